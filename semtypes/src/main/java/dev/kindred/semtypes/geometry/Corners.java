// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Between upright boxes [N, 4] and the four corners of each [N, 8]. */
public final class Corners {
  private static final int RUN = Quads.RUN;
  private static final ValueLayout.OfFloat FLOAT = (ValueLayout.OfFloat) DType.F32.layout();

  private Corners() {}

  /** The boxes, or an error where a right is left of its left or a bottom above its top. */
  static Tensor requireForward(Tensor xyxy) {
    int count = Math.toIntExact(xyxy.shape().size(0));
    float[] edges = new float[4 * Math.min(RUN, count)];
    for (int at = 0; at < count; at += RUN) {
      int length = Math.min(RUN, count - at);
      read(xyxy, 4L * at, 4 * length, edges);
      for (int i = 0; i < length; i++) {
        float left = edges[4 * i];
        float top = edges[4 * i + 1];
        float right = edges[4 * i + 2];
        float bottom = edges[4 * i + 3];
        if (right < left || bottom < top) {
          throw new IllegalArgumentException(
              "box %d: left %s, top %s, right %s, bottom %s run backwards; give x1 ≤ x2 and y1 ≤ y2"
                  .formatted(at + i, left, top, right, bottom));
        }
      }
    }
    return xyxy;
  }

  /** Upper left, upper right, lower right, lower left of each box. */
  static Tensor ofUpright(Tensor xyxy) {
    return table(
        xyxy,
        8,
        (at, length, edges, corners) -> {
          read(xyxy, 4 * at, 4 * length, edges);
          ofUpright(edges, length, corners);
        });
  }

  /**
   * Lays out upper left, upper right, lower right, lower left of each box as x, y.
   *
   * @param edges left, top, right, bottom of each
   * @param count how many boxes
   * @param corners eight numbers for each; may be the array of the edges
   */
  public static void ofUpright(float[] edges, int count, float[] corners) {
    // From the last on, which reads what it overwrites before.
    for (int i = count - 1; i >= 0; i--) {
      float left = edges[4 * i];
      float top = edges[4 * i + 1];
      float right = edges[4 * i + 2];
      float bottom = edges[4 * i + 3];
      int to = 8 * i;
      corners[to] = left;
      corners[to + 1] = top;
      corners[to + 2] = right;
      corners[to + 3] = top;
      corners[to + 4] = right;
      corners[to + 5] = bottom;
      corners[to + 6] = left;
      corners[to + 7] = bottom;
    }
  }

  /** The smallest upright box around each row of corners. */
  static Tensor enclose(Tensor corners) {
    return table(
        corners,
        4,
        (at, length, from, edges) -> {
          read(corners, 8 * at, 8 * length, from);
          enclose(from, length, edges);
        });
  }

  private interface Run {
    void fill(long first, int count, float[] room, float[] rows);
  }

  /** A row of so many columns for each of a table, in runs that stay in the cache. */
  private static Tensor table(Tensor of, int columns, Run run) {
    long count = of.shape().size(0);
    int most = (int) Math.min(RUN, count);
    float[] room = new float[8 * most];
    float[] rows = new float[columns * most];
    return Tensor.build(
        DType.F32,
        Shape.of(count, columns),
        to -> {
          for (long at = 0; at < count; at += RUN) {
            int length = (int) Math.min(RUN, count - at);
            run.fill(at, length, room, rows);
            MemorySegment.copy(
                rows, 0, to, FLOAT, (long) Float.BYTES * columns * at, columns * length);
          }
        });
  }

  /** So many numbers of a table from a flat index on. */
  static void read(Tensor table, long first, int count, float[] into) {
    MemorySegment.copy(table.memory(), FLOAT, Float.BYTES * first, into, 0, count);
  }

  static void enclose(float[] from, int count, float[] edges) {
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

  /** The rows of a table at these indices. */
  static Tensor select(Tensor table, int[] rows) {
    int columns = Math.toIntExact(table.shape().size(1));
    float[] from = table.toFloatArray();
    float[] to = new float[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(from, columns * rows[i], to, columns * i, columns);
    }
    return Tensor.of(to, rows.length, columns);
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
