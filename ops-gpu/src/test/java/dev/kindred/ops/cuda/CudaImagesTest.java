// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.Border;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Padding;
import dev.kindred.ops.Plan;
import dev.kindred.ops.ValueOp;
import dev.kindred.ops.Warp;
import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Projective;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Reduction;
import dev.kindred.ops.program.Table;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.RgbImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The bytes of the card, here an interpreter of its code, are those of the CPU. */
class CudaImagesTest {
  private static final Cuda CUDA = Cuda.of(CudaSample.driver().device());
  private static final Cpu CPU = Cpu.single();
  private static final List<DType> TYPES =
      List.of(DType.U8, DType.I16, DType.U16, DType.F16, DType.F32);
  private static final List<Canvas> CANVASES =
      List.of(Canvas.hw(1, 1), Canvas.hw(2, 3), Canvas.hw(13, 17), Canvas.hw(12, 36));

  @AfterAll
  static void close() {
    CUDA.close();
  }

  @Test
  void warpsAreEqualToTheByte() {
    for (Canvas in : CANVASES) {
      for (Canvas out : List.of(in, Canvas.hw(11, 14))) {
        Affine map =
            Affine.linear(33, 1.3, 11, -7)
                .about(in.width() / 2.0, in.height() / 2.0)
                .then(Affine.translate(1.3, -0.7));
        for (Interpolation how : List.of(Interpolation.NEAREST, Interpolation.BILINEAR)) {
          assertEverywhere(new Warp(in, out, map, how, Fill.none()), in);
          assertEverywhere(new Warp(in, out, map, how, Fill.of(0.7)), in);
        }
      }
    }
  }

  @Test
  void perspectivesAreEqualToTheByte() {
    List<Projective> maps =
        List.of(
            new Projective(1.1, 0.2, -1, 0.1, 0.9, 0.5, 0.01, -0.02, 1),
            new Projective(0.9, -0.1, 2, 0.2, 1.2, -1, -0.09, 0.05, 1),
            Projective.of(Affine.linear(20, 1.3, 4, 2).about(5, 5)));
    for (Canvas in : CANVASES) {
      for (Projective map : maps) {
        for (Interpolation how : List.of(Interpolation.NEAREST, Interpolation.BILINEAR)) {
          assertEverywhere(new Warp(in, Canvas.hw(9, 70), map, how, Fill.none()), in);
          assertEverywhere(new Warp(in, in, map, how, Fill.of(0.7)), in);
        }
      }
    }
  }

  @Test
  void copiesAreEqualToTheByte() {
    for (Canvas in : CANVASES) {
      for (Geometry plan : copies(in)) {
        assertEverywhere(plan, in);
        for (DType dtype : List.of(DType.BOOL, DType.U8, DType.U16, DType.I32, DType.I64)) {
          Mask mask =
              Mask.of(PictureSample.noise(dtype, 1, in, 7).reshape(in.height(), in.width()));
          assertThat(ENGINE.run(CUDA, plan, mask).labels().toByteArray())
              .as("%s on %s", plan, mask)
              .isEqualTo(ENGINE.run(CPU, plan, mask).labels().toByteArray());
        }
      }
    }
  }

  private static List<Geometry> copies(Canvas in) {
    List<Geometry> plans = new ArrayList<>();
    plans.add(Geometry.horizontalFlip(in));
    plans.add(Geometry.quarterTurns(in, 1));
    plans.add(Geometry.quarterTurns(in, 2).then(Geometry.transpose(in)));
    plans.add(Geometry.crop(in, -1, 1, Canvas.hw(5, 7)));
    for (Border border : Border.values()) {
      plans.add(Geometry.pad(in, new Padding(3, 1, 2, 5), border, Fill.of(2).withLabel(1)));
    }
    for (Interpolation how : List.of(Interpolation.NEAREST, Interpolation.NEAREST_EXACT)) {
      plans.add(Geometry.resize(in, Canvas.hw(7, 12), how, false));
    }
    Affine map = Affine.linear(20, 0.8, 3, 0).about(2, 2);
    plans.add(new Warp(in, Canvas.hw(9, 8), map, Interpolation.NEAREST, Fill.of(4).withLabel(1)));
    return plans;
  }

  @Test
  void coloursAreEqualToTheByte() {
    Normalize imagenet =
        Normalize.of(new double[] {0.485, 0.456, 0.406}, new double[] {0.229, 0.224, 0.225});
    for (Canvas canvas : CANVASES) {
      for (double factor : new double[] {0, 0.4, 1, 2.3}) {
        assertEverywhere(new Brightness(factor), canvas);
        assertEqual(new Saturation(factor), DType.U8, 1, canvas);
      }
      for (DType dtype : TYPES) {
        assertEqual(new Saturation(0.3), dtype, 3, canvas);
        assertEqual(new Saturation(1.9), dtype, 3, canvas);
        assertEqual(imagenet, dtype, 3, canvas);
      }
      assertEverywhere(Normalize.of(new double[] {0.4}, new double[] {0.3}), canvas);
      assertEqual(Normalize.of(new double[] {1e-30}, new double[] {1e-35}), DType.U8, 1, canvas);
    }
  }

