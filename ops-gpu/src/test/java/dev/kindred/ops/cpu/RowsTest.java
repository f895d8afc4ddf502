// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.Cpu;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.Arena;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class RowsTest {

  private static final Tensor SHARED = Tensor.of(new byte[1]);
  private static final long HEAVY = 1 << 20;

  @Test
  void runsEveryRowOnce() {
    for (int threads = 1; threads <= 9; threads++) {
      AtomicIntegerArray runs = new AtomicIntegerArray(7);
      Rows.of(new Cpu(threads), SHARED)
          .run(
              7,
              HEAVY,
              (from, end) -> {
                for (int y = from; y < end; y++) {
                  runs.incrementAndGet(y);
                }
              });
      assertThat(runs).hasToString("[1, 1, 1, 1, 1, 1, 1]");
    }
  }

  @Test
  void smallWorkStaysOnTheCallersThread() {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    Rows.of(new Cpu(8), SHARED).run(100, 10, (from, end) -> seen.add(Thread.currentThread()));

    assertThat(seen).containsExactly(Thread.currentThread());
  }

  @Test
  void memoryOfOneThreadIsReadByThatThread() {
    try (Arena mine = Arena.ofConfined()) {
      Tensor confined = Tensor.build(mine, DType.U8, Shape.of(1), memory -> {});
      Set<Thread> seen = ConcurrentHashMap.newKeySet();
      Rows.of(new Cpu(8), confined).run(8, HEAVY, (from, end) -> seen.add(Thread.currentThread()));

      assertThat(seen).containsExactly(Thread.currentThread());
    }
  }

  @Test
  void theCallerDoesWhatThePoolDoesNot() {
    Set<Integer> done = ConcurrentHashMap.newKeySet();
    Cpu idle = new Cpu(4).on(task -> {});
    Rows.of(idle, SHARED).run(8, HEAVY, (from, end) -> done.add(from));
    assertThat(done).containsExactlyInAnyOrder(0, 2, 4, 6);

    Cpu full =
        new Cpu(4)
            .on(task -> {
              throw new RejectedExecutionException();
            });
    done.clear();
    Rows.of(full, SHARED).run(8, HEAVY, (from, end) -> done.add(from));
    assertThat(done).containsExactlyInAnyOrder(0, 2, 4, 6);
  }

  @Test
  void aBandMayItselfShareItsRows() {
    AtomicIntegerArray runs = new AtomicIntegerArray(16);
    Cpu cpu = new Cpu(4);
    Rows.of(cpu, SHARED)
        .run(
            4,
            HEAVY,
            (from, end) ->
                Rows.of(cpu, SHARED)
                    .run(4, HEAVY, (inner, last) -> runs.incrementAndGet(4 * from + inner)));

    assertThat(runs).hasToString("[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]");
  }

  @Test
  void passesOnWhatARowThrows() {
    assertThatThrownBy(() ->
            Rows.of(new Cpu(4), SHARED)
                .run(
                    8,
                    HEAVY,
                    (from, end) -> {
                      throw new IllegalStateException("row " + end);
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("row ");
  }
}
