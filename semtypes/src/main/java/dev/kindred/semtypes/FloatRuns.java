// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory of a new tensor of f32 numbers that is written in runs, by as many threads as like.
 * Whoever has written a run says so, and it is looked at while it lies in the cache next to the
 * processor: the tensor then knows without another way through memory whether it {@linkplain
 * Tensor#isFinite is finite}.
 */
public final class FloatRuns {
  private final MemorySegment memory;
  private final AtomicLong seen = new AtomicLong();
  private final AtomicBoolean odd = new AtomicBoolean();

  FloatRuns(MemorySegment memory) {
    this.memory = memory;
  }

  /** Where to write; not to be kept. */
  public MemorySegment memory() {
    return memory;
  }

  /**
   * Says that a run is written and stays as it is; each number belongs to one run.
   *
   * @param first the flat index of its first number
   * @throws IndexOutOfBoundsException where the run is not inside
   */
  public void written(long first, int count) {
    written(first, count, Finite.is(memory, first, count));
  }

  /**
   * The same from one who knows what was written.
   *
   * @param finite whether none of the numbers is infinite or NaN
   * @throws IndexOutOfBoundsException where the run is not inside
   */
  public void written(long first, int count, boolean finite) {
    Objects.checkFromIndexSize(first, count, memory.byteSize() / Float.BYTES);
    if (!finite) {
      odd.set(true);
    }
    seen.addAndGet(count);
  }

  /** Whether every number was seen and is finite. */
  boolean areFinite() {
    return !odd.get() && Float.BYTES * seen.get() == memory.byteSize();
  }
}
