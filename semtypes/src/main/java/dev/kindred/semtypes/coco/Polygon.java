// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kindred.semtypes.Canvas;
import java.util.Arrays;

/** A closed line: it covers the pixels whose centre is inside by the even-odd rule. */
final class Polygon implements Outline {
  private final float[] xy;

  private Polygon(float[] xy) {
    this.xy = xy;
  }

  /** The polygon of a list x, y, x, y, … in edge coordinates. */
  static Polygon of(Entry entry, JsonNode list) {
    float[] xy = entry.numbers("segmentation", list);
    if (xy.length < 6 || xy.length % 2 != 0) {
      throw entry.error(
          "segmentation has a polygon of " + xy.length + " numbers; give x, y of 3 points or more");
    }
    return new Polygon(xy);
  }

  @Override
  public void paint(int[] labels, Canvas canvas, int label) {
    double[] crossings = new double[xy.length / 2];
    for (int row = 0; row < canvas.height(); row++) {
      int count = crossings(row + 0.5, crossings);
      Arrays.sort(crossings, 0, count);
      int start = row * canvas.width();
      for (int i = 0; i + 1 < count; i += 2) {
        int from = firstCentre(crossings[i], canvas);
        int to = firstCentre(crossings[i + 1], canvas);
        Arrays.fill(labels, start + from, start + to, label);
      }
    }
  }

  /** The first column whose centre is at x or right of it, within the canvas. */
  private static int firstCentre(double x, Canvas canvas) {
    return (int) Math.clamp(Math.ceil(x - 0.5), 0, canvas.width());
  }

  /** Where the line crosses the height y; returns how often, always an even count. */
  private int crossings(double y, double[] x) {
    int count = 0;
    int corners = xy.length / 2;
    for (int i = 0; i < corners; i++) {
      int j = (i + 1) % corners;
      double x1 = xy[2 * i];
      double y1 = xy[2 * i + 1];
      double x2 = xy[2 * j];
      double y2 = xy[2 * j + 1];
      if (y1 <= y != y2 <= y) {
        x[count++] = x1 + (y - y1) / (y2 - y1) * (x2 - x1);
      }
    }
    return count;
  }
}
