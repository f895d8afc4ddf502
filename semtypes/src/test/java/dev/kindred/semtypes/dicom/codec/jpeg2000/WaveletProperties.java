// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Each transform undoes the one that the standard gives for the encoder (T.800 F.4). */
class WaveletProperties {
  private static Area[] resolutions(int x0, int y0, int width, int height, int levels) {
    Area whole = new Area(x0, y0, x0 + width, y0 + height);
    Area[] areas = new Area[levels + 1];
    for (int r = 0; r <= levels; r++) {
      areas[r] = whole.reduced(levels - r, 0, 0);
    }
    return areas;
  }

  @Property(tries = 300)
  void integersComeBackAsTheyWere(
      @ForAll @IntRange(max = 9) int x0,
      @ForAll @IntRange(max = 9) int y0,
      @ForAll @IntRange(min = 1, max = 33) int width,
      @ForAll @IntRange(min = 1, max = 33) int height,
      @ForAll @IntRange(max = 6) int levels,
      @ForAll long seed) {
    Area[] areas = resolutions(x0, y0, width, height, levels);
    int[] samples = new Random(seed).ints(width * height, -4096, 4096).toArray();
    double[] values = new double[samples.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = samples[i];
    }
    analyse(values, areas, true);
    int[] coefficients = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      coefficients[i] = (int) values[i];
    }
    ReversibleWavelet.synthesise(coefficients, areas);
    assertThat(coefficients).isEqualTo(samples);
  }

  @Property(tries = 300)
  void fractionsComeBackNearly(
      @ForAll @IntRange(max = 9) int x0,
      @ForAll @IntRange(max = 9) int y0,
      @ForAll @IntRange(min = 1, max = 33) int width,
      @ForAll @IntRange(min = 1, max = 33) int height,
      @ForAll @IntRange(max = 6) int levels,
      @ForAll long seed) {
    Area[] areas = resolutions(x0, y0, width, height, levels);
    double[] samples = new Random(seed).doubles(width * height, -100, 100).toArray();
    double[] values = samples.clone();
    analyse(values, areas, false);
    float[] coefficients = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      coefficients[i] = (float) values[i];
    }
    IrreversibleWavelet.synthesise(coefficients, areas);
    for (int i = 0; i < values.length; i++) {
      assertThat((double) coefficients[i]).isCloseTo(samples[i], within(0.05));
    }
  }

  private static void analyse(double[] values, Area[] areas, boolean reversible) {
    int stride = areas[areas.length - 1].width();
    for (int r = areas.length - 1; r > 0; r--) {
      Area fine = areas[r];
      for (int x = 0; x < fine.width(); x++) {
        line(values, x, stride, fine.height(), fine.y0() & 1, reversible);
      }
      for (int y = 0; y < fine.height(); y++) {
        line(values, y * stride, 1, fine.width(), fine.x0() & 1, reversible);
      }
    }
  }

  private static void line(
      double[] values, int from, int step, int length, int odd, boolean reversible) {
    double[] line = new double[length];
    for (int i = 0; i < length; i++) {
      line[i] = values[from + i * step];
    }
    if (length == 1) {
      line[0] *= odd == 1 ? 2 : 1;
    } else if (reversible) {
      for (int i = 1 - odd; i < length; i += 2) {
        line[i] -= Math.floor(neighbours(line, i) / 2);
      }
      for (int i = odd; i < length; i += 2) {
        line[i] += Math.floor((neighbours(line, i) + 2) / 4);
      }
    } else {
      double[] factors = {
        -1.586134342059924, -0.052980118572961, 0.882911075530934, 0.443506852043971
      };
      for (int k = 0; k < 4; k++) {
        for (int i = k % 2 == 0 ? 1 - odd : odd; i < length; i += 2) {
          line[i] += factors[k] * neighbours(line, i);
        }
      }
      // The high band is halved, since the decoder's steps leave out its gain.
      for (int i = 0; i < length; i++) {
        line[i] *= i % 2 == odd ? 1 / 1.230174104914001 : 1.230174104914001 / 2;
      }
    }
    int low = (length + 1 - odd) / 2;
    for (int i = 0; i < length; i++) {
      int to = i % 2 == odd ? i / 2 : low + i / 2;
      values[from + to * step] = line[i];
    }
  }

  private static double neighbours(double[] line, int i) {
    return line[i == 0 ? 1 : i - 1] + line[i == line.length - 1 ? i - 1 : i + 1];
  }
}
