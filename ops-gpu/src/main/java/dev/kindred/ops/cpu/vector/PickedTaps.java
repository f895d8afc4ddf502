// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

import dev.kindred.ops.cpu.Stages;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
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
  public void sum(float[] row, float[][] into, int first, int channels) {
    int c = 0;
    for (; c + 3 <= channels; c += 3) {
      float[] a = into[first + c];
      float[] b = into[first + c + 1];
      three(blocks, whole, row, c, a, b, into[first + c + 2]);
    }
    for (; c < channels; c++) {
      one(blocks, whole, row, c, into[first + c]);
    }
    for (c = 0; c < channels; c++) {
      rest(blocks, whole, row, c, into[first + c]);
    }
  }

  /** The last blocks, which would write beyond the end. */
  private static void rest(Blocks blocks, int whole, float[] row, int offset, float[] into) {
    int lanes = FLOATS.length();
    int at = whole * blocks.taps * lanes;
    for (int b = whole; b < blocks.base.length; b++) {
      int base = blocks.base[b] + offset;
      IntVector low = FloatVector.fromArray(FLOATS, row, base).reinterpretAsInts();
      IntVector high = FloatVector.fromArray(FLOATS, row, base + lanes).reinterpretAsInts();
      FloatVector sum =
          picked(IntVector.fromArray(INTS, blocks.place, at), low, high)
              .mul(FloatVector.fromArray(FLOATS, blocks.weight, at));
      at += lanes;
      for (int k = 1; k < blocks.taps; k++) {
        sum =
            picked(IntVector.fromArray(INTS, blocks.place, at), low, high)
                .fma(FloatVector.fromArray(FLOATS, blocks.weight, at), sum);
        at += lanes;
      }
      int x = blocks.start[b];
      sum.intoArray(into, x, FLOATS.indexInRange(x, blocks.outputs));
    }
  }

  private static void one(Blocks blocks, int whole, float[] row, int offset, float[] into) {
    int lanes = FLOATS.length();
    int taps = blocks.taps;
    int[] place = blocks.place;
    float[] weight = blocks.weight;
    int at = 0;
    for (int b = 0; b < whole; b++) {
      int base = blocks.base[b] + offset;
      IntVector low = bits(row, base);
      IntVector high = bits(row, base + lanes);
      IntVector picks = IntVector.fromArray(INTS, place, at);
      FloatVector sum = picked(picks, low, high).mul(FloatVector.fromArray(FLOATS, weight, at));
      at += lanes;
      for (int k = 1; k < taps; k++) {
        picks = IntVector.fromArray(INTS, place, at);
        sum = picked(picks, low, high).fma(FloatVector.fromArray(FLOATS, weight, at), sum);
        at += lanes;
      }
      sum.intoArray(into, blocks.start[b]);
    }
  }

  /** Three channels side by side, whose places and weights are the same. */
  private static void three(
      Blocks blocks, int whole, float[] row, int offset, float[] a, float[] b, float[] c) {
    int lanes = FLOATS.length();
    int taps = blocks.taps;
    int at = 0;
    for (int block = 0; block < whole; block++) {
      int base = blocks.base[block] + offset;
      IntVector lowA = bits(row, base);
      IntVector highA = bits(row, base + lanes);
      IntVector lowB = bits(row, base + 1);
      IntVector highB = bits(row, base + 1 + lanes);
      IntVector lowC = bits(row, base + 2);
      IntVector highC = bits(row, base + 2 + lanes);
      IntVector picks = IntVector.fromArray(INTS, blocks.place, at);
      FloatVector weights = FloatVector.fromArray(FLOATS, blocks.weight, at);
      FloatVector sumA = picked(picks, lowA, highA).mul(weights);
      FloatVector sumB = picked(picks, lowB, highB).mul(weights);
      FloatVector sumC = picked(picks, lowC, highC).mul(weights);
      at += lanes;
      for (int k = 1; k < taps; k++) {
        picks = IntVector.fromArray(INTS, blocks.place, at);
        weights = FloatVector.fromArray(FLOATS, blocks.weight, at);
        sumA = picked(picks, lowA, highA).fma(weights, sumA);
        sumB = picked(picks, lowB, highB).fma(weights, sumB);
        sumC = picked(picks, lowC, highC).fma(weights, sumC);
        at += lanes;
      }
      int x = blocks.start[block];
      sumA.intoArray(a, x);
      sumB.intoArray(b, x);
      sumC.intoArray(c, x);
    }
  }

  private static IntVector bits(float[] row, int from) {
    return FloatVector.fromArray(FLOATS, row, from).reinterpretAsInts();
  }

  private static FloatVector picked(IntVector places, IntVector low, IntVector high) {
    return places.selectFrom(low, high).reinterpretAsFloats();
  }
}
