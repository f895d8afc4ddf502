// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Displacement;
import dev.kindred.ops.map.Projective;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.ops.pixel.ToDType;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class EngineProperties {

  private static final Cpu CPU = Cpu.single();
  private static final Canvas LARGE = Canvas.hw(64, 80);

  /** A soft spot in the picture and a point on it stay together. */
  @Property(tries = 150)
  void pictureAndPointMoveTogether(
      @ForAll("largeGeometries") Geometry plan,
      @ForAll @DoubleRange(min = 36, max = 44) double x,
      @ForAll @DoubleRange(min = 28, max = 36) double y) {
    Image spot = Image.of(PictureSample.spot(LARGE, x, y, 6));
    Points point = Points.xy(LARGE, new float[][] {{(float) x, (float) y}});
    double[] seen = PictureSample.centroid(ENGINE.run(CPU, plan, spot).pixels());
    Points moved = ENGINE.run(CPU, plan, point);

    // A map that is not affine distorts the spot a little, and with it its middle.
    double near = plan.forward() instanceof Affine ? 0.03 : 0.1;
    assertThat(seen[0]).isCloseTo(moved.x(0), within(near));
    assertThat(seen[1]).isCloseTo(moved.y(0), within(near));
  }

  @Property(tries = 100)
  void pointsComeBackByTheInverse(@ForAll("largeGeometries") Geometry plan) {
    Points points = Points.xy(LARGE, new float[][] {{0, 0}, {80, 64}, {17.25f, 40.5f}});
    Points back = ENGINE.run(CPU, plan.inverse(), ENGINE.run(CPU, plan, points));

    assertThat(back.closeTo(points, 1e-4)).isTrue();
  }

  @Property(tries = 100)
  void exactPlansComeBackToTheByte(
      @ForAll("exactGeometries") Geometry plan, @ForAll("types") DType dtype) {
    Image image = Image.of(PictureSample.noise(dtype, 3, plan.in(), 7));

    assertThat(plan.isExact()).isTrue();
    assertThat(ENGINE.run(CPU, plan.inverse(), ENGINE.run(CPU, plan, image))).isEqualTo(image);
  }

  @Property(tries = 60)
  void fourQuarterTurnsAreTheIdentity(
      @ForAll("canvases") Canvas canvas, @ForAll("types") DType dtype) {
    Image image = Image.of(PictureSample.noise(dtype, 2, canvas, 3));
    Image turned = image;
    for (int i = 0; i < 4; i++) {
      Geometry turn =
          Geometry.rotation(turned.canvas(), 90, true, Interpolation.BILINEAR, Fill.none());
      turned = ENGINE.run(CPU, turn, turned);
    }

    assertThat(turned).isEqualTo(image);
  }

  @Property(tries = 60)
  void aHalfTurnIsBothFlipsAndATransposeIsATurnAndAFlip(@ForAll("canvases") Canvas canvas) {
    Image image = Image.of(PictureSample.noise(DType.U8, 3, canvas, 5));
    Geometry flips = Geometry.horizontalFlip(canvas).then(Geometry.verticalFlip(canvas));
    Geometry turn = Geometry.quarterTurns(canvas, 1);

    assertThat(ENGINE.run(CPU, Geometry.quarterTurns(canvas, 2), image))
        .isEqualTo(ENGINE.run(CPU, flips, image));
    assertThat(ENGINE.run(CPU, Geometry.transpose(canvas), image))
        .isEqualTo(ENGINE.run(CPU, turn.then(Geometry.verticalFlip(turn.out())), image));
  }

  @Property(tries = 40)
  void threadsCannotBeSeen(
      @ForAll("largeGeometries") Geometry plan,
      @ForAll("colours") PixelOp color,
      @ForAll @IntRange(min = 2, max = 9) int threads) {
    Image image = Image.of(PictureSample.noise(DType.U8, 3, LARGE, threads));
    Mask mask = Mask.of(PictureSample.noise(DType.I32, 1, LARGE, 4).reshape(64, 80));
    Cpu many = new Cpu(threads);

    assertThat(ENGINE.run(many, plan, image)).isEqualTo(ENGINE.run(CPU, plan, image));
    assertThat(ENGINE.run(many, plan, mask)).isEqualTo(ENGINE.run(CPU, plan, mask));
    assertThat(ENGINE.run(many, color, image)).isEqualTo(ENGINE.run(CPU, color, image));
  }

  @Property(tries = 40)
  void aChainIsItsStepsOneByOne(@ForAll("types") DType dtype, @ForAll("canvases") Canvas canvas) {
    Image image = Image.of(PictureSample.noise(dtype, 3, canvas, 6));
    Geometry turn = Geometry.rotation(canvas, 12, true, Interpolation.BILINEAR, Fill.of(3));
    Geometry crop = Geometry.centerCrop(turn.out(), Canvas.hw(5, 4));
    Geometry grow = Geometry.resize(crop.out(), Canvas.hw(9, 9), Interpolation.BICUBIC, true);

    assertThat(ENGINE.run(CPU, turn.then(crop).then(grow), image))
        .isEqualTo(ENGINE.run(CPU, grow, ENGINE.run(CPU, crop, ENGINE.run(CPU, turn, image))));
  }

  @Provide
  Arbitrary<Canvas> canvases() {
    return Arbitraries.of(
        Canvas.hw(1, 1), Canvas.hw(1, 6), Canvas.hw(5, 1), Canvas.hw(6, 6), Canvas.hw(7, 4));
  }

  @Provide
  Arbitrary<DType> types() {
    return Arbitraries.of(DType.U8, DType.I16, DType.U16, DType.F32);
  }

  @Provide
  Arbitrary<PixelOp> colours() {
    return Arbitraries.of(
        new Brightness(1.3),
        new Contrast(0.4),
        new Saturation(1.7),
        new ToDType(DType.F32),
        Normalize.of(new double[] {0.5}, new double[] {0.2}));
  }

  @Provide
  Arbitrary<Geometry> exactGeometries() {
    return canvases()
        .flatMap(in ->
            Arbitraries.of(
                Geometry.horizontalFlip(in),
                Geometry.verticalFlip(in),
                Geometry.quarterTurns(in, 1),
                Geometry.quarterTurns(in, 3),
                Geometry.transpose(in),
                Geometry.pad(in, new Padding(1, 2, 3, 0), Border.SYMMETRIC, Fill.none()),
                Geometry.quarterTurns(in, 1).then(Geometry.verticalFlip(transposed(in)))));
  }

  private static Canvas transposed(Canvas in) {
    return Geometry.transpose(in).out();
  }

  /** Plans for {@link #LARGE} that keep the middle of the picture. */
  @Provide
  Arbitrary<Geometry> largeGeometries() {
    Arbitrary<Geometry> whole =
        Arbitraries.of(
            Geometry.horizontalFlip(LARGE),
            Geometry.verticalFlip(LARGE),
            Geometry.quarterTurns(LARGE, 1),
            Geometry.quarterTurns(LARGE, 3),
            Geometry.transpose(LARGE),
            Geometry.crop(LARGE, 9, 11, Canvas.hw(46, 58)),
            Geometry.centerCrop(LARGE, Canvas.hw(97, 53)),
            Geometry.pad(LARGE, new Padding(3, 1, 0, 8), Border.CONSTANT, Fill.of(0)),
            Geometry.resize(LARGE, Canvas.hw(48, 91), Interpolation.BILINEAR, true),
            Geometry.resize(LARGE, Canvas.hw(97, 61), Interpolation.BICUBIC, true),
            Geometry.resize(LARGE, Canvas.hw(100, 120), Interpolation.BILINEAR, false),
            Geometry.crop(LARGE, 9, 11, Canvas.hw(46, 58))
                .then(
                    Geometry.resize(
                        Canvas.hw(46, 58), Canvas.hw(40, 40), Interpolation.BILINEAR, true)));
    Arbitrary<Geometry> turned =
        Combinators.combine(Arbitraries.doubles().between(-180, 180), Arbitraries.of(true, false))
            .as((a, grow) ->
                Geometry.rotation(LARGE, a, grow, Interpolation.BILINEAR, Fill.none()));
    Arbitrary<Geometry> bent =
        Combinators.combine(
                Arbitraries.doubles().between(-180, 180),
                Arbitraries.doubles().between(0.8, 1.3),
                Arbitraries.doubles().between(-20, 20))
            .as((a, scale, shear) ->
                Geometry.warp(
                    LARGE,
                    Affine.linear(a, scale, shear, shear / 2)
                        .about(40, 32)
                        .then(Affine.translate(shear / 10, -3)),
                    Interpolation.BILINEAR,
                    Fill.none()));
    return Arbitraries.oneOf(whole, turned, bent, curved());
  }

  /** Perspectives and displacements that are nearly affine over a few pixels. */
  private static Arbitrary<Geometry> curved() {
    Arbitrary<Geometry> tilted =
        Combinators.combine(
                Arbitraries.doubles().between(-3e-4, 3e-4).ofScale(5), Arbitraries.of(Border.class))
            .as((lean, border) ->
                new Warp(
                    LARGE,
                    LARGE,
                    new Projective(1.1, lean * 40, -4, 0.1, 0.9, -2, lean, -lean / 2, 1),
                    Interpolation.BICUBIC,
                    border.mirrors() ? Border.CONSTANT : border,
                    Fill.none()));
    Arbitrary<Geometry> waved =
        Combinators.combine(Arbitraries.longs(), Arbitraries.of(true, false))
            .as((seed, there) -> {
              float[] nodes = new float[3 * 4 * 2];
              Random random = new Random(seed);
              for (int i = 0; i < nodes.length; i++) {
                nodes[i] = random.nextFloat() - 0.5f;
              }
              Displacement field = Displacement.grid(LARGE, Tensor.of(nodes, 3, 4, 2), true);
              Geometry wave = Geometry.elastic(LARGE, field, Interpolation.BILINEAR, Fill.none());
              return there ? wave : wave.inverse();
            });
    return Arbitraries.oneOf(tilted, waved);
  }
}
