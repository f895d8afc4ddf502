// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

import dev.kindred.ops.cpu.Stages;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Weighted sums along a row, whose taps are picked out of two vectors rather than gathered. */
final class PickedTaps implements Stages.Across {

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

  private final Blocks blocks;
  private final int whole;

  /**
   * @param blocks of the preferred width
   */
  PickedTaps(Blocks blocks) {
    this.blocks = blocks;
    int count = 0;
    while (count < blocks.base.length && blocks.start[count] + blocks.lanes <= blocks.outputs) {
      count++;
    }
    this.whole = count;
  }

  @Override
  public int slack() {
    return blocks.slack;
  }

  @Override
  public void sum(float[] row, int offset, float[] into) {
    sum(blocks, whole, row, offset, into);
    for (int b = whole; b < blocks.base.length; b++) {
      VectorMask<Float> inside = FLOATS.indexInRange(blocks.start[b], blocks.outputs);
      last(blocks, b, row, offset).intoArray(into, blocks.start[b], inside);
    }
  }

  private static void sum(Blocks blocks, int whole, float[] row, int offset, float[] into) {
    int lanes = FLOATS.length();
    int taps = blocks.taps;
    int[] place = blocks.place;
    float[] weight = blocks.weight;
    int at = 0;
    for (int b = 0; b < whole; b++) {
      int base = blocks.base[b] + offset;
      IntVector low = FloatVector.fromArray(FLOATS, row, base).reinterpretAsInts();
      IntVector high = FloatVector.fromArray(FLOATS, row, base + lanes).reinterpretAsInts();
      FloatVector sum = picked(low, high, place, at).mul(FloatVector.fromArray(FLOATS, weight, at));
      at += lanes;
      for (int k = 1; k < taps; k++) {
        sum = picked(low, high, place, at).fma(FloatVector.fromArray(FLOATS, weight, at), sum);
        at += lanes;
      }
      sum.intoArray(into, blocks.start[b]);
    }
  }

  private static FloatVector last(Blocks blocks, int b, float[] row, int offset) {
    int lanes = FLOATS.length();
    int base = blocks.base[b] + offset;
    int at = b * blocks.taps * lanes;
    IntVector low = FloatVector.fromArray(FLOATS, row, base).reinterpretAsInts();
    IntVector high = FloatVector.fromArray(FLOATS, row, base + lanes).reinterpretAsInts();
    FloatVector sum =
        picked(low, high, blocks.place, at).mul(FloatVector.fromArray(FLOATS, blocks.weight, at));
    for (int k = 1; k < blocks.taps; k++) {
      at += lanes;
      sum =
          picked(low, high, blocks.place, at)
              .fma(FloatVector.fromArray(FLOATS, blocks.weight, at), sum);
    }
    return sum;
  }

  private static FloatVector picked(IntVector low, IntVector high, int[] place, int at) {
    return IntVector.fromArray(INTS, place, at).selectFrom(low, high).reinterpretAsFloats();
  }
}
