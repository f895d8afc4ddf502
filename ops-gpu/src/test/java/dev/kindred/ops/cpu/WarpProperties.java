// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Warp;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Warps against their definition, evaluated pixel by pixel in double. */
class WarpProperties {

  private static final Canvas IN = Canvas.hw(7, 11);
  private static final Canvas OUT = Canvas.hw(9, 8);

  @Property(tries = 200)
  void bilinearMeetsItsDefinition(
      @ForAll("maps") Affine map, @ForAll("types") DType dtype, @ForAll("fills") Fill fill) {
    Tensor planes = PictureSample.noise(dtype, 2, IN, map.hashCode());
    Warp plan = new Warp(IN, OUT, map, Interpolation.BILINEAR, fill);
    Tensor result = new Movement(Cpu.single(), Content.ofPicture(-3)).run(plan, planes);
    double tolerance = dtype == DType.F32 ? 1e-5 : 0.51;
    for (int i = 0; i < 2 * OUT.height() * OUT.width(); i++) {
      double expected = clamped(blended(planes, plan, i), dtype);
      assertThat(result.getDouble(i)).isCloseTo(expected, within(tolerance));
    }
  }

  private static double blended(Tensor planes, Warp plan, int i) {
    int channel = i / (OUT.height() * OUT.width());
    double[] at = source(plan, i % (OUT.height() * OUT.width()));
    double o = 0;
    double m = 0;
    for (int row = 0; row < IN.height(); row++) {
      for (int column = 0; column < IN.width(); column++) {
        double weight =
            Math.max(0, 1 - Math.abs(at[0] - column)) * Math.max(0, 1 - Math.abs(at[1] - row));
        o += weight * planes.getDouble(((long) channel * IN.height() + row) * IN.width() + column);
        m += weight;
      }
    }
    if (plan.fill().isNone()) {
      return o + (1 - m) * -3;
    }
    double f = plan.fill().perChannel(2, 0)[channel];
    return m * (o - f) + f;
  }

  private static double clamped(double value, DType dtype) {
    return switch (dtype) {
      case U8 -> Math.clamp(value, 0, 255);
      case U16 -> Math.clamp(value, 0, 65535);
      case I16 -> Math.clamp(value, -32768, 32767);
      default -> value;
    };
  }

  @Property(tries = 200)
  void nearestMeetsItsDefinition(@ForAll("maps") Affine map, @ForAll("types") DType dtype) {
    Tensor planes = PictureSample.noise(dtype, 1, IN, map.hashCode());
    Warp plan = new Warp(IN, OUT, map, Interpolation.NEAREST, Fill.of(0));
    Tensor result = new Movement(Cpu.single(), Content.ofPicture(0)).run(plan, planes);
    for (int i = 0; i < OUT.height() * OUT.width(); i++) {
      double[] at = source(plan, i);
      long column = Math.round(at[0]);
      long row = Math.round(at[1]);
      if (Math.abs(at[0] - column) > 0.499999 || Math.abs(at[1] - row) > 0.499999) {
        continue; // between two pixels either may win
      }
      boolean inside = column >= 0 && column < IN.width() && row >= 0 && row < IN.height();
      double expected = inside ? planes.getDouble(row * IN.width() + column) : 0;
      assertThat(result.getDouble(i)).isEqualTo(expected);
    }
  }

  /** The index coordinates from which output pixel {@code i} is sampled. */
  private static double[] source(Warp plan, int i) {
    Affine back = plan.forward().inverse();
    double x = i % OUT.width() + 0.5;
    double y = i / OUT.width() + 0.5;
    return new double[] {back.x(x, y) - 0.5, back.y(x, y) - 0.5};
  }

  @Property(tries = 50)
  void theIdentityChangesNothing(@ForAll("types") DType dtype, @ForAll("fills") Fill fill) {
    Tensor planes = PictureSample.noise(dtype, 2, IN, 5);
    for (Interpolation how : new Interpolation[] {Interpolation.NEAREST, Interpolation.BILINEAR}) {
      Geometry plan = Geometry.warp(IN, Affine.identity(), how, fill);
      Tensor result = new Movement(Cpu.single(), Content.ofPicture(7)).run(plan, planes);
      assertThat(result.closeTo(planes, dtype == DType.F32 ? 1e-6 : 0)).isTrue();
    }
  }

  @Provide
  Arbitrary<Affine> maps() {
    return Combinators.combine(
            Arbitraries.doubles().between(-360, 360),
            Arbitraries.doubles().between(0.3, 2),
            Arbitraries.doubles().between(-30, 30),
            Arbitraries.doubles().between(-6, 6))
        .as((degrees, scale, shear, move) ->
            Affine.linear(degrees, scale, shear, -shear / 3)
                .about(5, 4)
                .then(Affine.translate(move, -move)));
  }

  @Provide
  Arbitrary<DType> types() {
    return Arbitraries.of(DType.U8, DType.I16, DType.U16, DType.F32);
  }

  @Provide
  Arbitrary<Fill> fills() {
    return Arbitraries.of(Fill.none(), Fill.of(0), Fill.of(0.5, 2));
  }
}
