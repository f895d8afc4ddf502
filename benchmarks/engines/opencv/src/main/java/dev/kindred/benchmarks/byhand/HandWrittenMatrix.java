// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.byhand;

import dev.kindred.ops.cpu.Row;
import dev.kindred.ops.cpu.RowProgram;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The colours of job (a) as one would write them by hand for u8: a {@link ColorMatrix}, rounded,
 * and the normalisation, channel by channel in one loop over the row; the bits are those of the two
 * programs. What generated code is measured against. Rows must be whole vectors.
 */
final class HandWrittenMatrix implements RowProgram {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private final float[] matrix;
  private final float[] mean;
  private final float[] std;

  /**
   * The numbers of a draw.
   *
   * @param matrix 3 rows of 4
   */
  HandWrittenMatrix(double[] matrix, float[] mean, float[] std) {
    this.matrix = new float[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      this.matrix[i] = (float) matrix[i];
    }
    this.mean = mean.clone();
    this.std = std.clone();
  }

  @Override
  public void run(Row row, float[][] in, float[][] out) {
    for (int c = 0; c < 3; c++) {
      channel(row.length, in, out[c], c);
    }
  }

  private void channel(int length, float[][] in, float[] out, int c) {
    FloatVector byRed = FloatVector.broadcast(SPECIES, matrix[4 * c]);
    FloatVector byGreen = FloatVector.broadcast(SPECIES, matrix[4 * c + 1]);
    FloatVector byBlue = FloatVector.broadcast(SPECIES, matrix[4 * c + 2]);
    FloatVector offset = FloatVector.broadcast(SPECIES, matrix[4 * c + 3]);
    float m = mean[c];
    FloatVector s = FloatVector.broadcast(SPECIES, std[c]);
    float[] red = in[0];
    float[] green = in[1];
    float[] blue = in[2];
    for (int x = 0; x < length; x += SPECIES.length()) {
      FloatVector sum = FloatVector.fromArray(SPECIES, red, x).fma(byRed, offset);
      sum = FloatVector.fromArray(SPECIES, green, x).fma(byGreen, sum);
      sum = FloatVector.fromArray(SPECIES, blue, x).fma(byBlue, sum);
      FloatVector whole = Lanes.rint(Lanes.clamp(sum, 255));
      whole.mul(1 / 255f).sub(m).div(s).intoArray(out, x);
    }
  }
}
