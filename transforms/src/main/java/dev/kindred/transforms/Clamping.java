// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import dev.kindred.transforms.Finding.Loss;
import java.util.List;

/** Counts values that a colour plan drove to black or white: what was beyond is lost. */
final class Clamping {
  private Clamping() {}

  /**
   * What one step clamped in one member; a lower bound, since a later operation may hide what an
   * earlier one cut.
   */
  static List<Finding> between(String member, Semantic before, TransformPlan plan, Semantic after) {
    if (!(plan instanceof ColorPlan)
        || !(before instanceof Image from)
        || !(after instanceof Image to)
        || from.dtype() != to.dtype()) {
      return List.of();
    }
    long count = count(from.pixels(), to.pixels(), to.dtype().max());
    return count == 0
        ? List.of()
        : List.of(
            Finding.of(
                member,
                Loss.CLAMPED,
                "%s clamped %d of %d values to black or white"
                    .formatted(plan.words(), count, to.pixels().shape().count())));
  }

  private static long count(Tensor before, Tensor after, double max) {
    if (before.equals(after)) {
      return 0;
    }
    float white = (float) max;
    float[] from = before.toFloatArray();
    float[] to = after.toFloatArray();
    long count = 0;
    for (int i = 0; i < to.length; i++) {
      if ((to[i] == 0 || to[i] == white) && from[i] != to[i]) {
        count++;
      }
    }
    return count;
  }
}
