// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kindred.ops.Finish;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.cuda.ptx.PixelKernel.Arrangement;
import dev.kindred.ops.cuda.ptx.Sampling.Outside;
import dev.kindred.ops.pixel.Hue;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Rgb;
import dev.kindred.semtypes.DType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What NVIDIA's assembler makes of the kernels; skipped, and said so, where there is none. */
class PtxasTest {
  private static final String MISSING =
      "ptxas is not on the PATH: nothing was assembled, so neither that cards take the kernels"
          + " nor how many instructions they have was checked";

  /** Instructions per pixel on sm_90, what a thread does once and both kinds of stores included. */
  private static final double FUSED = 116.5;

  private static final double STEPWISE = 173.5;

  /** The hue of three bytes, sampled before. */
  private static final double HUE_FAST = 224;

  /** What nvcc makes of the same by hand, without the stores of odd widths. */
  private static final double BY_HAND = 115;

  @TempDir Path folder;

  @BeforeEach
  void needsTheAssembler() {
    assumeTrue(Ptxas.isInstalled(), MISSING);
  }

  @Test
  void everyKernelIsTakenForOldAndNewCards() throws Exception {
    List<String> modules = new ArrayList<>();
    PixelKernelTest.kernels().forEach(kernel -> modules.add(kernel.ptx()));
    PixelKernelTest.fastKernels().forEach(kernel -> modules.add(kernel.ptx()));
    PixelKernelTest.looks().forEach(look -> modules.add(look.ptx()));
    for (String card : Ptxas.CARDS) {
      byte[] code = new Ptxas(folder).assemble(card, modules);
      assertThat(code).as(card).isNotEmpty();
    }
  }

  /** Colours by a matrix, normalisation multiplied in, as a fused plan has them. */
  record Matrix() implements PixelOp {
    @Override
    public Pixel apply(Rgb p) {
      List<Num> results = new ArrayList<>();
      for (int c = 0; c < 3; c++) {
        Num sum = p.red().fma(Num.parameter(0.3), Num.parameter(0.1));
        sum = p.green().fma(Num.parameter(0.4), sum);
        results.add(p.blue().fma(Num.parameter(0.5), sum));
      }
      return Pixel.of(results, Range.of(DType.F32));
    }

    @Override
    public Finish finish() {
      return Finish.NONE;
    }

    @Override
    public DType out(DType in) {
      return DType.F16;
    }
  }

  @Test
  void theAugmentationTakesAsManyInstructionsPerPixelAsRecorded() throws Exception {
    Sampling sampling = Sampling.bilinear(Outside.ZERO);
    PixelKernel fused = kernel(sampling.unrounded(), Programs.stages(DType.U8, 3, new Matrix()));
    PixelKernel stepwise = kernel(sampling, Programs.augmentation(DType.U8, DType.F16));
    byte[] code = new Ptxas(folder).assemble("sm_90", List.of(fused.ptx(), stepwise.ptx()));

    assertThat(perPixel(code, fused)).isCloseTo(FUSED, withinPercentage(10));
    assertThat(perPixel(code, stepwise)).isCloseTo(STEPWISE, withinPercentage(10));
    byte[] even = new Ptxas(folder).assemble("sm_90", List.of(ofEvenWidths(fused.ptx())));
    assertThat(perPixel(even, fused)).isLessThan(BY_HAND);
  }

  @Test
  void fastTakesFewerInstructionsThanFused() throws Exception {
    Sampling sampling = Sampling.bilinear(Outside.ZERO).unrounded();
    List<Stage> exact = Programs.stages(DType.U8, 3, new Hue(0.1));
    List<Stage> near = exact.stream().map(Stage::inFast).toList();
    PixelKernel fused = kernel(sampling, exact);
    PixelKernel fast = kernel(sampling, near);
    byte[] code = new Ptxas(folder).assemble("sm_90", List.of(fused.ptx(), fast.ptx()));

    assertThat(perPixel(code, fast)).isCloseTo(HUE_FAST, withinPercentage(10));
    assertThat(perPixel(code, fast)).isLessThan(perPixel(code, fused) - 10);
  }

  /** What runs where the width is a multiple of four: the stores after the label are left out. */
  private static String ofEvenWidths(String ptx) {
    return ptx.replaceAll("(?s)(\nL0:\n).*(ret;\n}\n)$", "$1$2");
  }

  private static double perPixel(byte[] code, PixelKernel kernel) {
    return Ptxas.instructions(code, kernel.name()) / (double) kernel.lanes();
  }

  private static PixelKernel kernel(Sampling sampling, List<Stage> stages) {
    return new PixelKernel(
        sampling, Arrangement.INTERLEAVED, DType.U8, 3, stages, Arrangement.PLANES, 4, true);
  }
}
