// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.Border;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.cuda.ptx.PixelKernel.Arrangement;
import dev.kindred.ops.cuda.ptx.Sampling.Outside;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.ToDType;
import dev.kindred.ops.program.Gray;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.RandomPrograms;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Reduction;
import dev.kindred.ops.program.Table;
import dev.kindred.ops.program.Trace;
import dev.kindred.semtypes.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PixelKernelTest {
  private static final PixelKernel AUGMENTATION = augmentation();

  private static PixelKernel augmentation() {
    return new PixelKernel(
        Sampling.bilinear(Outside.ZERO),
        Arrangement.INTERLEAVED,
        DType.U8,
        3,
        Programs.augmentation(DType.U8, DType.F32),
        Arrangement.PLANES,
        4,
        true);
  }

  /** One of every kind. */
  static List<PixelKernel> kernels() {
    List<PixelKernel> kernels = new ArrayList<>();
    for (Sampling sampling : samplings()) {
      for (DType in : List.of(DType.U8, DType.I16, DType.U16, DType.F16, DType.BF16, DType.F32)) {
        kernels.add(PixelKernel.ofPlanes(sampling, in, 1, List.of(), false));
        kernels.add(PixelKernel.ofPlanes(sampling, in, 3, List.of(), sampling.blended()));
      }
      for (DType out : List.of(DType.U8, DType.I16, DType.F16, DType.BF16, DType.F32)) {
        kernels.add(
            new PixelKernel(
                sampling,
                Arrangement.INTERLEAVED,
                DType.U8,
                3,
                Programs.augmentation(DType.U8, out),
                out == DType.F16 ? Arrangement.INTERLEAVED : Arrangement.PLANES,
                out == DType.U8 ? 1 : 4,
                out != DType.BF16));
      }
      if (!sampling.blended()) {
        kernels.add(PixelKernel.ofPlanes(sampling, DType.I32, 1, List.of(), false));
        kernels.add(PixelKernel.ofPlanes(sampling, DType.F64, 5, List.of(), false));
      }
    }
    for (Sampling sampling : moreSamplings()) {
      kernels.add(PixelKernel.ofPlanes(sampling, DType.U8, 1, List.of(), false));
      kernels.add(PixelKernel.ofPlanes(sampling, DType.F32, 3, List.of(), sampling.blended()));
      List<Stage> stages = Programs.augmentation(DType.U8, DType.F16);
      kernels.add(PixelKernel.ofPlanes(sampling, DType.U8, 3, stages, true));
    }
    for (DType in : List.of(DType.U8, DType.I16, DType.U16, DType.F16, DType.F32)) {
      for (Sampling sampling : filters()) {
        kernels.add(PixelKernel.ofPlanes(sampling, in, 1 + 2 * (in.bytes() % 2), List.of(), true));
      }
    }
    for (DType in : List.of(DType.BOOL, DType.I16, DType.U16, DType.I32, DType.I64)) {
      kernels.add(PixelKernel.ofPlanes(Sampling.dilated(), in, 1, List.of(), true));
      kernels.add(PixelKernel.ofPlanes(Sampling.eroded(), in, 1, List.of(), true));
    }
    for (DType in : List.of(DType.U8, DType.I16, DType.U16, DType.F32)) {
      kernels.add(PixelKernel.ofPlanes(Sampling.trilinear(), in, 1, List.of(), true));
      kernels.add(PixelKernel.ofPlanes(Sampling.nearestVoxel(), in, 1, List.of(), true));
      kernels.add(PixelKernel.ofPlanes(Sampling.trilinear().bent(), in, 1, List.of(), true));
      kernels.add(PixelKernel.ofPlanes(Sampling.nearestVoxel().bent(), in, 1, List.of(), true));
    }
    for (int seed = 0; seed < 20; seed++) {
      Stage random = Stage.of(RandomPrograms.of(seed, 2, 60), DType.F32);
      kernels.add(
          PixelKernel.ofPlanes(Sampling.SAME_PLACE, DType.F32, 2, List.of(random), seed % 2 == 0));
    }
    return kernels;
  }

  /** Programs that may be a little off. */
  static List<PixelKernel> fastKernels() {
    List<PixelKernel> kernels = new ArrayList<>();
    for (int seed = 0; seed < 12; seed++) {
      Stage random = Stage.of(RandomPrograms.of(seed, 2, 60), DType.F32).inFast();
      kernels.add(
          PixelKernel.ofPlanes(Sampling.SAME_PLACE, DType.F32, 2, List.of(random), seed % 2 == 0));
    }
    return kernels;
  }

  /** Every way to look. */
  static List<LookKernel> looks() {
    List<LookKernel> looks = new ArrayList<>();
    Num x = Pixel.input(1, Range.of(DType.F32)).numbers().getFirst();
    Num found = x.over(Reduction.MIN).plus(x.over(Reduction.MAX)).plus(x.mean());
    Num all = found.plus(x.in(Table.ofHistogram(x, 9, counts -> new float[9])));
    Trace trace = Trace.of(1, new Gray(all, Range.of(DType.F32)));
    List<Stage> stages = List.of(Stage.of(trace, DType.F32));
    for (DType in : List.of(DType.U8, DType.F32)) {
      PixelKernel kernel =
          PixelKernel.ofPlanes(Sampling.bilinear(Outside.ZERO), in, 1, stages, false);
      looks.addAll(LookKernel.of(kernel, 0, trace));
    }
    return looks;
  }

  private static List<Sampling> samplings() {
    List<Sampling> samplings = new ArrayList<>();
    samplings.add(Sampling.SAME_PLACE);
    samplings.add(Sampling.nearest());
    samplings.add(Sampling.scaled());
    samplings.add(Sampling.nearest().projective());
    samplings.add(Sampling.bilinear(Outside.FILL).projective());
    samplings.add(Sampling.bilinear(Outside.ZERO).unrounded());
    for (Outside outside : Outside.values()) {
      samplings.add(Sampling.bilinear(outside));
    }
    for (Border border : Border.values()) {
      samplings.add(Sampling.index(border));
    }
    return samplings;
  }

  private static List<Sampling> filters() {
    return List.of(
        Sampling.weighted(Interpolation.BILINEAR).with(Border.REFLECT),
        Sampling.summed(Border.CONSTANT),
        Sampling.summed(Border.SYMMETRIC),
        Sampling.sharpened(false),
        Sampling.sharpened(true),
        Sampling.median(),
        Sampling.patched());
  }

  private static List<Sampling> moreSamplings() {
    List<Sampling> samplings = new ArrayList<>();
    samplings.add(Sampling.weighted(Interpolation.BILINEAR));
    samplings.add(Sampling.weighted(Interpolation.BICUBIC).unrounded());
    samplings.add(Sampling.weighted(Interpolation.BICUBIC).with(Border.REFLECT));
    samplings.add(Sampling.bicubic(Outside.VALUE));
    samplings.add(Sampling.bicubic(Outside.ZERO).projective().with(Border.REFLECT));
    samplings.add(Sampling.bicubic(Outside.FILL).displaced());
    samplings.add(Sampling.bilinear(Outside.ZERO).displaced().with(Border.EDGE));
    samplings.add(Sampling.bilinear(Outside.ZERO).placed().with(Border.SYMMETRIC));
    samplings.add(Sampling.nearest().placed());
    for (Border border : Set.of(Border.EDGE, Border.REFLECT, Border.SYMMETRIC)) {
      samplings.add(Sampling.bilinear(Outside.ZERO).with(border));
      samplings.add(Sampling.nearest().with(border));
    }
    return samplings;
  }

  @Test
  void everyFloatAdditionAndMultiplicationSaysHowItRounds() {
    Pattern arithmetic =
        Pattern.compile(
            "^(add|sub|mul|div|fma|mad|sqrt)\\.(?!r[nzm]\\.)\\S*f(32|64)", Pattern.MULTILINE);
    Pattern rough = Pattern.compile("\\.(approx|ftz|sat)\\b");
    for (PixelKernel kernel : kernels()) {
      assertThat(arithmetic.matcher(kernel.ptx()).find()).as(kernel.ptx()).isFalse();
      assertThat(rough.matcher(kernel.ptx()).find()).as(kernel.ptx()).isFalse();
    }
    assertThat(AUGMENTATION.ptx()).contains("add.rn.f64", "fma.rn.f32");
  }

  @Test
  void onlyWhatIsAskedForIsApproximate() {
    List<String> texts = fastKernels().stream().map(PixelKernel::ptx).toList();

    assertThat(texts)
        .anyMatch(ptx -> ptx.contains("div.approx") || ptx.contains("div.full"))
        .anyMatch(ptx -> ptx.contains("sqrt.approx"))
        .noneMatch(ptx -> ptx.contains("div.rn.f32"))
        .noneMatch(ptx -> ptx.contains(".ftz"));
  }

  @Test
  void equalKernelsHaveEqualText() {
    PixelKernel same = augmentation();

    assertThat(same).isEqualTo(AUGMENTATION).hasSameHashCodeAs(AUGMENTATION);
    assertThat(same.ptx()).isEqualTo(AUGMENTATION.ptx());
    assertThat(kernels().stream().map(PixelKernel::name)).doesNotHaveDuplicates();
  }

  @Test
  void ordinaryNumbersNeedNoDivision() {
    PixelKernel careful =
        new PixelKernel(
            AUGMENTATION.sampling(),
            AUGMENTATION.source(),
            DType.U8,
            3,
            AUGMENTATION.stages(),
            Arrangement.PLANES,
            4,
            false);
    assertThat(careful.ptx()).contains("div.rn.f32");
    assertThat(AUGMENTATION.ptx()).doesNotContain("div.");
  }

  @Test
  void theResultIsWhatTheLastStageLeaves() {
    assertThat(AUGMENTATION.out()).isEqualTo(DType.F32);
    PixelKernel plain = PixelKernel.ofPlanes(Sampling.nearest(), DType.I16, 2, List.of(), false);
    assertThat(plain.out()).isEqualTo(DType.I16);
    assertThat(plain.outChannels()).isEqualTo(2);
  }

  @Test
  void whatHasNoFormIsRefused() {
    List<Stage> brightness = Programs.stages(DType.U8, 1, new Brightness(2));
    assertThatThrownBy(() ->
            PixelKernel.ofPlanes(Sampling.bilinear(Outside.ZERO), DType.I64, 1, List.of(), false))
        .hasMessage(
            "kernel over i64: not a type of pixels; convert to u8, i16, u16, f16, bf16 or f32");
    assertThatThrownBy(
            () -> PixelKernel.ofPlanes(Sampling.nearest(), DType.U8, 3, brightness, false))
        .hasMessage("kernel with a program of 1 channels after 3: give it as many");
    List<Stage> wide = Programs.stages(DType.U8, 1, new ToDType(DType.I32));
    assertThatThrownBy(() -> PixelKernel.ofPlanes(Sampling.nearest(), DType.U8, 1, wide, false))
        .hasMessageStartingWith("kernel to i32: not a type of pixels");
    assertThatThrownBy(() ->
            new PixelKernel(
                Sampling.SAME_PLACE,
                Arrangement.PLANES,
                DType.U8,
                1,
                List.of(),
                Arrangement.PLANES,
                3,
                false))
        .hasMessage("kernel with 3 pixels a thread: there are forms for 1 and 4");
  }

  @Test
  void aBatchNeedsEverySize() {
    assertThatThrownBy(() -> new Batch(1, 4, 0, 4, 4))
        .hasMessage("batch of 1×4×0 to 4×4: every size must be at least 1");
  }

  @Test
  void aStatisticIsReadFromWhereItWasGathered() {
    List<Stage> contrast = Programs.stages(DType.U8, 3, new Contrast(1.4));
    assertThat(PixelKernel.ofPlanes(Sampling.SAME_PLACE, DType.U8, 3, contrast, true).ptx())
        .contains("cvt.rn.f64.s64");
  }
}
