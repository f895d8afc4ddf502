// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.Canvas;
import java.util.Arrays;

/** Closed lines through points x, y, x, y, … */
final class Rings {
  private Rings() {}

  /** The area inside by the shoelace formula, positive where the line runs clockwise on screen. */
  static double signedArea(double[] xy, int from, int to) {
    double twice = 0;
    for (int i = from; i < to; i++) {
      int next = i + 1 == to ? from : i + 1;
      // relative to the first point, so that far away is as exact as near
      double x1 = xy[2 * i] - xy[2 * from];
      double y1 = xy[2 * i + 1] - xy[2 * from + 1];
      double x2 = xy[2 * next] - xy[2 * from];
      double y2 = xy[2 * next + 1] - xy[2 * from + 1];
      twice += x1 * y2 - x2 * y1;
    }
    return twice / 2;
  }

  /** Whether a place is inside one ring, by the even-odd rule. */
  static boolean contains(double[] xy, int from, int to, double x, double y) {
    boolean inside = false;
    for (int i = from; i < to; i++) {
      // NaN where there is no crossing compares as false
      inside ^= crossing(xy, i, i + 1 == to ? from : i + 1, y) <= x;
    }
    return inside;
  }

  /** The x at which the line from one point to another crosses the height y, or NaN. */
  static double crossing(double[] xy, int from, int to, double y) {
    double y1 = xy[2 * from + 1];
    double y2 = xy[2 * to + 1];
    if (y1 <= y == y2 <= y) {
      return Double.NaN;
    }
    double x1 = xy[2 * from];
    return x1 + (y - y1) / (y2 - y1) * (xy[2 * to] - x1);
  }

  /** The part of one ring that lies on the canvas (Sutherland and Hodgman 1974); may be empty. */
  static double[] cut(double[] ring, Canvas canvas) {
    double[] left = cut(ring, 0, 1, 0);
    double[] right = cut(left, 0, -1, canvas.width());
    double[] top = cut(right, 1, 1, 0);
    return cut(top, 1, -1, canvas.height());
  }

  /** Keeps what has sign · coordinate + offset ≥ 0. */
  private static double[] cut(double[] ring, int axis, int sign, double offset) {
    double[] kept = new double[2 * ring.length];
    int length = 0;
    for (int i = 0; i < ring.length; i += 2) {
      int next = i + 2 == ring.length ? 0 : i + 2;
      double here = sign * ring[i + axis] + offset;
      double there = sign * ring[next + axis] + offset;
      if (here >= 0) {
        kept[length++] = ring[i];
        kept[length++] = ring[i + 1];
      }
      if (here >= 0 != there >= 0) {
        double share = here / (here - there);
        kept[length] = ring[i] + share * (ring[next] - ring[i]);
        kept[length + 1] = ring[i + 1] + share * (ring[next + 1] - ring[i + 1]);
        kept[length + axis] = -sign * offset; // on the border, to the bit
        length += 2;
      }
    }
    return Arrays.copyOf(kept, length);
  }
}
