// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Warp;
import dev.kindred.ops.contract.WarpOracle;
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
import net.jqwik.api.Tuple;

/** Warps against their definition: to the bit in float32, and nearly in double. */
class WarpProperties {

  private static final Canvas IN = Canvas.hw(7, 11);
  private static final Canvas OUT = Canvas.hw(5, 71);

  /** The definition itself: floats within tiles stay close to what doubles give everywhere. */
  @Property(tries = 200)
  void floatsWithinTilesStayCloseToDoubles(@ForAll("maps") Affine map, @ForAll("fills") Fill fill) {
    Tensor planes = PictureSample.noise(DType.F32, 2, IN, map.hashCode());
    Warp plan = new Warp(IN, OUT, map, Interpolation.BILINEAR, fill);
    WarpOracle oracle = new WarpOracle(plan, planes, -3);
    for (int i = 0; i < 2 * OUT.height() * OUT.width(); i++) {
      assertThat((double) oracle.blended(channel(i), x(i), y(i)))
          .isCloseTo(inDoubles(planes, plan, i), within(2e-4));
    }
  }

  private static double inDoubles(Tensor planes, Warp plan, int i) {
    Affine back = (Affine) plan.forward().inverse();
    double u = back.x(x(i) + 0.5, y(i) + 0.5) - 0.5;
    double v = back.y(x(i) + 0.5, y(i) + 0.5) - 0.5;
    double o = 0;
    double m = 0;
    for (int row = 0; row < IN.height(); row++) {
      for (int column = 0; column < IN.width(); column++) {
        double weight = Math.max(0, 1 - Math.abs(u - column)) * Math.max(0, 1 - Math.abs(v - row));
        long pixel = ((long) channel(i) * IN.height() + row) * IN.width() + column;
        o += weight * planes.getDouble(pixel);
        m += weight;
      }
    }
    double f = plan.fill().perChannel(2, -3)[channel(i)];
    return plan.fill().isNone() ? o + (1 - m) * f : m * (o - f) + f;
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

  private static Tensor run(Warp plan, Tensor planes, double background) {
    return new Movement(Cpu.single(), Content.ofPicture(background)).run(plan, planes);
  }

  private static int channel(int element) {
    return element / (OUT.height() * OUT.width());
  }

  private static int y(int element) {
    return element / OUT.width() % OUT.height();
  }

  private static int x(int element) {
    return element % OUT.width();
  }

  @Provide
  Arbitrary<Affine> maps() {
    Arbitrary<Affine> usual =
        Combinators.combine(
                Arbitraries.doubles().between(-360, 360),
                Arbitraries.doubles().between(0.3, 8),
                Arbitraries.doubles().between(-30, 30),
                Arbitraries.doubles().between(-6, 6))
            .as((degrees, scale, shear, move) ->
                Affine.linear(degrees, scale, shear, -shear / 3)
                    .about(5, 4)
                    .then(Affine.translate(move, -move)));
    Arbitrary<Affine> extreme =
        Arbitraries.of(
            Affine.identity(),
            Affine.translate(0.5, -0.5),
            Affine.translate(1e12, -1e12),
            Affine.scale(1e-9, 1e9),
            Affine.scale(-0.5, 0.25),
            Affine.rotate(90, 5.5, 3.5));
    return Arbitraries.frequencyOf(Tuple.of(4, usual), Tuple.of(1, extreme));
  }

  @Provide
  Arbitrary<Canvas> canvases() {
    return Arbitraries.of(
        IN, Canvas.hw(1, 1), Canvas.hw(1, 9), Canvas.hw(9, 1), Canvas.hw(2, 2), Canvas.hw(13, 90));
  }

  @Provide
  Arbitrary<DType> types() {
    return Arbitraries.of(DType.U8, DType.I16, DType.U16, DType.F32);
  }

  @Provide
  Arbitrary<Fill> fills() {
    return Arbitraries.of(Fill.none(), Fill.of(0), Fill.of(0.5, 2));
  }

  @Provide
  Arbitrary<Double> backgrounds() {
    return Arbitraries.of(0.0, -3.0);
  }
}
