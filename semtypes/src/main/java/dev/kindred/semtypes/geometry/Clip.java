// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import java.util.Arrays;

/** Cuts boxes to their canvas. */
final class Clip {
  private final float[] cut;
  private final int[] kept;
  private final double[] visibility;

  private Clip(float[] cut, int[] kept, double[] visibility) {
    this.cut = cut;
    this.kept = kept;
    this.visibility = visibility;
  }

  static Clip of(Boxes boxes, Visibility least) {
    float[] whole = boxes.xyxy().toFloatArray();
    float[] cut = new float[whole.length];
    int[] kept = new int[boxes.count()];
    double[] visibility = new double[boxes.count()];
    int count = 0;
    for (int i = 0; i < visibility.length; i++) {
      cut(whole, 4 * i, cut, 4 * count, boxes.canvas());
      double width = (double) cut[4 * count + 2] - cut[4 * count];
      double height = (double) cut[4 * count + 3] - cut[4 * count + 1];
      double before =
          ((double) whole[4 * i + 2] - whole[4 * i])
              * ((double) whole[4 * i + 3] - whole[4 * i + 1]);
      visibility[i] = before > 0 ? width * height / before : 0;
      if (least.keeps(width, height, visibility[i])) {
        kept[count++] = i;
      }
    }
    return new Clip(Arrays.copyOf(cut, 4 * count), Arrays.copyOf(kept, count), visibility);
  }

  private static void cut(float[] from, int at, float[] to, int into, Canvas canvas) {
    float width = canvas.width();
    float height = canvas.height();
    to[into] = Math.clamp(from[at], 0f, width);
    to[into + 1] = Math.clamp(from[at + 1], 0f, height);
    to[into + 2] = Math.clamp(from[at + 2], 0f, width);
    to[into + 3] = Math.clamp(from[at + 3], 0f, height);
  }

  /** The indices of the boxes that stay. */
  int[] kept() {
    return kept;
  }

  /** The boxes that stay, as cut [kept, 4] f32. */
  Tensor edges() {
    return Tensor.of(cut, kept.length, 4);
  }

  /** One per box that came in. */
  double[] visibility() {
    return visibility;
  }
}
