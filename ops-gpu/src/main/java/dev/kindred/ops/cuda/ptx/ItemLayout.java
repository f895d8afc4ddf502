// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import java.util.List;

/**
 * Where the numbers of one item lie in the table of a kernel: the six doubles of the matrix, the
 * scalars of every step, then per channel the outside value and the channel values of every step;
 * in all a multiple of 8 bytes.
 */
record ItemLayout(boolean mapped, List<Step> steps) {
  private static final int MATRIX_NUMBERS = 6;

  ItemLayout {
    steps = List.copyOf(steps);
  }

  int matrix(int coefficient) {
    return coefficient * Double.BYTES;
  }

  int scalar(int step, int index) {
    int before = steps.subList(0, step).stream().mapToInt(Step::scalars).sum();
    return matrixBytes() + (before + index) * Float.BYTES;
  }

  /** Where the record of the first channel begins. */
  int channels() {
    return scalar(steps.size(), 0);
  }

  /** Bytes per channel. */
  int channelBytes() {
    return channelValue(steps.size(), 0);
  }

  /** Within a channel's record. */
  int outside() {
    return 0;
  }

  /** Within a channel's record. */
  int channelValue(int step, int index) {
    int before = steps.subList(0, step).stream().mapToInt(Step::channelValues).sum();
    return ((mapped ? 1 : 0) + before + index) * Float.BYTES;
  }

  long itemBytes(long channelCount) {
    long bytes = channels() + channelCount * channelBytes();
    return Math.max(Math.ceilDiv(bytes, Double.BYTES) * Double.BYTES, Double.BYTES);
  }

  private int matrixBytes() {
    return mapped ? MATRIX_NUMBERS * Double.BYTES : 0;
  }
}
