// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Voxels two at a time, neighbours along a row by one load, blended in float32: {@code fma(right,
 * w, left · (1 − w))}. One loop for each type.
 */
final class VoxelPairs {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final DType dtype;
  private final MemorySegment memory;

  VoxelPairs(Tensor voxels) {
    this.dtype = voxels.dtype();
    this.memory = voxels.memory();
  }

  DType dtype() {
    return dtype;
  }

  /** Whether voxels of this type can be read. */
  static boolean reads(DType dtype) {
    return switch (dtype) {
      case U8, I16, U16, F32 -> true;
      default -> false;
    };
  }

  /**
   * Blends the voxels {@code at[n] + more} with their right neighbours.
   *
   * @param weight of the right neighbours
   */
  void blend(int[] at, int more, float[] weight, int count, float[] into) {
    switch (dtype) {
      case U8 -> bytes(at, more, weight, count, into);
      case I16 -> signed(at, more, weight, count, into);
      case U16 -> unsigned(at, more, weight, count, into);
      default -> floats(at, more, weight, count, into);
    }
  }

  private void bytes(int[] at, long more, float[] weight, int count, float[] into) {
    for (int n = 0; n < count; n++) {
      int pair = memory.get(SHORT, at[n] + more);
      into[n] = mixed(pair & 0xFF, pair >> 8 & 0xFF, weight[n]);
    }
  }

  private void signed(int[] at, long more, float[] weight, int count, float[] into) {
    for (int n = 0; n < count; n++) {
      int pair = memory.get(INT, 2 * (at[n] + more));
      into[n] = mixed((short) pair, pair >> 16, weight[n]);
    }
  }

  private void unsigned(int[] at, long more, float[] weight, int count, float[] into) {
    for (int n = 0; n < count; n++) {
      int pair = memory.get(INT, 2 * (at[n] + more));
      into[n] = mixed(pair & 0xFFFF, pair >>> 16, weight[n]);
    }
  }

  private void floats(int[] at, long more, float[] weight, int count, float[] into) {
    for (int n = 0; n < count; n++) {
      long pair = memory.get(LONG, 4 * (at[n] + more));
      float left = Float.intBitsToFloat((int) pair);
      float right = Float.intBitsToFloat((int) (pair >>> 32));
      into[n] = mixed(left, right, weight[n]);
    }
  }

  /** The same for one place, where what is not finite counts 0 if its weight is 0. */
  float finite(int at, float weight) {
    long pair = memory.get(LONG, 4L * at);
    float left = Float.intBitsToFloat((int) pair);
    float right = Float.intBitsToFloat((int) (pair >>> 32));
    return finite(left, right, weight);
  }

  static float mixed(float a, float b, float weight) {
    return Math.fma(b, weight, a * (1 - weight));
  }

  /** The same, where what is not finite counts 0 if its weight is 0. */
  static float finite(float a, float b, float weight) {
    return mixed(weighed(a, 1 - weight), weighed(b, weight), weight);
  }

  private static float weighed(float value, float weight) {
    return weight == 0 && !Float.isFinite(value) ? 0 : value;
  }
}
