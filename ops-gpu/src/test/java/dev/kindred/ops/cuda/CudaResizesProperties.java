// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.PerItem;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Rounding;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.ops.cuda.driver.SimulatedDriver;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.RgbImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Resizes of every kind have the bytes of the CPU on a card, here interpreted. */
class CudaResizesProperties {
  private static final SimulatedDriver DRIVER = CudaSample.driver();
  private static final Cuda CUDA = Cuda.of(DRIVER.device());
  private static final Cpu CPU = Cpu.single();
  private static final Normalize NORMALIZE =
      Normalize.of(new double[] {0.4, 0.5, 0.6}, new double[] {0.2, 0.25, 0.3});

  @AfterContainer
  static void close() {
    CUDA.close();
  }

  /** A resize of a picture. */
  record Case(Canvas in, Canvas out, Interpolation how, boolean antialias, DType dtype, int seed) {
    Geometry plan() {
      return Geometry.resize(in, out, how, antialias);
    }

    /** A cut before and flips after, some of them. */
    Geometry window() {
      Random random = new Random(seed);
      Canvas part = Canvas.hw(1 + random.nextInt(in.height()), 1 + random.nextInt(in.width()));
      int top = random.nextInt(in.height() - part.height() + 1);
      int left = random.nextInt(in.width() - part.width() + 1);
      Geometry plan =
          Geometry.crop(in, top, left, part).then(Geometry.resize(part, out, how, antialias));
      plan = random.nextBoolean() ? plan.then(Geometry.horizontalFlip(out)) : plan;
      return random.nextBoolean() ? plan.then(Geometry.verticalFlip(out)) : plan;
    }

    Image picture(int channels) {
      return Image.of(PictureSample.noise(dtype, channels, in, seed));
    }
  }

  @Provide
  static Arbitrary<Canvas> canvases() {
    return Combinators.combine(sides(), sides()).as(Canvas::hw);
  }

  private static Arbitrary<Integer> sides() {
    return Arbitraries.of(1, 2, 3, 4, 5, 7, 8, 11, 13, 23);
  }

  @Provide
  static Arbitrary<Case> cases() {
    return Combinators.combine(
            canvases(),
            canvases(),
            Arbitraries.of(Interpolation.class),
            Arbitraries.of(true, false),
            Arbitraries.of(DType.U8, DType.I16, DType.U16, DType.F16, DType.F32),
            Arbitraries.integers().between(0, 1000))
        .as(Case::new);
  }

  @Property(tries = 150)
  void resizesAreEqualToTheByte(@ForAll("cases") Case a) {
    assertEqual(a.plan(), a.picture(1 + a.seed % 5));
  }

  @Property(tries = 100)
  void partsAndFlipsAreEqualToTheByte(@ForAll("cases") Case a) {
    assertEqual(a.window(), a.picture(3));
    Mask mask =
        Mask.of(
            PictureSample.noise(DType.U8, 1, a.in, a.seed).reshape(a.in.height(), a.in.width()));
    assertThat(ENGINE.run(CUDA, a.window(), mask)).isEqualTo(ENGINE.run(CPU, a.window(), mask));
  }

  @Property(tries = 60)
  void programsRunOnWhatWasResized(@ForAll("cases") Case a, @ForAll boolean fused) {
    Sequence plan =
        Sequence.of(a.window(), new Brightness(1.2), new Saturation(0.7), NORMALIZE)
            .with(fused ? Rounding.FUSED : Rounding.STEPWISE);
    assertEqual(plan, a.picture(3));
  }

  @Example
  void aBatchOfPartsOfEverySizeIsOneLaunch() {
    List<Plan> plans = new ArrayList<>();
    List<RgbImage> pictures = new ArrayList<>();
    Canvas in = Canvas.hw(23, 19);
    for (int seed = 0; seed < 5; seed++) {
      Case a = new Case(in, Canvas.hw(8, 7), Interpolation.BILINEAR, true, DType.U8, seed);
      plans.add(Sequence.of(a.window(), new Brightness(1.3 + seed / 10.0), NORMALIZE));
      pictures.add((RgbImage) a.picture(3));
    }
    int before = DRIVER.launches();
    Batch<RgbImage> results =
        ENGINE.run(CUDA, PerItem.of(plans), Batch.of(RgbImage.class, pictures));

    assertThat(DRIVER.launches() - before).isEqualTo(1);
    for (int i = 0; i < plans.size(); i++) {
      assertThat(results.get(i)).isEqualTo(ENGINE.run(CPU, plans.get(i), pictures.get(i)));
    }
  }

  private static void assertEqual(Plan plan, Image image) {
    byte[] ours = ENGINE.run(CUDA, plan, image).pixels().toByteArray();
    byte[] expected = ENGINE.run(CPU, plan, image).pixels().toByteArray();
    assertThat(ours).as("%s on %s", plan, image).isEqualTo(expected);
  }
}
