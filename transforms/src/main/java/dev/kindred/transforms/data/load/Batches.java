// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * The batches of one run, in order. Each is being made by threads of its own before it is asked
 * for, no more of them than the loader says. Closing it ends the threads.
 */
public final class Batches implements Iterator<Samples>, AutoCloseable {
  private final Settings settings;
  private final Epoch epoch;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore workers;
  private final Deque<Loading> loading = new ArrayDeque<>();
  private final long begun;
  private int asked;
  private Optional<Samples> ready = Optional.empty();
  private long samples;
  private long skipped;
  private int done;

  Batches(Settings settings) {
    this.settings = settings;
    this.epoch = new Epoch(settings);
    this.workers = new Semaphore(settings.workers);
    this.asked = settings.from.step();
    this.begun = settings.nanos.getAsLong();
    if (asked > epoch.steps()) {
      throw new IllegalArgumentException(
          "load from %s: the epoch has %d steps; go on from what the last batch said is next"
              .formatted(settings.from, epoch.steps()));
    }
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && fill()) {
      ready = finish(loading.removeFirst());
    }
    return ready.isPresent();
  }

  /**
   * The next batch.
   *
   * @throws LoadException where a sample of it could not be made, unless such are skipped
   */
  @Override
  public Samples next() {
    if (!hasNext()) {
      throw new NoSuchElementException(
          "next batch of epoch %d: it has %d, all taken; open the next epoch"
              .formatted(settings.from.epoch(), epoch.steps()));
    }
    Samples batch = ready.orElseThrow();
    ready = Optional.empty();
    return batch;
  }

  /** Begins batches until enough are on the way; whether one is. */
  private boolean fill() {
    while (loading.size() <= settings.ahead && asked < epoch.steps()) {
      loading.add(begin(asked));
      asked++;
    }
    return !loading.isEmpty();
  }

  private Loading begin(int step) {
    Loading batch = new Loading(epoch, step);
    for (Draw draw : batch.draws()) {
      batch.add(threads.submit(() -> made(draw)));
    }
    return batch;
  }

  private Made made(Draw draw) throws InterruptedException {
    workers.acquire();
    try {
      return new Made.Good(settings.supply.sample(draw.place(), draw.key()));
    } catch (RuntimeException e) {
      return new Made.Bad(e);
    } finally {
      workers.release();
    }
  }

  private Optional<Samples> finish(Loading batch) {
    for (int i = 0; i < batch.draws().size(); i++) {
      switch (await(batch.made(i))) {
        case Made.Good good -> batch.keep(i, good.sample());
        case Made.Bad bad -> skip(batch, i, bad.cause());
      }
    }
    Optional<Samples> all = batch.samples(settings.stage);
    done++;
    samples += all.map(Samples::size).orElse(0);
    settings.progress.accept(
        new Progress(
            batch.position(),
            epoch.steps(),
            samples,
            skipped,
            Duration.ofNanos(settings.nanos.getAsLong() - begun),
            done));
    return all;
  }

  private void skip(Loading batch, int index, RuntimeException cause) {
    String name = settings.supply.name(batch.draws().get(index).place());
    BadItem bad = new BadItem(name, batch.position(), cause);
    settings.skipBad.orElseThrow(() -> new LoadException(bad)).accept(bad);
    skipped++;
  }

  private static Made await(Future<Made> made) {
    try {
      return made.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadException("load a batch: the thread was interrupted; open it again", e);
    } catch (ExecutionException e) {
      throw new LoadException("load a batch: " + e.getCause() + "; see the cause", e);
    }
  }

  /** Ends all threads; batches on the way are given up. */
  @Override
  public void close() {
    threads.shutdownNow();
    loading.clear();
  }
}
