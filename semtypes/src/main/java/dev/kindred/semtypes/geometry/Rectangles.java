// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import java.util.function.UnaryOperator;

/** Four corners per row that make, or are to make, a rectangle. */
final class Rectangles {
  /** Diagonals of a rectangle differ by rounding at most. */
  private static final double ROUNDING = 1e-5;

  private Rectangles() {}

  /** The corners in the order second, first, fourth, third where they run counter-clockwise. */
  static Tensor clockwise(Tensor corners) {
    double[] rows = corners.toDoubleArray();
    boolean done = true;
    for (int i = 0; i < rows.length && done; i += 8) {
      done = !(Rings.signedArea(rows, i / 2, i / 2 + 4) < 0);
    }
    return done ? corners : each(corners, Rectangles::clockwise);
  }

  private static double[] clockwise(double[] q) {
    return Rings.signedArea(q, 0, 4) < 0
        ? new double[] {q[2], q[3], q[0], q[1], q[6], q[7], q[4], q[5]}
        : q;
  }

  /**
   * Rectangles out of parallelograms, or of what a perspective made of them: the longer diagonal
   * and the first direction stay.
   */
  static Tensor of(Tensor corners) {
    return each(corners, Rectangles::rectangle);
  }

  private static double[] rectangle(double[] q) {
    double main = Math.hypot(q[4] - q[0], q[5] - q[1]);
    double other = Math.hypot(q[6] - q[2], q[7] - q[3]);
    double side = Math.hypot(q[2] - q[0], q[3] - q[1]);
    double middles = Math.hypot(q[0] + q[4] - q[2] - q[6], q[1] + q[5] - q[3] - q[7]);
    double near = ROUNDING * Math.max(main, other);
    if (side == 0 || (Math.abs(main - other) <= near && middles <= near)) {
      return q;
    }
    double ux = (q[2] - q[0]) / side;
    double uy = (q[3] - q[1]) / side;
    if (main > other) {
      double width = (q[4] - q[0]) * ux + (q[5] - q[1]) * uy;
      q[2] = q[0] + width * ux;
      q[3] = q[1] + width * uy;
      q[6] = q[4] - width * ux;
      q[7] = q[5] - width * uy;
    } else {
      double width = (q[2] - q[6]) * ux + (q[3] - q[7]) * uy;
      q[0] = q[2] - width * ux;
      q[1] = q[3] - width * uy;
      q[4] = q[6] + width * ux;
      q[5] = q[7] + width * uy;
    }
    return q;
  }

  static Tensor clamped(Tensor corners, Canvas canvas, Clamping how) {
    return each(corners, q -> clamped(q, canvas, how));
  }

  private static double[] clamped(double[] q, Canvas canvas, Clamping how) {
    boolean inside = true;
    for (int i = 0; i < 8; i++) {
      inside &= q[i] >= 0 && q[i] <= (i % 2 == 0 ? canvas.width() : canvas.height());
    }
    if (inside) {
      return q;
    }
    double[] part = Rings.cut(q, canvas);
    if (part.length == 0) {
      return new double[] {
        0, canvas.height(), 0, canvas.height(), 0, canvas.height(), 0, canvas.height()
      };
    }
    return how == Clamping.SOFT ? around(part, q) : HardClamp.of(q, canvas);
  }

  /** The smallest rectangle around some points at the angle of another. */
  private static double[] around(double[] points, double[] q) {
    double width = Math.hypot(q[2] - q[0], q[3] - q[1]);
    double height = Math.hypot(q[4] - q[2], q[5] - q[3]);
    boolean wide = width >= height;
    // along the longer side, whose direction is the surer
    double ux = wide ? (q[2] - q[0]) / width : (q[5] - q[3]) / height;
    double uy = wide ? (q[3] - q[1]) / width : -(q[4] - q[2]) / height;
    double[] u = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    double[] v = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (int i = 0; i < points.length; i += 2) {
      double along = points[i] * ux + points[i + 1] * uy;
      double across = points[i + 1] * ux - points[i] * uy;
      u[0] = Math.min(u[0], along);
      u[1] = Math.max(u[1], along);
      v[0] = Math.min(v[0], across);
      v[1] = Math.max(v[1], across);
    }
    double[] corners = new double[8];
    for (int i = 0; i < 4; i++) {
      double along = u[i == 1 || i == 2 ? 1 : 0];
      double across = v[i / 2];
      corners[2 * i] = along * ux - across * uy;
      corners[2 * i + 1] = along * uy + across * ux;
    }
    return corners;
  }

  private static Tensor each(Tensor corners, UnaryOperator<double[]> map) {
    float[] rows = corners.toFloatArray();
    double[] q = new double[8];
    for (int at = 0; at < rows.length; at += 8) {
      for (int i = 0; i < 8; i++) {
        q[i] = rows[at + i];
      }
      double[] mapped = map.apply(q);
      for (int i = 0; i < 8; i++) {
        rows[at + i] = (float) mapped[i];
      }
    }
    return Tensor.of(rows, corners.shape().toArray());
  }
}
