// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.Border;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Rounding;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.Warp;
import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Displacement;
import dev.kindred.ops.map.Mapping;
import dev.kindred.ops.map.Projective;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Warps of every kind, border and map have the bytes of the CPU on a card, here interpreted. */
class CudaWarpsProperties {
  private static final Cuda CUDA = Cuda.of(CudaSample.driver().device());
  private static final Cpu CPU = Cpu.single();

  @AfterContainer
  static void close() {
    CUDA.close();
  }

  /** What is drawn of a warp but its map. */
  record Case(
      Canvas in,
      Canvas out,
      Interpolation how,
      Border border,
      DType dtype,
      int channels,
      int seed) {
    Warp plan(Mapping back) {
      Fill fill = seed % 3 == 0 ? Fill.of(0.7).withLabel(3) : Fill.none();
      return new Warp(in, out, back.inverse(), how, border, fill);
    }

    Image picture() {
      return Image.of(PictureSample.noise(dtype, channels, in, seed));
    }

    Mapping affine(Random random) {
      double angle = random.nextDouble() * 360;
      Affine turn =
          Affine.linear(angle, 0.4 + random.nextDouble() * 2, random.nextInt(20), 0)
              .about(in.width() / 2.0, in.height() / 2.0);
      return turn.then(Affine.translate(random.nextDouble() * 9 - 4, random.nextDouble() * 9 - 4));
    }

    /** From the pixels of the result. */
    Mapping field(Random random, Canvas of) {
      float[] values = new float[2 * of.width() * of.height()];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (random.nextGaussian() * 3);
      }
      return Displacement.of(Tensor.of(values, of.height(), of.width(), 2)).inverse();
    }
  }

  @Provide
  static Arbitrary<Canvas> canvases() {
    return Arbitraries.of(
        Canvas.hw(1, 1),
        Canvas.hw(2, 3),
        Canvas.hw(3, 2),
        Canvas.hw(1, 7),
        Canvas.hw(5, 1),
        Canvas.hw(7, 11),
        Canvas.hw(13, 8),
        Canvas.hw(3, 71));
  }

  @Provide
  static Arbitrary<Case> cases() {
    return Combinators.combine(
            canvases(),
            canvases(),
            Arbitraries.of(Interpolation.NEAREST, Interpolation.BILINEAR, Interpolation.BICUBIC),
            Arbitraries.of(Border.class),
            Arbitraries.of(DType.U8, DType.I16, DType.U16, DType.F16, DType.F32),
            Arbitraries.of(1, 3, 5),
            Arbitraries.integers().between(0, 1000))
        .as(Case::new);
  }

  @Property(tries = 150)
  void matricesAreEqualToTheByte(@ForAll("cases") Case a) {
    assertEqual(a.plan(a.affine(new Random(a.seed))), a.picture());
  }

  @Property(tries = 100)
  void perspectivesAreEqualToTheByte(@ForAll("cases") Case a) {
    Random random = new Random(a.seed);
    double g = (random.nextDouble() - 0.5) / 9;
    Projective back = new Projective(1.1, 0.2, -1, 0.1, 0.9, 0.5, g, 0.03, 1);
    assertEqual(a.plan(back), a.picture());
  }

  @Property(tries = 100)
  void displacementsAreEqualToTheByte(@ForAll("cases") Case a) {
    Mapping field = a.field(new Random(a.seed), a.out);
    assertEqual(a.plan(field), a.picture());
  }

  @Property(tries = 60)
  void whatIsFollowedPlaceByPlaceIsEqualToTheByte(@ForAll("cases") Case a) {
    Random random = new Random(a.seed);
    Mapping elastic = a.field(random, a.out);
    Mapping map = a.affine(random);
    Warp plan =
        new Warp(a.in, a.out, map.inverse().then(elastic.inverse()), a.how, a.border, Fill.none());
    assertEqual(plan, a.picture());
  }

  @Property(tries = 40)
  void masksAreEqualToTheByte(@ForAll("cases") Case a) {
    Tensor labels = PictureSample.noise(DType.U16, 1, a.in, a.seed);
    Mask mask = Mask.of(labels.reshape(a.in.height(), a.in.width()));
    Mapping field = a.field(new Random(a.seed), a.out);
    for (Mapping back : new Mapping[] {field, a.affine(new Random(a.seed))}) {
      assertThat(ENGINE.run(CUDA, a.plan(back), mask).labels().toByteArray())
          .isEqualTo(ENGINE.run(CPU, a.plan(back), mask).labels().toByteArray());
    }
  }

  @Property(tries = 60)
  void programsRunOnWhatWasSampled(@ForAll("cases") Case a, @ForAll boolean fused) {
    Mapping map =
        a.seed % 2 == 0 ? a.affine(new Random(a.seed)) : a.field(new Random(a.seed), a.out);
    Sequence plan =
        Sequence.of(a.plan(map), new Brightness(1.2), new Contrast(0.8))
            .with(fused ? Rounding.FUSED : Rounding.STEPWISE);
    int channels = a.channels == 5 ? 1 : a.channels;
    assertEqual(plan, Image.of(PictureSample.noise(a.dtype, channels, a.in, a.seed)));
  }

  @Example
  void whatIsNoNumberStaysWhereItWas() {
    Canvas canvas = Canvas.hw(5, 6);
    float[] odd = new float[30];
    for (int i = 0; i < odd.length; i++) {
      odd[i] = new float[] {-0f, Float.NaN, 3e38f, -1, 0.5f, Float.MIN_VALUE}[i % 6];
    }
    Image image = Image.of(Tensor.of(odd, 1, 5, 6));
    for (Border border : Border.values()) {
      for (Interpolation how :
          new Interpolation[] {Interpolation.BILINEAR, Interpolation.BICUBIC}) {
        for (Affine map :
            new Affine[] {
              Affine.translate(1e12, 0), Affine.scale(1e-9, 1e-9), Affine.translate(0.5, 0.5)
            }) {
          assertEqual(new Warp(canvas, canvas, map, how, border, Fill.none()), image);
        }
      }
    }
  }

  private static void assertEqual(Plan plan, Image image) {
    byte[] ours = ENGINE.run(CUDA, plan, image).pixels().toByteArray();
    byte[] expected = ENGINE.run(CPU, plan, image).pixels().toByteArray();
    assertThat(ours).as("%s on %s", plan, image).isEqualTo(expected);
  }
}
