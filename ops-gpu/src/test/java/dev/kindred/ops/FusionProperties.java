// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Projective;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random chains against what they come to when their steps are made one. */
class FusionProperties {

  private static final Cpu CPU = Cpu.single();
  private static final Canvas CANVAS = Canvas.hw(64, 80);

  @Property(tries = 200)
  void pointsAndBoxesMoveAsStepByStep(@ForAll("chains") Chain chain, @ForAll Fuse rule) {
    Points points = Points.xy(CANVAS, new float[][] {{30, 25}, {40.25f, 32}, {50, 40.5f}});
    Boxes boxes = Boxes.xyxy(CANVAS, new float[][] {{30, 25, 50, 41}});
    Points stepwise = points;
    for (Geometry step : chain.steps()) {
      stepwise = ENGINE.run(CPU, step, stepwise);
    }
    assertThat(ENGINE.run(CPU, chain, points).closeTo(stepwise, 1e-3)).isTrue();
    Geometry fused = chain.fused(rule);
    assertThat(ENGINE.run(CPU, fused, points).closeTo(stepwise, 1e-3)).isTrue();
    assertThat(ENGINE.run(CPU, fused, boxes).closeTo(ENGINE.run(CPU, chain, boxes), 1e-4)).isTrue();
    assertThat(fused.in()).isEqualTo(chain.in());
    assertThat(fused.out()).isEqualTo(chain.out());
  }

  /** A soft spot is where its point is, however often it is sampled. */
  @Property(tries = 150)
  void picturesAreWhereTheirPointsAre(@ForAll("chains") Chain chain, @ForAll Fuse rule) {
    Image spot = Image.of(PictureSample.spot(CANVAS, 40.25, 32, 5));
    Points moved = ENGINE.run(CPU, chain, Points.xy(CANVAS, new float[][] {{40.25f, 32}}));
    for (Geometry plan : new Geometry[] {chain, chain.fused(rule)}) {
      double[] seen = PictureSample.centroid(ENGINE.run(CPU, plan, spot).pixels());
      assertThat(seen[0]).isCloseTo(moved.x(0), within(0.1));
      assertThat(seen[1]).isCloseTo(moved.y(0), within(0.1));
    }
  }

  /** Of a smooth picture a second sampling changes little; what is cut off stays cut off. */
  @Property(tries = 150)
  void exactShowsWhatTheStepsShow(@ForAll("chains") Chain chain) {
    Image smooth = Image.of(waves());
    Tensor stepwise = ENGINE.run(CPU, chain, smooth).pixels();
    Tensor once = ENGINE.run(CPU, chain.fused(Fuse.EXACT), smooth).pixels();
    int other = 0;
    long count = stepwise.shape().count();
    for (long i = 0; i < count; i++) {
      other += Math.abs(stepwise.getDouble(i) - once.getDouble(i)) > 0.2 ? 1 : 0;
    }
    // Rims are blended once or several times: four sides, a pixel or two wide.
    double rim = 2.0 * (chain.out().height() + chain.out().width());
    assertThat(other).isLessThanOrEqualTo((int) (2 * rim));
  }

  @Property(tries = 150)
  void copiesOfCopiesAreTheSameBytes(@ForAll("copies") Chain chain) {
    Image image = Image.of(PictureSample.noise(DType.U8, 3, chain.in(), 5));
    Geometry fused = chain.fused(Fuse.EXACT);
    assertThat(ENGINE.run(CPU, fused, image)).isEqualTo(ENGINE.run(CPU, chain, image));
  }

  /** From 0.5 to 1 with a long period, so that the fill, 0, differs everywhere. */
  private static Tensor waves() {
    float[] values = new float[CANVAS.height() * CANVAS.width()];
    for (int y = 0; y < CANVAS.height(); y++) {
      for (int x = 0; x < CANVAS.width(); x++) {
        values[y * CANVAS.width() + x] =
            (float) (0.75 + 0.25 * Math.sin(x / 15.0) * Math.cos(y / 12.0));
      }
    }
    return Tensor.of(values, 1, CANVAS.height(), CANVAS.width());
  }

  @Provide
  Arbitrary<Chain> copies() {
    return Arbitraries.longs().map(seed -> chain(new Random(seed), 0));
  }

  @Provide
  Arbitrary<Chain> chains() {
    return Arbitraries.longs().map(seed -> chain(new Random(seed), 4));
  }

  private static Chain chain(Random random, int warps) {
    Geometry all = copy(random, CANVAS);
    int more = 1 + random.nextInt(4);
    for (int i = 0; i < more; i++) {
      boolean warp = random.nextInt(7) < warps;
      all = all.then(warp ? warp(random, all.out()) : copy(random, all.out()));
    }
    return (Chain) all;
  }

  /** Keeps the middle of the picture. */
  private static Geometry copy(Random random, Canvas in) {
    int cut = random.nextInt(5);
    return switch (random.nextInt(6)) {
      case 0 -> Geometry.horizontalFlip(in);
      case 1 -> Geometry.verticalFlip(in);
      case 2 -> Geometry.quarterTurns(in, 1 + random.nextInt(3));
      case 3 -> Geometry.transpose(in);
      case 4 ->
          Geometry.crop(in, cut, 4 - cut, Canvas.hw(Math.max(in.height() - 4, 40), in.width() - 5));
      default -> Geometry.pad(in, new Padding(cut, 1, 4, cut), Border.CONSTANT, Fill.none());
    };
  }

  private static Geometry warp(Random random, Canvas in) {
    double x = in.width() / 2.0;
    double y = in.height() / 2.0;
    double lean = random.nextGaussian(0, 2e-4);
    return switch (random.nextInt(3)) {
      case 0 ->
          Geometry.rotation(in, random.nextInt(-30, 30), true, Interpolation.BILINEAR, Fill.none());
      case 1 ->
          Geometry.warp(
              in,
              Affine.linear(random.nextInt(-20, 20), 0.9 + 0.3 * random.nextDouble(), 5, 0)
                  .about(x, y),
              Interpolation.BILINEAR,
              Fill.none());
      default ->
          Geometry.warp(
              in,
              Affine.translate(-x, -y)
                  .then(new Projective(1, 0, 0, 0, 1, 0, lean, -lean, 1))
                  .then(Affine.translate(x, y)),
              Interpolation.BILINEAR,
              Fill.none());
    };
  }
}
