// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.Canvas;

/**
 * Makes a turned box lie on a canvas the way torchvision v2 does ({@code clamp_bounding_boxes},
 * mode hard): for each side of the canvas in turn, with the picture turned so that this side is the
 * left one, the two lines that meet in the leftmost corner are moved to meet on the border, and the
 * other two follow so far that their corners stay on the canvas. Angles stay.
 */
final class HardClamp {
  private HardClamp() {}

  static double[] of(double[] corners, Canvas canvas) {
    double[] whole = corners.clone();
    double[] cut = corners.clone();
    double height = canvas.height();
    double width = canvas.width();
    for (int side = 0; side < 4; side++) {
      int first = leftmost(cut);
      cut = from(4 - first, cutLeft(from(first, cut), from(first, whole), height, width));
      turn(cut, width);
      turn(whole, width);
      double swapped = height;
      height = width;
      width = swapped;
    }
    return cut;
  }

  /** The corner with the least x; of two the upper one. */
  private static int leftmost(double[] q) {
    int best = 0;
    for (int i = 2; i < 8; i += 2) {
      boolean level = isClose(q[i], q[2 * best]);
      if (level ? q[i + 1] < q[2 * best + 1] : q[i] < q[2 * best]) {
        best = i / 2;
      }
    }
    return best;
  }

  /** The same ring, from another corner on. */
  private static double[] from(int first, double[] q) {
    double[] ring = new double[8];
    for (int i = 0; i < 8; i++) {
      ring[i] = q[(i + 2 * first) % 8];
    }
    return ring;
  }

  /** A quarter turn counter-clockwise, so that the next side is the left one. */
  private static void turn(double[] q, double width) {
    for (int i = 0; i < 8; i += 2) {
      double x = q[i];
      q[i] = q[i + 1];
      q[i + 1] = width - x;
    }
  }

  private static double[] cutLeft(double[] q, double[] whole, double height, double width) {
    boolean outside = q[0] <= 0 && q[2] <= 0 && q[4] <= 0 && q[6] <= 0;
    boolean upright = isClose(q[1], q[3]) || isClose(q[5], q[7]);
    if (outside || isClose(q[1], q[7]) || isClose(q[3], q[5])) {
      return new double[8]; // nothing is left
    }
    if (upright) {
      double[] cut = q.clone();
      cut[0] = Math.max(0, q[0]);
      cut[6] = Math.max(0, q[6]);
      return isClose(q[0], q[2]) ? new double[8] : cut;
    }
    if (q[0] >= 0) {
      return q;
    }
    double[] slopes = slopes(q);
    double[] heights = heights(q, slopes, whole, height, width);
    double[] cut = new double[8];
    for (int i = 0; i < 4; i++) {
      int before = (i + 3) % 4;
      double x = (heights[before] - heights[i]) / (slopes[i] - slopes[before]);
      cut[2 * i] = x;
      cut[2 * i + 1] = slopes[i] * x + heights[i];
    }
    return cut;
  }

  private static boolean isClose(double a, double b) {
    return Math.abs(a - b) <= 1e-8 + 1e-5 * Math.abs(b);
  }

  /** Of the line from each corner to the next. */
  private static double[] slopes(double[] q) {
    double[] slopes = new double[4];
    for (int i = 0; i < 4; i++) {
      int next = (2 * i + 2) % 8;
      slopes[i] = (q[next + 1] - q[2 * i + 1]) / (q[next] - q[2 * i]);
    }
    return slopes;
  }

  /** Where the line from each corner to the next meets the left border. */
  private static double[] heights(double[] q, double[] slopes) {
    double[] heights = new double[4];
    for (int i = 0; i < 4; i++) {
      heights[i] = q[2 * i + 1] - slopes[i] * q[2 * i];
    }
    return heights;
  }

  /** Where the four lines are to meet the left border, or its extension. */
  private static double[] heights(
      double[] q, double[] slopes, double[] whole, double height, double width) {
    double[] b = heights(q, slopes);
    double[] most = heights(whole, slopes(whole));
    double a0 = slopes[0];
    double a1 = slopes[1];
    double a2 = slopes[2];
    double a3 = slopes[3];
    double upper = within(within(b[1], b[0], b[2]), 0, height);
    double lower = within(within(b[2], b[1], b[3]), 0, height);
    double middle = (upper + lower) / 2;
    double second =
        Math.max(
            Math.max(middle * a1 / a0, b[2] * a1 / a2),
            Math.max((a0 - a1) * width + middle, (a2 - a1) * width + b[2]));
    second = Math.min(second, b[1]);
    double third =
        Math.min(
            Math.min(
                height * (1 - a2 / a3) + middle * a2 / a3,
                height * (1 - a2 / a1) + second * a2 / a1),
            Math.min((a1 - a2) * width + second, (a3 - a2) * width + middle));
    third = Math.max(third, b[2]);
    return new double[] {
      within(middle, most[0], most[2]),
      within(second, most[1], most[3]),
      within(third, most[0], most[2]),
      within(middle, most[1], most[3])
    };
  }

  /** Where the bounds cross, the upper one wins. */
  private static double within(double value, double least, double most) {
    return Math.min(Math.max(value, least), most);
  }
}
