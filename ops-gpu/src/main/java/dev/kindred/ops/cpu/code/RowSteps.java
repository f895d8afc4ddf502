// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.code;

import dev.kindred.ops.program.Noise;
import dev.kindred.ops.program.Op;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * What written classes leave to loops written by hand, {@code count} pixels at a time: whole
 * numbers, and reading by index, which is fastest one at a time. Vectors have the width that is
 * best for the machine, which no result depends on.
 */
final class RowSteps {
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final IntVector STEPS = IntVector.zero(INTS).addIndex(1);

  /** Room for the indices of a run of pixels, for each thread. */
  private static final ThreadLocal<int[]> INDICES = ThreadLocal.withInitial(() -> new int[512]);

  private RowSteps() {}

  /** {@link Op#LOOKUP}. */
  static void lookup(float[] table, float[] at, int atFrom, float[] to, int toFrom, int count) {
    int[] indices = INDICES.get();
    for (int from = 0; from < count; from += indices.length) {
      int run = Math.min(indices.length, count - from);
      index(at, atFrom + from, run, table.length - 1, indices);
      for (int x = 0; x < run; x++) {
        to[toFrom + from + x] = table[indices[x]];
      }
    }
  }

  /** Numbers as indices from 0 to {@code last}. */
  private static void index(float[] at, int from, int count, int last, int[] indices) {
    int x = 0;
    for (; x <= count - FLOATS.length(); x += FLOATS.length()) {
      IntVector whole =
          (IntVector) FloatVector.fromArray(FLOATS, at, from + x).convert(VectorOperators.F2I, 0);
      whole.max(0).min(last).intoArray(indices, x);
    }
    for (; x < count; x++) {
      indices[x] = Math.max(0, Math.min((int) at[from + x], last));
    }
  }

  /** {@link Op#NOISE} with a key that is the same for the whole row: {@link Noise#at}, hoisted. */
  static void noise(
      int column, int row, int stream, float key0, float key1, float[] to, int toFrom, int count) {
    int y0 = mixed(row);
    int z0 = mixed((int) key0 ^ (stream << 24));
    int w0 = mixed((int) key1 ^ (stream >>> 8 << 24));
    int i = 0;
    for (; i <= count - INTS.length(); i += INTS.length()) {
      IntVector x = STEPS.add(column + i).mul(Noise.MULTIPLIER).add(Noise.INCREMENT + y0 * w0);
      IntVector y = x.mul(z0).add(y0);
      IntVector w = x.mul(y).add(z0).mul(y).add(w0);
      IntVector sum = folded(x).add(folded(y).mul(folded(w)));
      FloatVector bits =
          (FloatVector) sum.lanewise(VectorOperators.LSHR, 8).convert(VectorOperators.I2F, 0);
      bits.mul(0x1p-24f).intoArray(to, toFrom + i);
    }
    for (; i < count; i++) {
      to[toFrom + i] = Noise.at(column + i, row, stream, key0, key1);
    }
  }

  private static int mixed(int x) {
    return x * Noise.MULTIPLIER + Noise.INCREMENT;
  }

  private static IntVector folded(IntVector x) {
    return x.lanewise(VectorOperators.XOR, x.lanewise(VectorOperators.LSHR, 16));
  }

  /** {@link Op#COLUMN}. */
  static void columns(int column, float[] to, int toFrom, int count) {
    for (int x = 0; x < count; x++) {
      to[toFrom + x] = column + x;
    }
  }
}
