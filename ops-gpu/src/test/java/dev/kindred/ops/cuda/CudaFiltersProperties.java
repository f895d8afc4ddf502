// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.Border;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.PerItem;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.ops.cuda.driver.SimulatedDriver;
import dev.kindred.ops.filter.Convolution;
import dev.kindred.ops.filter.Erase;
import dev.kindred.ops.filter.GaussianBlur;
import dev.kindred.ops.filter.MedianFilter;
import dev.kindred.ops.filter.Morphology;
import dev.kindred.ops.filter.Neighbourhood;
import dev.kindred.ops.filter.Sharpness;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
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
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Filters have the bytes of the CPU on a card, here interpreted. */
class CudaFiltersProperties {
  private static final SimulatedDriver DRIVER = CudaSample.driver();
  private static final Cuda CUDA = Cuda.of(DRIVER.device());
  private static final Cpu CPU = Cpu.single();

  @AfterContainer
  static void close() {
    CUDA.close();
  }

  @Provide
  static Arbitrary<Image> pictures() {
    Arbitrary<Integer> sides = Arbitraries.of(1, 2, 3, 4, 5, 7, 11, 13);
    return Combinators.combine(
            Combinators.combine(sides, sides).as(Canvas::hw),
            Arbitraries.of(DType.U8, DType.I16, DType.U16, DType.F16, DType.F32),
            Arbitraries.of(1, 3, 5),
            Arbitraries.integers().between(0, 1000))
        .as((canvas, dtype, channels, seed) ->
            Image.of(PictureSample.noise(dtype, channels, canvas, seed)));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void blursAreEqualToTheByte(@ForAll("pictures") Image image, @ForAll long seed) {
    Random random = new Random(seed);
    int width = 1 + 2 * random.nextInt(5);
    int height = 1 + 2 * random.nextInt(5);
    assertEqual(
        new GaussianBlur(width, height, 0.3 + random.nextDouble() * 3, 0.3 + random.nextDouble()),
        image);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void sharpnessIsEqualToTheByte(@ForAll("pictures") Image image, @ForAll long seed) {
    assertEqual(new Sharpness(new Random(seed).nextInt(12) / 4.0), image);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void mediansAreEqualToTheByte(@ForAll("pictures") Image image, @ForAll long seed) {
    Random random = new Random(seed);
    assertEqual(new MedianFilter(1 + 2 * random.nextInt(3), 1 + 2 * random.nextInt(3)), image);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void convolutionsAreEqualToTheByte(
      @ForAll("pictures") Image image, @ForAll Border border, @ForAll long seed) {
    Random random = new Random(seed);
    int width = 1 + 2 * random.nextInt(3);
    int height = 1 + 2 * random.nextInt(3);
    float[] weights = new float[width * height];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = random.nextInt(3) == 0 ? 0 : (float) random.nextGaussian();
    }
    assertEqual(new Convolution(Tensor.of(weights, height, width), border), image);
  }

  @Example
  void aKernelOfNothingGivesNothing() {
    Image image = Image.of(PictureSample.noise(DType.F32, 1, Canvas.hw(3, 5), 1));
    assertEqual(new Convolution(Tensor.of(new float[9], 3, 3), Border.EDGE), image);
  }

  @Example
  void whatIsNoNumberIsSharpenedAndSortedAsOnTheCpu() {
    float[] odd = new float[35];
    for (int i = 0; i < odd.length; i++) {
      odd[i] = new float[] {-0f, Float.NaN, 0f, -1, 0.5f, Float.NEGATIVE_INFINITY}[i * 5 % 6];
    }
    Image image = Image.of(Tensor.of(odd, 1, 5, 7));
    assertEqual(new MedianFilter(3, 3), image);
    assertEqual(new Sharpness(0.3), image);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void patchesAreEqualToTheByte(@ForAll("pictures") Image image, @ForAll long seed) {
    Random random = new Random(seed);
    int height = 1 + random.nextInt(image.canvas().height());
    int width = 1 + random.nextInt(image.canvas().width());
    int channels = random.nextBoolean() ? 1 : image.channels();
    float[] patch = new float[channels * height * width];
    for (int i = 0; i < patch.length; i++) {
      patch[i] = random.nextInt(10) == 0 ? 1e9f : (float) (random.nextGaussian() * 100);
    }
    Erase plan =
        new Erase(
            random.nextInt(image.canvas().height() - height + 1),
            random.nextInt(image.canvas().width() - width + 1),
            Tensor.of(patch, channels, height, width));
    assertEqual(plan, image);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void morphologyIsEqualToTheByte(
      @ForAll Morphology.Operation operation, @ForAll Neighbourhood.Form form, @ForAll long seed) {
    Random random = new Random(seed);
    DType dtype =
        new DType[] {DType.BOOL, DType.U8, DType.U16, DType.I16, DType.I32, DType.I64}
            [random.nextInt(6)];
    int height = 1 + random.nextInt(13);
    int width = 1 + random.nextInt(13);
    int[] labels = new int[height * width];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = random.nextInt(2) * random.nextInt(dtype == DType.I32 ? -3 : 0, 4);
    }
    Mask mask = Mask.of(Tensor.of(labels, height, width).castTo(dtype));
    Morphology plan = new Morphology(operation, new Neighbourhood(form, random.nextInt(4)));
    assertThat(ENGINE.run(CUDA, plan, mask).labels().toByteArray())
        .isEqualTo(ENGINE.run(CPU, plan, mask).labels().toByteArray());
  }

  @Example
  void filtersRunWithinSequencesAndBatchesWithoutComingBack() {
    Sequence plan = Sequence.of(new Brightness(1.2), GaussianBlur.of(3, 5), new Brightness(0.9));
    Canvas canvas = Canvas.hw(7, 9);
    assertEqual(plan, Image.of(PictureSample.noise(DType.U8, 3, canvas, 4)));
    List<RgbImage> pictures = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      pictures.add((RgbImage) Image.of(PictureSample.noise(DType.U8, 3, canvas, i)));
    }
    int before = DRIVER.launches();
    Batch<RgbImage> results =
        ENGINE.run(CUDA, PerItem.of(List.of(plan, plan, plan)), Batch.of(RgbImage.class, pictures));
    assertThat(DRIVER.launches() - before).isEqualTo(2);
    for (int i = 0; i < 3; i++) {
      assertThat(results.get(i)).isEqualTo(ENGINE.run(CPU, plan, pictures.get(i)));
    }
  }

  private static void assertEqual(Plan plan, Image image) {
    byte[] ours = ENGINE.run(CUDA, plan, image).pixels().toByteArray();
    byte[] expected = ENGINE.run(CPU, plan, image).pixels().toByteArray();
    assertThat(ours).as("%s on %s", plan, image).isEqualTo(expected);
  }
}
