// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Whether numbers are neither infinite nor NaN. */
final class Finite {
  private static final int RUN = 4096;
  private static final ValueLayout.OfInt BITS = (ValueLayout.OfInt) DType.I32.layout();

  /** Of each thread: garbage for every run of a large table would cost more than the look. */
  private static final ThreadLocal<int[]> ROOM = ThreadLocal.withInitial(() -> new int[RUN]);

  private Finite() {}

  static boolean is(Tensor tensor) {
    long count = tensor.shape().count();
    boolean finite = true;
    for (long at = 0; at < count && finite && !tensor.dtype().isInteger(); at += RUN) {
      int length = (int) Math.min(RUN, count - at);
      finite =
          tensor.dtype() == DType.F32
              ? is(tensor.memory(), at, length)
              : is(Elements.doubles(tensor, at, length));
    }
    return finite;
  }

  /**
   * Looks at the exponents of so many f32 numbers, as an array: that loop becomes one over vectors
   * wherever it is compiled.
   */
  static boolean is(MemorySegment floats, long first, int count) {
    int[] room = ROOM.get();
    boolean finite = true;
    for (int at = 0; at < count && finite; at += RUN) {
      int length = Math.min(RUN, count - at);
      MemorySegment.copy(floats, BITS, Float.BYTES * (first + at), room, 0, length);
      finite = are(room, length);
    }
    return finite;
  }

  private static boolean are(int[] bits, int count) {
    int found = 0;
    for (int i = 0; i < count; i++) {
      // The exponent of all ones, plus one in its place, reaches the bit of the sign.
      found |= (bits[i] & 0x7FFF_FFFF) + 0x0080_0000;
    }
    return found >= 0;
  }

  private static boolean is(double[] numbers) {
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        return false;
      }
    }
    return true;
  }
}
