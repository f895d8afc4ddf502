// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import java.util.Arrays;

/** Which boxes lie wholly on their canvas and are large enough (torchvision's rule). */
final class Sanity {
  private Sanity() {}

  /** Of upright boxes [N, 4], or of four corners each [N, 8]. */
  static int[] of(Tensor rows, Canvas canvas, double minSize, double minArea) {
    if (!(minSize >= 0 && minArea >= 0)) {
      throw new IllegalArgumentException(
          "sanitize to size %s and area %s: give 0 or more".formatted(minSize, minArea));
    }
    int columns = Math.toIntExact(rows.shape().size(1));
    float[] numbers = rows.toFloatArray();
    int[] kept = new int[numbers.length / columns];
    int count = 0;
    for (int row = 0; row < kept.length; row++) {
      int at = row * columns;
      double width = columns == 4 ? (double) numbers[at + 2] - numbers[at] : side(numbers, at);
      double height =
          columns == 4 ? (double) numbers[at + 3] - numbers[at + 1] : side(numbers, at + 2);
      if (width >= minSize
          && height >= minSize
          && width * height >= minArea
          && isInside(numbers, at, columns, canvas)) {
        kept[count++] = row;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static double side(float[] xy, int at) {
    return Math.hypot((double) xy[at + 2] - xy[at], (double) xy[at + 3] - xy[at + 1]);
  }

  private static boolean isInside(float[] xy, int at, int columns, Canvas canvas) {
    for (int i = at; i < at + columns; i += 2) {
      if (!(xy[i] >= 0
          && xy[i] <= canvas.width()
          && xy[i + 1] >= 0
          && xy[i + 1] <= canvas.height())) {
        return false;
      }
    }
    return true;
  }
}
