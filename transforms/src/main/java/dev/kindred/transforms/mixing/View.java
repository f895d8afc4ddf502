// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import java.util.List;

/** What is seen of a box that lies on a patch under others. */
final class View {
  private final float[] edges;
  private final double fraction;

  private View(float[] edges, double fraction) {
    this.edges = edges;
    this.fraction = fraction;
  }

  static View of(float[] whole, Patch patch, List<Patch> over) {
    float left = whole[0] + patch.dx();
    float top = whole[1] + patch.dy();
    float right = whole[2] + patch.dx();
    float bottom = whole[3] + patch.dy();
    double area = ((double) right - left) * ((double) bottom - top);
    float[] cut = {
      clamp(left, patch.left(), patch.right()),
      clamp(top, patch.top(), patch.bottom()),
      clamp(right, patch.left(), patch.right()),
      clamp(bottom, patch.top(), patch.bottom())
    };
    if (area <= 0) {
      boolean seen =
          holds(patch, left, top)
              && holds(patch, right, bottom)
              && over.stream().noneMatch(each -> holds(each, left, top));
      return new View(cut, seen ? 1 : 0);
    }
    double seen = ((double) cut[2] - cut[0]) * ((double) cut[3] - cut[1]);
    for (Patch each : over) {
      seen -= overlap(cut, each);
    }
    for (Patch each : over) {
      shrink(cut, each);
    }
    return new View(cut, Math.max(0, seen) / area);
  }

  /** Where a patch covers a whole side of the box, the box ends at the patch. */
  private static void shrink(float[] cut, Patch over) {
    boolean wide = over.left() <= cut[0] && over.right() >= cut[2];
    boolean high = over.top() <= cut[1] && over.bottom() >= cut[3];
    if (high && over.left() <= cut[0]) {
      cut[0] = clamp(over.right(), cut[0], cut[2]);
    } else if (high && over.right() >= cut[2]) {
      cut[2] = clamp(over.left(), cut[0], cut[2]);
    } else if (wide && over.top() <= cut[1]) {
      cut[1] = clamp(over.bottom(), cut[1], cut[3]);
    } else if (wide && over.bottom() >= cut[3]) {
      cut[3] = clamp(over.top(), cut[1], cut[3]);
    }
  }

  private static double overlap(float[] box, Patch patch) {
    double width = Math.min(box[2], patch.right()) - (double) Math.max(box[0], patch.left());
    double height = Math.min(box[3], patch.bottom()) - (double) Math.max(box[1], patch.top());
    return Math.max(0, width) * Math.max(0, height);
  }

  private static float clamp(float value, float lo, float hi) {
    return Math.min(Math.max(value, lo), hi);
  }

  /** Left, top, right, bottom of what encloses it. */
  float[] edges() {
    return edges;
  }

  /** The part of the area of the whole box, from 0 to 1; of a box without area 1 or 0. */
  double fraction() {
    return fraction;
  }

  /** Whether a place lies on the patch, its edges included. */
  static boolean holds(Patch patch, float x, float y) {
    return x >= patch.left() && x <= patch.right() && y >= patch.top() && y <= patch.bottom();
  }
}
