// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoaderTest {
  private static List<Samples> all(Loader loader) {
    List<Samples> all = new ArrayList<>();
    loader.forEach(all::add);
    return all;
  }

  private static List<Integer> places(Loader loader) {
    return all(loader).stream()
        .flatMapToInt(batch -> IntStream.of(Numbered.places(batch)))
        .boxed()
        .toList();
  }

  @Test
  void batchesComeInOrderAndTheLastIsSmaller() {
    Loader loader = Loader.of(new Numbered(10), 4);
    assertThat(all(loader))
        .extracting(Numbered::places)
        .containsExactly(new int[] {0, 1, 2, 3}, new int[] {4, 5, 6, 7}, new int[] {8, 9});
    assertThat(loader.steps()).isEqualTo(3);
    assertThat(all(loader.dropLast())).hasSize(2);
    assertThat(loader.dropLast().steps()).isEqualTo(2);
  }

  @Test
  void threadsAndPrefetchDoNotMatter() {
    Loader loader = Loader.of(new Numbered(101), 8).shuffled().epoch(3);
    List<Samples> once = all(loader.workers(1).ahead(0));
    for (int workers : new int[] {1, 2, 8}) {
      for (int ahead : new int[] {0, 1, 5}) {
        assertThat(all(loader.workers(workers).ahead(ahead))).isEqualTo(once);
      }
    }
  }

  // albumentations-team/AlbumentationsX#266 and xingyizhou/CenterNet#233: the same draws at each
  // place
  // of a batch in every epoch and in every worker; Lightning-AI/pytorch-lightning#20412: equal
  // epochs.
  @Test
  void noTwoItemsOrEpochsShareADraw() {
    Set<Double> draws = new HashSet<>();
    List<List<Integer>> orders = new ArrayList<>();
    for (int epoch = 0; epoch < 5; epoch++) {
      Loader loader = Loader.of(new Numbered(50), 8).shuffled().workers(8).epoch(epoch);
      loader.forEach(batch -> batch.forEach(each -> draws.add(Numbered.number(each, "draw"))));
      orders.add(places(loader));
    }
    assertThat(draws).hasSize(250);
    assertThat(orders).doesNotHaveDuplicates();
    assertThat(orders.getFirst()).containsExactlyInAnyOrderElementsOf(orders.getLast());
  }

  @Test
  void anItemDrawnTwiceInAnEpochIsNotDrawnAlike() {
    Loader loader = Loader.of(new Numbered(2), 4).order((_, _) -> new int[] {1, 1, 1, 0});
    Samples batch = all(loader).getFirst();
    assertThat(batch.all().stream().map(each -> Numbered.number(each, "draw")))
        .hasSize(4)
        .doesNotHaveDuplicates();
  }

  @Test
  void goesOnFromAnyBatchAsIfItHadNotStopped() {
    Loader loader = Loader.of(new Numbered(23), 5).shuffled();
    List<Samples> whole = new ArrayList<>();
    loader.epochs(3, whole::add);
    assertThat(whole).hasSize(15);
    for (int stop = 0; stop < whole.size(); stop++) {
      List<Samples> rest = new ArrayList<>();
      loader.from(whole.get(stop).next()).epochs(3, rest::add);
      assertThat(rest).isEqualTo(whole.subList(stop + 1, whole.size()));
    }
    assertThat(whole.get(4).next()).isEqualTo(new Position(1, 0));
    assertThatThrownBy(() -> loader.from(new Position(0, 6)).open())
        .hasMessageContaining("the epoch has 5 steps");
  }

  @Test
  void processesShareEachStepOfTheSameOrder() {
    Loader loader = Loader.of(new Numbered(47), 4).shuffled();
    List<Integer> alone = places(Loader.of(new Numbered(47), 12).shuffled());
    List<List<Samples>> ranks = new ArrayList<>();
    for (int rank = 0; rank < 3; rank++) {
      ranks.add(all(loader.shard(rank, 3)));
    }
    List<Integer> together = new ArrayList<>();
    for (int step = 0; step < ranks.getFirst().size(); step++) {
      for (List<Samples> rank : ranks) {
        IntStream.of(Numbered.places(rank.get(step))).forEach(together::add);
      }
    }
    assertThat(ranks).extracting(List::size).containsExactly(4, 4, 4);
    assertThat(together).isEqualTo(alone);
  }

  @Test
  void aStepWithoutASampleForEachProcessIsAnError() {
    Loader loader = Loader.of(new Numbered(25), 4).shard(1, 3);
    assertThatThrownBy(loader::open)
        .hasMessage(
            "shard 1 of 3: the last step of an epoch of 25 samples has 1, too few for each process;"
                + " call dropLast()");
    assertThat(loader.dropLast().steps()).isEqualTo(2);
    assertThatThrownBy(() -> loader.shard(3, 3)).hasMessageContaining("no such process");
  }

  // fastai/fastbook#267: "Could not do one pass in your dataloader" hid which file and why.
  @Test
  void aBadItemEndsTheRunWithItsFile() {
    Loader loader = Loader.of(new Numbered(10, Set.of(5)), 4);
    List<Samples> before = new ArrayList<>();
    assertThatThrownBy(() -> loader.forEach(before::add))
        .isInstanceOf(LoadException.class)
        .hasMessage(
            "load epoch 0, step 1, folder/5.png: no pixels; mend or remove it, or call skipBad to"
                + " go on without such");
    assertThat(before).hasSize(1);
  }

  @Test
  void badItemsAreSkippedAndReportedWhereThatWasAskedFor() {
    List<BadItem> bad = new ArrayList<>();
    List<Progress> told = new ArrayList<>();
    Loader loader =
        Loader.of(new Numbered(10, Set.of(5, 8, 9)), 4).skipBad(bad::add).progress(told::add);
    assertThat(all(loader))
        .extracting(Numbered::places)
        .containsExactly(new int[] {0, 1, 2, 3}, new int[] {4, 6, 7});
    assertThat(bad)
        .extracting(BadItem::toString)
        .containsExactly(
            "epoch 0, step 1, folder/5.png: no pixels",
            "epoch 0, step 2, folder/8.png: no pixels",
            "epoch 0, step 2, folder/9.png: no pixels");
    assertThat(told.getLast().skipped()).isEqualTo(3);
  }

  @Test
  void progressHasRateAndRemainingTime() {
    AtomicLong clock = new AtomicLong();
    List<String> told = new ArrayList<>();
    Loader.of(new Numbered(20), 5)
        .clock(() -> clock.getAndAdd(Duration.ofSeconds(2).toNanos()))
        .progress(each -> told.add(each.toString()))
        .forEach(_ -> {});
    assertThat(told)
        .containsExactly(
            "epoch 0, step 1 of 4, 3 samples/s, 0:06 left",
            "epoch 0, step 2 of 4, 3 samples/s, 0:04 left",
            "epoch 0, step 3 of 4, 3 samples/s, 0:02 left",
            "epoch 0, step 4 of 4, 3 samples/s, 0:00 left");
  }

  @Test
  void noMoreIsMadeThanWasAskedFor() throws InterruptedException {
    AtomicInteger made = new AtomicInteger();
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Supply counted = new Counted(new Numbered(1000), made, now, most);
    try (Batches batches = Loader.of(counted, 10).workers(3).ahead(2).open()) {
      for (int used = 1; used <= 5; used++) {
        batches.next();
        Thread.sleep(20);
        assertThat(made.get()).isLessThanOrEqualTo(10 * (used + 2));
      }
    }
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void askingBeyondTheEndIsAnError() {
    try (Batches batches = Loader.of(new Numbered(3), 3).open()) {
      batches.next();
      assertThat(batches.hasNext()).isFalse();
      assertThatThrownBy(batches::next)
          .isInstanceOf(NoSuchElementException.class)
          .hasMessageContaining("all taken");
    }
  }

  @Test
  void stagesSeeTheWholeBatch() {
    BatchStage reversed =
        (samples, keys) -> {
          assertThat(keys).hasSameSizeAs(samples).doesNotHaveDuplicates();
          return samples.reversed();
        };
    assertThat(places(Loader.of(new Numbered(4), 2).stage(reversed))).containsExactly(1, 0, 3, 2);
    assertThat(places(Loader.of(new Numbered(4), 2).stage(reversed).stage(reversed)))
        .containsExactly(0, 1, 2, 3);
  }

  @Test
  void numbersMustMakeSense() {
    Numbered supply = new Numbered(3);
    assertThatThrownBy(() -> Loader.of(supply, 0)).hasMessageContaining("give at least 1");
    assertThatThrownBy(() -> Loader.of(supply, 1).workers(0)).hasMessageContaining("workers");
    assertThatThrownBy(() -> Loader.of(supply, 1).ahead(-1)).hasMessageContaining("ahead");
    assertThatThrownBy(() -> new Position(-1, 0)).hasMessageContaining("from 0");
  }

  /** Counts how many samples are made, and how many at the same time. */
  private record Counted(Supply supply, AtomicInteger made, AtomicInteger now, AtomicInteger most)
      implements Supply {
    @Override
    public int size() {
      return supply.size();
    }

    @Override
    public String name(int place) {
      return supply.name(place);
    }

    @Override
    public DrawKey key(int place, long epoch) {
      return supply.key(place, epoch);
    }

    @Override
    public DrawKey orderKey(long epoch) {
      return supply.orderKey(epoch);
    }

    @Override
    public Sample sample(int place, DrawKey key) {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      Thread.yield();
      made.incrementAndGet();
      now.decrementAndGet();
      return supply.sample(place, key);
    }
  }
}
