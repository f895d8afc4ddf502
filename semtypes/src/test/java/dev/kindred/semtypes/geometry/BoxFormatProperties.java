// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Tensor;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Laws of box formats: there and back is the same box, whatever the way. */
class BoxFormatProperties {
  @Provide
  Arbitrary<BoxFormat> upright() {
    return Arbitraries.of(BoxFormat.XYXY, BoxFormat.XYWH, BoxFormat.CXCYWH);
  }

  @Provide
  Arbitrary<BoxFormat> turned() {
    return Arbitraries.of(BoxFormat.XYWHR, BoxFormat.CXCYWHR, BoxFormat.XYXYXYXY);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void evenIntegersComeBack(
      @ForAll("upright") BoxFormat from,
      @ForAll("upright") BoxFormat to,
      @ForAll @IntRange(min = -50, max = 50) int x,
      @ForAll @IntRange(min = -50, max = 50) int y,
      @ForAll @IntRange(min = 0, max = 40) int halfWidth,
      @ForAll @IntRange(min = 0, max = 40) int halfHeight) {
    Tensor box =
        BoxFormat.XYWH.to(
            from, Tensor.of(new long[] {x, y, 2L * halfWidth, 2L * halfHeight}, 1, 4));
    assertThat(to.to(from, from.to(to, box))).isEqualTo(box);
  }

  /** The rule of whole pixels, said by exact fractions: centre down, half size up. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void integersFollowTheRoundingRule(
      @ForAll @IntRange(min = -50, max = 50) int x1,
      @ForAll @IntRange(min = -50, max = 50) int x2,
      @ForAll @IntRange(min = 0, max = 50) int width) {
    long[] centre =
        BoxFormat.XYXY
            .to(BoxFormat.CXCYWH, Tensor.of(new long[] {x1, 0, x2, 0}, 1, 4))
            .toLongArray();
    assertThat(centre[0]).isEqualTo((long) Math.floor((x1 + x2) / 2.0));
    long[] edges =
        BoxFormat.CXCYWH
            .to(BoxFormat.XYXY, Tensor.of(new long[] {x1, 0, width, 0}, 1, 4))
            .toLongArray();
    assertThat(edges[0]).isEqualTo(x1 - (long) Math.ceil(width / 2.0));
    assertThat(edges[2] - edges[0]).isEqualTo(width);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void floatsComeBack(
      @ForAll("turned") BoxFormat from,
      @ForAll("turned") BoxFormat to,
      @ForAll @DoubleRange(min = -100, max = 100) double x,
      @ForAll @DoubleRange(min = -100, max = 100) double y,
      @ForAll @DoubleRange(min = 0.1, max = 90) double width,
      @ForAll @DoubleRange(min = 0.1, max = 90) double height,
      @ForAll @DoubleRange(min = -179, max = 179) double angle) {
    Tensor box =
        BoxFormat.XYWHR.to(from, Tensor.of(new double[] {x, y, width, height, angle}, 1, 5));
    assertThat(to.to(from, from.to(to, box)).closeTo(box, 1e-9)).isTrue();
  }

  /** Corners by turning the upright box around its first corner, as screens turn. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void cornersAreTheTurnedUprightBox(
      @ForAll @DoubleRange(min = 0.1, max = 90) double width,
      @ForAll @DoubleRange(min = 0.1, max = 90) double height,
      @ForAll @DoubleRange(min = -720, max = 720) double angle) {
    double[] corners =
        BoxFormat.XYWHR
            .to(BoxFormat.XYXYXYXY, Tensor.of(new double[] {3, 4, width, height, angle}, 1, 5))
            .toDoubleArray();
    double[] upright = {0, 0, width, 0, width, height, 0, height};
    double c = Math.cos(Math.toRadians(angle));
    double s = Math.sin(Math.toRadians(angle));
    for (int i = 0; i < 8; i += 2) {
      assertThat(corners[i]).isCloseTo(3 + upright[i] * c + upright[i + 1] * s, near());
      assertThat(corners[i + 1]).isCloseTo(4 - upright[i] * s + upright[i + 1] * c, near());
    }
  }

  private static org.assertj.core.data.Offset<Double> near() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }
}
