// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.semtypes.Tensor;
import java.util.Arrays;

/**
 * The last few rows of planes as floats: work that goes down a plane reads each row once. Not for
 * several threads at once.
 */
final class RowWindow {

  private static final long NONE = -1;

  private final Tensor planes;
  private final int height;
  private final int width;
  private final float[][] rows;
  private final long[] held;

  /**
   * @param planes {@code [C, H, W]}
   * @param size how many rows, one after the other, are wanted at once
   */
  RowWindow(Tensor planes, int size) {
    this.planes = planes;
    this.height = (int) planes.shape().size(1);
    this.width = (int) planes.shape().size(2);
    int most = Math.min(size, height);
    this.rows = new float[most][width];
    this.held = new long[most];
    Arrays.fill(held, NONE);
  }

  int height() {
    return height;
  }

  int width() {
    return width;
  }

  /** A row of a plane, not to be changed; it stays while rows less than the size away are asked. */
  float[] row(int channel, int y) {
    int slot = y % rows.length;
    long wanted = (long) channel * height + y;
    if (held[slot] != wanted) {
      Elements.read(planes.dtype(), planes.memory(), wanted * width, rows[slot]);
      held[slot] = wanted;
    }
    return rows[slot];
  }
}
