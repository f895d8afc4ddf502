// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class ScalingProperties {
  @Property
  void normalisingAndBackIsNothing(
      @ForAll @DoubleRange(min = -3000, max = 3000) double mean,
      @ForAll @DoubleRange(min = 0.01, max = 5000) double deviation) {
    Scaling normal = Scaling.NONE.then(1 / deviation, -mean / deviation);
    assertThat(normal.then(deviation, mean)).isEqualTo(Scaling.NONE);
  }

  @Property
  void pixelsLeadBackToMeasuredValues(
      @ForAll @DoubleRange(min = 0.01, max = 100) double factor,
      @ForAll @DoubleRange(min = -3000, max = 3000) double offset,
      @ForAll @DoubleRange(min = -3000, max = 3000) double x) {
    Scaling scaling = new Scaling(factor, offset);
    assertThat(scaling.measured(scaling.pixel(x))).isCloseTo(x, within(1e-6));
    assertThat(scaling.then(2, 1).pixel(x)).isCloseTo(2 * scaling.pixel(x) + 1, within(1e-6));
  }
}