  @Test
  void whatIsFoundInThePictureFirstIsEqualToo() {
    for (Canvas canvas : CANVASES) {
      for (DType dtype : TYPES) {
        for (int channels : new int[] {1, 2, 3, 4}) {
          assertEqual(new Contrast(0.3), dtype, channels, canvas);
          assertEqual(new Contrast(1.7), dtype, channels, canvas);
          assertEqual(new Stretch(), dtype, channels, canvas);
        }
      }
      assertEqual(new Equalized(), DType.U8, 3, canvas);
    }
  }

  /** From the least to the greatest value of the picture. */
  record Stretch() implements ValueOp {
    @Override
    public Num apply(Num x, Range range) {
      Num least = x.over(Reduction.MIN);
      Num most = x.over(Reduction.MAX);
      return x.minus(least).dividedBy(most.minus(least)).times(range.white());
    }
  }

  /** By how many values are less: by counting. */
  record Equalized() implements ValueOp {
    @Override
    public Num apply(Num x, Range range) {
      return x.in(Table.ofHistogram(x, 256, Equalized::ranks));
    }

    private static float[] ranks(long[] counts) {
      float[] ranks = new float[counts.length];
      for (int i = 1; i < ranks.length; i++) {
        ranks[i] = Math.min(255, ranks[i - 1] + counts[i - 1]);
      }
      return ranks;
    }
  }

  /** The luma of a negative pixel is cut downwards, not towards zero; seen to differ on an H100. */
  @Test
  void theGreyOfNegativePixelsIsEqualToo() {
    short[] below = new short[3 * 12 * 11];
    for (int i = 0; i < below.length; i++) {
      below[i] = (short) (-79 * i + 40);
    }
    Image image = RgbImage.of(Tensor.of(DType.I16, below, 3, 12, 11));
    Saturation plan = new Saturation(1.7);
    assertThat(ENGINE.run(CUDA, plan, image)).isEqualTo(ENGINE.run(CPU, plan, image));
  }

  @Test
  void farAwayPointsAndOddValuesAreEqualToo() {
    Canvas canvas = Canvas.hw(5, 6);
    float[] odd = new float[30];
    for (int i = 0; i < odd.length; i++) {
      odd[i] = new float[] {-0f, Float.NaN, 3e38f, -1, 0.5f, Float.MIN_VALUE}[i % 6];
    }
    Image image = Image.of(Tensor.of(odd, 1, 5, 6));
    for (Affine map :
        List.of(
            Affine.translate(1e12, 0),
            Affine.scale(1e-9, 1e-9),
            Affine.scale(-1, 1).then(Affine.translate(6, 0)),
            Affine.translate(0.5, 0.5))) {
      for (Interpolation how : List.of(Interpolation.NEAREST, Interpolation.BILINEAR)) {
        assertEqual(new Warp(canvas, canvas, map, how, Fill.none()), image);
      }
    }
    assertEqual(new Brightness(2), image);
  }

  @Test
  void theClassOfThePictureStays() {
    Image rgb = Image.of(PictureSample.noise(DType.U8, 3, Canvas.hw(4, 4), 1));

    assertThat(ENGINE.run(CUDA, new Brightness(2), rgb)).isInstanceOf(RgbImage.class);
  }

  @Test
  void whatTheCardHasNoKernelForIsRefused() {
    Image image = Image.of(PictureSample.noise(DType.U8, 3, Canvas.hw(4, 4), 1));

    Image five = Image.of(PictureSample.noise(DType.U8, 5, Canvas.hw(4, 4), 1));
    assertThatThrownBy(() -> ENGINE.run(CUDA, new Saturation(2), five))
        .hasMessageContaining("saturation of an image of 5 channels");
    assertThatThrownBy(
            () -> ENGINE.run(CUDA, Normalize.of(new double[2], new double[] {1, 1}), image))
        .hasMessageContaining("2 values for an image of 3 channels");
    assertThatThrownBy(() ->
            ENGINE.run(
                CUDA,
                new Warp(
                    Canvas.hw(9, 9),
                    Canvas.hw(9, 9),
                    Affine.translate(1, 1),
                    Interpolation.NEAREST,
                    Fill.none()),
                image))
        .hasMessageContaining("9×9");
  }

  private static void assertEverywhere(Plan plan, Canvas canvas) {
    for (DType dtype : TYPES) {
      for (int channels : new int[] {1, 3}) {
        assertEqual(plan, dtype, channels, canvas);
      }
    }
  }

  private static void assertEqual(Plan plan, DType dtype, int channels, Canvas canvas) {
    assertEqual(plan, Image.of(PictureSample.noise(dtype, channels, canvas, 5)));
  }

  private static void assertEqual(Plan plan, Image image) {
    byte[] ours = ENGINE.run(CUDA, plan, image).pixels().toByteArray();
    byte[] expected = ENGINE.run(CPU, plan, image).pixels().toByteArray();
    assertThat(ours).as("%s on %s", plan, image).isEqualTo(expected);
  }
}
