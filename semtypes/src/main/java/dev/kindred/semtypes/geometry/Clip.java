// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * What cutting boxes to their canvas gives.
 *
 * @param kept the indices of the boxes that stay
 * @param edges [kept, 4] f32, as cut
 * @param visibility one per box that came in
 */
record Clip(List<Integer> kept, Tensor edges, List<Double> visibility) {
  static Clip of(Boxes boxes, Visibility least) {
    List<Double> visibility = new ArrayList<>();
    List<float[]> rows = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < boxes.count(); i++) {
      float[] whole = boxes.edges(i);
      float[] cut = {
        clamp(whole[0], boxes.canvas().width()),
        clamp(whole[1], boxes.canvas().height()),
        clamp(whole[2], boxes.canvas().width()),
        clamp(whole[3], boxes.canvas().height())
      };
      double width = (double) cut[2] - cut[0];
      double height = (double) cut[3] - cut[1];
      double before = ((double) whole[2] - whole[0]) * ((double) whole[3] - whole[1]);
      double fraction = before > 0 ? width * height / before : 0;
      visibility.add(fraction);
      if (least.keeps(width, height, fraction)) {
        kept.add(i);
        rows.add(cut);
      }
    }
    return new Clip(
        List.copyOf(kept),
        Coordinates.of("Boxes", rows.toArray(new float[0][]), 4),
        List.copyOf(visibility));
  }

  private static float clamp(float value, int side) {
    return Math.clamp(value, 0f, (float) side);
  }
}
