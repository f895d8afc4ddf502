// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.byhand;

import dev.kindred.ops.cpu.Row;
import dev.kindred.ops.cpu.RowProgram;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Brightness, saturation and the normalisation of u8 as one would write them by hand: a small loop
 * over the row for each of three stages (one loop for all was ten times slower), each step cut as
 * it is between single operations; the bits are those of the three programs. Rows must be whole
 * vectors, at most 256 pixels. For one thread.
 */
final class HandWrittenColors implements RowProgram {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private static final int LONGEST = 256;
  private static final FloatVector GREEN = FloatVector.broadcast(SPECIES, 0.587f);
  private static final FloatVector BLUE = FloatVector.broadcast(SPECIES, 0.114f);

  private final float[] gray;
  private final float brightness;
  private final float saturation;
  private final float rest;
  private final float[] mean;
  private final float[] std;

  HandWrittenColors(double brightness, double saturation, float[] mean, float[] std) {
    this.gray = new float[LONGEST];
    this.brightness = (float) brightness;
    this.saturation = (float) saturation;
    this.rest = (float) (1 - saturation);
    this.mean = mean.clone();
    this.std = std.clone();
  }

  @Override
  public void run(Row row, float[][] in, float[][] out) {
    int length = row.length;
    float[] gray = this.gray;
    for (int c = 0; c < 3; c++) {
      bright(length, in[c], out[c], brightness);
    }
    gray(length, out, gray);
    for (int c = 0; c < 3; c++) {
      finish(length, out[c], gray, c);
    }
  }

  private static void bright(int length, float[] in, float[] out, float brightness) {
    FloatVector by = FloatVector.broadcast(SPECIES, brightness);
    for (int x = 0; x < length; x += SPECIES.length()) {
      FloatVector light = FloatVector.fromArray(SPECIES, in, x).mul(by);
      Lanes.floor(Lanes.clamp(light, 255)).intoArray(out, x);
    }
  }

  private static void gray(int length, float[][] colours, float[] gray) {
    float[] red = colours[0];
    float[] green = colours[1];
    float[] blue = colours[2];
    for (int x = 0; x < length; x += SPECIES.length()) {
      FloatVector sum = FloatVector.fromArray(SPECIES, red, x).mul(0.2989f);
      sum = FloatVector.fromArray(SPECIES, green, x).fma(GREEN, sum);
      sum = FloatVector.fromArray(SPECIES, blue, x).fma(BLUE, sum);
      Lanes.floor(sum).intoArray(gray, x);
    }
  }

  private void finish(int length, float[] channel, float[] gray, int c) {
    FloatVector own = FloatVector.broadcast(SPECIES, saturation);
    FloatVector other = FloatVector.broadcast(SPECIES, rest);
    FloatVector m = FloatVector.broadcast(SPECIES, mean[c]);
    FloatVector s = FloatVector.broadcast(SPECIES, std[c]);
    for (int x = 0; x < length; x += SPECIES.length()) {
      FloatVector value = FloatVector.fromArray(SPECIES, channel, x).mul(own);
      FloatVector blended = FloatVector.fromArray(SPECIES, gray, x).fma(other, value);
      FloatVector cut = Lanes.floor(Lanes.clamp(blended, 255));
      cut.mul(1 / 255f).sub(m).div(s).intoArray(channel, x);
    }
  }
}
