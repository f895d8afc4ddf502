// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * How an epoch is loaded: each method returns a loader that differs in one thing. Batches come in
 * their order, each made ahead of time on virtual threads; what is in them does not depend on how
 * many threads there are and how far they are ahead.
 *
 * <p>Immutable and safe for use by any thread; each {@link #forEach} and {@link #open} is a run of
 * its own.
 */
public final class Loader {
  private final Settings settings;

  private Loader(Settings settings) {
    this.settings = settings;
  }

  /**
   * Batches of a size, in the order the samples are listed, from the first of epoch 0 on, the last
   * one perhaps smaller; two batches ahead, on as many threads as there are processors. A sample
   * that cannot be made ends the run.
   *
   * @param batch samples in a batch, at least 1
   */
  public static Loader of(Supply supply, int batch) {
    require("batches", batch, 1, "samples");
    return new Loader(new Settings(supply, batch));
  }

  private static void require(String what, long number, int least, String unit) {
    if (number < least) {
      throw new IllegalArgumentException(
          "load %s of %d %s: too few; give at least %d".formatted(what, number, unit, least));
    }
  }

  private Loader with(Consumer<Settings> change) {
    return new Loader(settings.with(change));
  }

  /** Another order for every epoch, each sample once: for training. */
  public Loader shuffled() {
    return order(Order.shuffled());
  }

  /** Another order. */
  public Loader order(Order order) {
    return with(next -> next.order = order);
  }

  /**
   * The part of each step that one process of several takes. All have the same order and the same
   * number of steps; together they take at each step what one process would take with batches
   * {@code world} times as large. A last step with fewer samples than processes is an error unless
   * {@link #dropLast} is called.
   *
   * @param rank which process, from 0
   * @param world how many processes there are
   */
  public Loader shard(int rank, int world) {
    Shard shard = new Shard(rank, world);
    return with(next -> next.shard = shard);
  }

  /** How many samples are made at the same time; the default is the number of processors. */
  public Loader workers(int count) {
    require("on a number", count, 1, "workers");
    return with(next -> next.workers = count);
  }

  /**
   * How many batches are being made while one is used: what is held in memory is at most that and
   * the one in use.
   *
   * @param batches 0 makes each batch when it is asked for; the default is 2
   */
  public Loader ahead(int batches) {
    require("ahead", batches, 0, "batches");
    return with(next -> next.ahead = batches);
  }

  /** Without a last batch that is smaller than the others. */
  public Loader dropLast() {
    return with(next -> next.dropLast = true);
  }

  /** Another epoch, from its first batch on. */
  public Loader epoch(long epoch) {
    return from(Position.epoch(epoch));
  }

  /** From a batch on: {@link Samples#next} of the last one that was done. */
  public Loader from(Position position) {
    return with(next -> next.from = position);
  }

  /** A step for the samples of each batch together, after those before. */
  public Loader stage(BatchStage stage) {
    return with(next -> next.stage = next.stage.then(stage));
  }

  /**
   * Goes on without samples that cannot be made: they are missing from their batch, and a batch of
   * nothing else is left out. Without this call such a one ends the run.
   *
   * @param report told of each, in order, before its batch
   */
  public Loader skipBad(Consumer<BadItem> report) {
    return with(next -> next.skipBad = Optional.of(report));
  }

  /** Told how far it is after each batch, such as {@code System.out::println}. */
  public Loader progress(Consumer<Progress> report) {
    return with(next -> next.progress = report);
  }

  /** Another clock, in nanoseconds. */
  Loader clock(LongSupplier nanos) {
    return with(next -> next.nanos = nanos);
  }

  /** How many batches an epoch has. */
  public int steps() {
    int count = settings.order.places(settings.supply.size(), settings.supply.orderKey(0)).length;
    return settings.shard.steps(count, settings.batch, settings.dropLast);
  }

  /**
   * The batches from the position to the end of its epoch, one by one. Close it when done: it has
   * threads of its own. Not safe for several threads.
   */
  public Batches open() {
    return new Batches(settings);
  }

  /**
   * Takes each batch from the position to the end of its epoch.
   *
   * @throws LoadException where a sample cannot be made and {@link #skipBad} was not called
   */
  public void forEach(Consumer<Samples> use) {
    try (Batches batches = open()) {
      batches.forEachRemaining(use);
    }
  }

  /**
   * Takes each batch from the position to the end of the last epoch before {@code end}.
   *
   * @throws LoadException as {@link #forEach}
   */
  public void epochs(long end, Consumer<Samples> use) {
    for (Loader next = this; next.settings.from.epoch() < end; next = next.nextEpoch()) {
      next.forEach(use);
    }
  }

  private Loader nextEpoch() {
    return epoch(settings.from.epoch() + 1);
  }
}
