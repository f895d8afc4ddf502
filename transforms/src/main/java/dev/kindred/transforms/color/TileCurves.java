// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.Border;
import dev.kindred.semtypes.Canvas;

/** For each part of a picture the curve that equalises it, and between the parts a blend. */
final class TileCurves {
  private final float[][] curves;
  private final int rows;
  private final int columns;
  private final double height;
  private final double width;

  private TileCurves(float[][] curves, int rows, int columns, double height, double width) {
    this.curves = curves;
    this.rows = rows;
    this.columns = columns;
    this.height = height;
    this.width = width;
  }

  /** A picture that does not divide evenly goes on mirrored, as in OpenCV. */
  static TileCurves of(int[] levels, Canvas canvas, LocalEqualization plan) {
    int height = Math.ceilDiv(canvas.height(), plan.rows());
    int width = Math.ceilDiv(canvas.width(), plan.columns());
    float[][] curves = new float[plan.rows() * plan.columns()][];
    for (int i = 0; i < curves.length; i++) {
      int[] counts = new int[Luma.LEVELS];
      int top = i / plan.columns() * height;
      int left = i % plan.columns() * width;
      for (int y = top; y < top + height; y++) {
        int row = Border.REFLECT.inside(y, canvas.height());
        for (int x = left; x < left + width; x++) {
          int column = Border.REFLECT.inside(x, canvas.width());
          counts[levels[row * canvas.width() + column]]++;
        }
      }
      curves[i] = curve(counts, height * width, plan.clip());
    }
    return new TileCurves(curves, plan.rows(), plan.columns(), height, width);
  }

  private static float[] curve(int[] counts, int area, double clip) {
    int limit = Math.max(1, (int) (clip * area / Luma.LEVELS));
    int excess = 0;
    for (int i = 0; i < counts.length; i++) {
      excess += Math.max(0, counts[i] - limit);
      counts[i] = Math.min(counts[i], limit);
    }
    int each = excess / Luma.LEVELS;
    int rest = excess - each * Luma.LEVELS;
    int step = rest == 0 ? 1 : Math.max(Luma.LEVELS / rest, 1);
    for (int i = 0; i < counts.length; i++) {
      counts[i] += each;
    }
    for (int i = 0; i < counts.length && rest > 0; i += step, rest--) {
      counts[i]++;
    }
    float[] curve = new float[Luma.LEVELS];
    float scale = (float) (Luma.LEVELS - 1) / area;
    int sum = 0;
    for (int i = 0; i < curve.length; i++) {
      sum += counts[i];
      curve[i] = Math.clamp((float) Math.rint(sum * scale), 0, Luma.LEVELS - 1);
    }
    return curve;
  }

  /** The new level of a pixel: between the curves of the four parts whose middles are around it. */
  float at(int x, int y, int level) {
    double across = x / width - 0.5;
    double down = y / height - 0.5;
    int left = (int) Math.floor(across);
    int top = (int) Math.floor(down);
    float right = (float) (across - left);
    float bottom = (float) (down - top);
    float above = curve(top, left)[level] * (1 - right) + curve(top, left + 1)[level] * right;
    float below =
        curve(top + 1, left)[level] * (1 - right) + curve(top + 1, left + 1)[level] * right;
    return above * (1 - bottom) + below * bottom;
  }

  private float[] curve(int row, int column) {
    return curves[Math.clamp(row, 0, rows - 1) * columns + Math.clamp(column, 0, columns - 1)];
  }
}
