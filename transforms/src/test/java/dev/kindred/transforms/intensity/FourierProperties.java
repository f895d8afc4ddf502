// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FourierProperties {
  @Property(tries = 60)
  void isTheSumOfTheDefinitionAndComesBack(
      @ForAll @IntRange(min = 1, max = 70) int length, @ForAll long seed) {
    Random random = new Random(seed);
    double[] re = random.doubles(length, -1, 1).toArray();
    double[] im = random.doubles(length, -1, 1).toArray();
    double[] x = re.clone();
    double[] y = im.clone();
    Fourier fourier = new Fourier(length);
    fourier.forward(x, y);
    for (int f = 0; f < length; f++) {
      double sumRe = 0;
      double sumIm = 0;
      for (int n = 0; n < length; n++) {
        double angle = -2 * Math.PI * f * n / length;
        sumRe += re[n] * Math.cos(angle) - im[n] * Math.sin(angle);
        sumIm += re[n] * Math.sin(angle) + im[n] * Math.cos(angle);
      }
      assertThat(x[f]).isCloseTo(sumRe, within(1e-10));
      assertThat(y[f]).isCloseTo(sumIm, within(1e-10));
    }
    fourier.inverse(x, y);
    assertThat(x).containsExactly(re, within(1e-12));
    assertThat(y).containsExactly(im, within(1e-12));
  }
}
