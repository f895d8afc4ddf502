// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.filter.Morphology;
import dev.kindred.ops.filter.Neighbourhood;
import dev.kindred.semtypes.Tensor;

/** The rows of a mask, and what {@link Morphology} makes of them. */
final class Labels {

  private final long[][] rows;
  private final int width;
  private final Rows threads;

  private Labels(long[][] rows, int width, Rows threads) {
    this.rows = rows;
    this.width = width;
    this.threads = threads;
  }

  /**
   * @param labels {@code [H, W]} of an integer type
   */
  static Labels of(Tensor labels, Cpu cpu) {
    int width = (int) labels.shape().size(1);
    long[][] rows = new long[(int) labels.shape().size(0)][];
    for (int y = 0; y < rows.length; y++) {
      rows[y] = labels.toLongArray((long) y * width, width);
    }
    return new Labels(rows, width, Rows.of(cpu, labels));
  }

  Labels after(Morphology plan) {
    Neighbourhood element = plan.element();
    return switch (plan.operation()) {
      case DILATE -> dilated(element);
      case ERODE -> eroded(element);
      case OPEN -> eroded(element).dilated(element);
      case CLOSE -> dilated(element).eroded(element);
    };
  }

  private Labels dilated(Neighbourhood element) {
    return each(
        element,
        (y, near) -> {
          long[] most = near.most(y);
          for (int x = 0; x < width; x++) {
            most[x] = rows[y][x] == 0 ? Math.max(most[x], 0) : rows[y][x];
          }
          return most;
        });
  }

  private Labels eroded(Neighbourhood element) {
    return each(
        element,
        (y, near) -> {
          long[] most = near.most(y);
          long[] least = near.least(y);
          for (int x = 0; x < width; x++) {
            most[x] = most[x] == least[x] ? most[x] : 0;
          }
          return most;
        });
  }

  /** What becomes of a row; the result is a new array. */
  private interface Change {
    long[] row(int y, NearRows near);
  }

  private Labels each(Neighbourhood element, Change change) {
    long[][] changed = new long[rows.length][];
    threads.run(
        rows.length,
        (long) width * (2 * element.radius() + 1),
        (from, end) -> {
          NearRows near = new NearRows(rows, width, element);
          for (int y = from; y < end; y++) {
            changed[y] = change.row(y, near);
          }
        });
    return new Labels(changed, width, threads);
  }

  /** As a tensor like the one it was made of. */
  Tensor like(Tensor labels) {
    long[] all = new long[Math.multiplyExact(rows.length, width)];
    for (int y = 0; y < rows.length; y++) {
      System.arraycopy(rows[y], 0, all, y * width, width);
    }
    return Tensor.of(all, rows.length, width).castTo(labels.dtype());
  }
}
