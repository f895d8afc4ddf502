// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.transforms.DrawKey;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class BetaProperties {
  private static final int DRAWS = 4000;

  /** Mean 1/2 and variance 1 / (4 (2 alpha + 1)), within five standard errors. */
  @Property(tries = 20)
  void momentsAreThoseOfTheDistribution(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.1, max = 8) double alpha) {
    double[] drawn =
        LongStream.range(0, DRAWS)
            .mapToDouble(item -> Beta.draw(DrawKey.of(seed, 0, item), "share", alpha))
            .toArray();
    double mean = 0;
    double square = 0;
    for (double each : drawn) {
      assertThat(each).isBetween(0.0, 1.0);
      mean += each / DRAWS;
      square += (each - 0.5) * (each - 0.5) / DRAWS;
    }
    double variance = 1 / (4 * (2 * alpha + 1));
    assertThat(mean).isCloseTo(0.5, within(5 * Math.sqrt(variance / DRAWS)));
    assertThat(square).isCloseTo(variance, within(5 * 0.25 / Math.sqrt(DRAWS)));
  }
}
