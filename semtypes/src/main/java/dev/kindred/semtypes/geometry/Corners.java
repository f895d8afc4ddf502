// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Between upright boxes [N, 4] and the four corners of each [N, 8]. */
final class Corners {
  private static final int RUN = 512;
  private static final ValueLayout.OfFloat FLOAT = (ValueLayout.OfFloat) DType.F32.layout();

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
      int at = 8 * i;
      corners[at] = left;
      corners[at + 1] = top;
      corners[at + 2] = right;
      corners[at + 3] = top;
      corners[at + 4] = right;
      corners[at + 5] = bottom;
      corners[at + 6] = left;
      corners[at + 7] = bottom;
    }
    return Tensor.of(corners, edges.length / 4, 8);
  }

  /** The smallest upright box around each row of corners, in runs that stay in the cache. */
  static Tensor enclose(Tensor corners) {
    long count = corners.shape().size(0);
    MemorySegment memory = corners.memory();
    float[] from = new float[8 * RUN];
    float[] edges = new float[4 * RUN];
    return Tensor.build(
        DType.F32,
        Shape.of(count, 4),
        to -> {
          for (long at = 0; at < count; at += RUN) {
            int length = (int) Math.min(RUN, count - at);
            MemorySegment.copy(memory, FLOAT, 32 * at, from, 0, 8 * length);
            enclose(from, length, edges);
            MemorySegment.copy(edges, 0, to, FLOAT, 16 * at, 4 * length);
          }
        });
  }

  private static void enclose(float[] from, int count, float[] edges) {
    for (int i = 0; i < count; i++) {
      int at = 8 * i;
      edges[4 * i] = least(from[at], from[at + 2], from[at + 4], from[at + 6]);
      edges[4 * i + 1] = least(from[at + 1], from[at + 3], from[at + 5], from[at + 7]);
      edges[4 * i + 2] = most(from[at], from[at + 2], from[at + 4], from[at + 6]);
      edges[4 * i + 3] = most(from[at + 1], from[at + 3], from[at + 5], from[at + 7]);
    }
  }

  private static float least(float a, float b, float c, float d) {
    return Math.min(Math.min(a, b), Math.min(c, d));
  }

  private static float most(float a, float b, float c, float d) {
    return Math.max(Math.max(a, b), Math.max(c, d));
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
