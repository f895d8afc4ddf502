// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

import dev.kindred.semtypes.Canvas;
import java.util.Arrays;

/** Paints labels inside polygons and run lengths, later over earlier. */
final class Outlines {
  private final Canvas canvas;
  private int[] labels = new int[0];
  private int most;

  Outlines(Canvas canvas) {
    this.canvas = canvas;
  }

  /** Row-major labels of the whole canvas, 0 where nothing was painted. */
  int[] labels() {
    if (labels.length == 0) {
      labels = new int[canvas.height() * canvas.width()];
    }
    return labels;
  }

  /** The largest label painted. */
  int most() {
    return most;
  }

  /** Paints the pixels whose centre is inside the polygon x, y, x, y, … by the even-odd rule. */
  void paint(float[] polygon, int label) {
    most = Math.max(most, label);
    double[] crossings = new double[polygon.length / 2];
    for (int row = 0; row < canvas.height(); row++) {
      int count = crossings(polygon, row + 0.5, crossings);
      Arrays.sort(crossings, 0, count);
      for (int i = 0; i + 1 < count; i += 2) {
        int from = firstCentre(crossings[i]);
        int to = firstCentre(crossings[i + 1]);
        Arrays.fill(labels(), row * canvas.width() + from, row * canvas.width() + to, label);
      }
    }
  }

  /** The first column whose centre is at x or right of it, within the canvas. */
  private int firstCentre(double x) {
    return (int) Math.clamp(Math.ceil(x - 0.5), 0, canvas.width());
  }

  private static int crossings(float[] polygon, double y, double[] x) {
    int count = 0;
    int corners = polygon.length / 2;
    for (int i = 0; i < corners; i++) {
      int j = (i + 1) % corners;
      double x1 = polygon[2 * i];
      double y1 = polygon[2 * i + 1];
      double x2 = polygon[2 * j];
      double y2 = polygon[2 * j + 1];
      if (y1 <= y != y2 <= y) {
        x[count++] = x1 + (y - y1) / (y2 - y1) * (x2 - x1);
      }
    }
    return count;
  }

  /** Paints runs that go down the columns: off, on, off, … as {@link RunLengths} reads them. */
  void paint(int[] runs, int label) {
    most = Math.max(most, label);
    int at = 0;
    for (int i = 0; i < runs.length; i++) {
      for (int k = 0; k < runs[i]; k++, at++) {
        if (i % 2 == 1) {
          labels()[at % canvas.height() * canvas.width() + at / canvas.height()] = label;
        }
      }
    }
  }
}
