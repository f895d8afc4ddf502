// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.ops.Border;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Warp;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Anchor;
import dev.kindred.ops.map.Displacement;
import dev.kindred.ops.map.Mapping;
import dev.kindred.ops.map.Place;
import dev.kindred.ops.map.Projective;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every map, interpolation and border against their definition, to the bit. */
class MapsProperties {

  private static final Canvas OUT = Canvas.hw(5, 71);

  /**
   * The definition itself: floats within tiles stay close to the double quotient everywhere. Near a
   * horizon one output pixel spans many input pixels, and what floats lose there is a share of it.
   */
  @Property(tries = 300)
  void perspectivesStayCloseToDoubles(@ForAll("perspectives") Projective map) {
    Canvas in = Canvas.hw(40, 90);
    Warp plan = new Warp(in, OUT, map, Interpolation.BILINEAR, Fill.none());
    Projective back = map.inverse();
    try (Scratch scratch = Scratch.take()) {
      Coordinates at = Coordinates.of(plan, scratch);
      for (int y = 0; y < OUT.height(); y++) {
        at.row(y);
        for (int x = 0; x < OUT.width(); x++) {
          Place from = back.find(x + 0.5, y + 0.5);
          if (from != null && Math.abs(from.x()) < 500 && Math.abs(from.y()) < 500) {
            assertThat(at.isNowhere(x)).isFalse();
            double w = back.w(x + 0.5, y + 0.5);
            assertThat(at.column[x] + (double) at.right[x])
                .isCloseTo(from.x() - 0.5, within(lost((back.a() - from.x() * back.g()) / w)));
            assertThat(at.row[x] + (double) at.down[x])
                .isCloseTo(from.y() - 0.5, within(lost((back.d() - from.y() * back.g()) / w)));
          }
        }
      }
    }
  }

  /**
   * What floats may lose in input pixels: the rounding of the result, and that of the depth and its
   * slope, at most 2⁻²³ for each output pixel from the anchor.
   *
   * @param stretch how many input pixels one output pixel spans
   */
  private static double lost(double stretch) {
    return 2e-4 + Math.abs(stretch) * Anchor.TILE * 0x1p-23;
  }

  @Property(tries = 20)
  void aBicubicWarpByNothingChangesNothing(@ForAll Border border, @ForAll("types") DType dtype) {
    Canvas in = Canvas.hw(6, 9);
    Tensor planes = PictureSample.noise(dtype, 2, in, 3);
    Warp plan = new Warp(in, in, Affine.identity(), Interpolation.BICUBIC, border, Fill.none());
    assertThat(new Movement(Cpu.single(), Content.ofPicture(7)).run(plan, planes))
        .isEqualTo(planes);
  }

  @Provide
  Arbitrary<Mapping> maps() {
    return Arbitraries.longs()
        .map(Random::new)
        .map(r ->
            switch (r.nextInt(6)) {
              case 0 -> Affine.rotate(360 * r.nextDouble(), 5, 4);
              case 1, 2 -> perspective(r);
              case 3 -> field(r, OUT);
              case 4 -> field(r, OUT).then(Affine.scale(1.5, 1.5)).then(Affine.scale(0.7, 0.6));
              default -> Affine.rotate(360 * r.nextDouble(), 5, 4).then(field(r, OUT));
            });
  }

  @Provide
  Arbitrary<Projective> perspectives() {
    return Arbitraries.longs().map(Random::new).map(MapsProperties::perspective);
  }

  /** Some of them have their horizon within the output. */
  private static Projective perspective(Random r) {
    List<Place> from =
        List.of(new Place(0, 0), new Place(90, 0), new Place(90, 40), new Place(0, 40));
    double most = r.nextBoolean() ? 5 : 30;
    List<Place> to =
        List.of(
            new Place(most * r.nextDouble(), most / 20 * r.nextDouble()),
            new Place(71 - most * r.nextDouble(), most / 20 * r.nextDouble()),
            new Place(71 - most * r.nextDouble(), 5 - most / 20 * r.nextDouble()),
            new Place(most * r.nextDouble(), 5 - most / 20 * r.nextDouble()));
    return Projective.ofPoints(from, to);
  }

  private static Displacement field(Random r, Canvas canvas) {
    float[] field = new float[2 * canvas.height() * canvas.width()];
    for (int i = 0; i < field.length; i++) {
      field[i] = (float) r.nextGaussian(0, 3);
    }
    return Displacement.of(Tensor.of(field, canvas.height(), canvas.width(), 2));
  }

  @Provide
  Arbitrary<Canvas> canvases() {
    return Arbitraries.of(
        Canvas.hw(7, 11),
        Canvas.hw(1, 1),
        Canvas.hw(1, 9),
        Canvas.hw(9, 1),
        Canvas.hw(2, 2),
        Canvas.hw(13, 90));
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
