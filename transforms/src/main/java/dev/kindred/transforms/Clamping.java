// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.semtypes.DType;
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

  private static long count(Tensor before, Tensor after, double white) {
    if (before.equals(after)) {
      return 0;
    }
    return before.dtype() == DType.U8
        ? count(before.toByteArray(), after.toByteArray())
        : count(before.toFloatArray(), after.toFloatArray(), (float) white);
  }

  private static long count(float[] before, float[] after, float white) {
    long count = 0;
    for (int i = 0; i < after.length; i++) {
      if ((after[i] == 0 || after[i] == white) && before[i] != after[i]) {
        count++;
      }
    }
    return count;
  }

  /** The same for the common case, without a detour through floats; as a byte, white is −1. */
  private static long count(byte[] before, byte[] after) {
    long count = 0;
    for (int i = 0; i < after.length; i++) {
      if ((after[i] == 0 || after[i] == -1) && before[i] != after[i]) {
        count++;
      }
    }
    return count;
  }
}
