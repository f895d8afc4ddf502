// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.Tensor;

/** Between upright boxes [N, 4] and the four corners of each [N, 8]. */
final class Corners {
  private Corners() {}

  /** Upper left, upper right, lower right, lower left of each box. */
  static Tensor ofUpright(Tensor xyxy) {
    float[] edges = xyxy.toFloatArray();
    float[] corners = new float[edges.length * 2];
    for (int i = 0; i < edges.length / 4; i++) {
      float left = edges[4 * i];
      float top = edges[4 * i + 1];
      float right = edges[4 * i + 2];
      float bottom = edges[4 * i + 3];
      if (right < left || bottom < top) {
        throw new IllegalArgumentException(
            "box %d: left %s, top %s, right %s, bottom %s run backwards; give x1 ≤ x2 and y1 ≤ y2"
                .formatted(i, left, top, right, bottom));
      }
      float[] row = {left, top, right, top, right, bottom, left, bottom};
      System.arraycopy(row, 0, corners, 8 * i, 8);
    }
    return Tensor.of(corners, edges.length / 4, 8);
  }

  /** The smallest upright box around each row of corners. */
  static Tensor enclose(Tensor corners) {
    float[] from = corners.toFloatArray();
    float[] edges = new float[from.length / 2];
    for (int i = 0; i < from.length / 8; i++) {
      for (int axis = 0; axis < 2; axis++) {
        float least = from[8 * i + axis];
        float most = least;
        for (int corner = 1; corner < 4; corner++) {
          least = Math.min(least, from[8 * i + 2 * corner + axis]);
          most = Math.max(most, from[8 * i + 2 * corner + axis]);
        }
        edges[4 * i + axis] = least;
        edges[4 * i + 2 + axis] = most;
      }
    }
    return Tensor.of(edges, from.length / 8, 4);
  }

  static Tensor select(Tensor corners, int[] rows) {
    float[] from = corners.toFloatArray();
    float[] to = new float[rows.length * 8];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(from, 8 * rows[i], to, 8 * i, 8);
    }
    return Tensor.of(to, rows.length, 8);
  }

  /** One row in double. */
  static double[] row(Tensor corners, int row) {
    double[] xy = new double[8];
    for (int i = 0; i < 8; i++) {
      xy[i] = corners.getFloat(8L * row + i);
    }
    return xy;
  }
}
