// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Numbers as an integer type holds them. */
public final class WholeStage {
  private WholeStage() {}

  /** Rounds in place, halves to the even one, and clamps, both ends within 2²². */
  public static void round(float[] row, int width, float least, float most) {
    FloatVector low = FloatVector.broadcast(Lanes.FLOATS, least);
    FloatVector high = FloatVector.broadcast(Lanes.FLOATS, most);
    for (int x = 0; x < width; x += Lanes.COUNT) {
      FloatVector near =
          FloatVector.fromArray(Lanes.FLOATS, row, x).add(Lanes.WHOLE).sub(Lanes.WHOLE);
      FloatVector below = near.blend(high, near.compare(VectorOperators.GT, high));
      below.blend(low, below.compare(VectorOperators.LT, low)).intoArray(row, x);
    }
  }
}
