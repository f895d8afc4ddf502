// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Rounding;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.ValueOp;
import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.ops.cuda.driver.SimulatedDriver;
import dev.kindred.ops.cuda.ptx.PtxInterpreter;
import dev.kindred.ops.pass.Form;
import dev.kindred.ops.pass.Passes;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.PercentileWindow;
import dev.kindred.ops.pixel.PixelOpSamples;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.image.Image;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What {@link Rounding#FAST} promises, on a card that is as far off as it may be: here interpreted,
 * with errors drawn at the bounds of each instruction.
 */
class CudaFastProperties {
  private static final Cpu CPU = Cpu.single();

  /** In units of white, of pictures of floats. */
  private static final double FLOATS = 0x1p-18;

  private static Cuda card(PtxInterpreter.Nearness off) {
    return Cuda.of(new SimulatedDriver(PtxInterpreter.approximate(off)).device());
  }

  @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
  void everyOperationIsNearWhatIsFused(@ForAll int seed) {
    Random random = new Random(seed);
    PtxInterpreter.Nearness off =
        switch (seed & 3) {
          case 0 -> most -> most;
          case 1 -> most -> -most;
          default -> most -> random.nextInt(2) * 2 * most - most;
        };
    try (Cuda card = card(off)) {
      for (PixelOp op : onCards()) {
        for (DType dtype : List.of(DType.U8, DType.F32)) {
          for (int channels : new int[] {1, 3}) {
            Image image = Image.of(PictureSample.noise(dtype, channels, Canvas.hw(9, 14), seed));
            if (suits(op, image)) {
              assertNear(card, op, image);
            }
          }
        }
      }
    }
  }

  /** All but percentiles, which cards leave to the processor. */
  private static List<PixelOp> onCards() {
    return PixelOpSamples.any().stream().filter(op -> !(op instanceof PercentileWindow)).toList();
  }

  private static boolean suits(PixelOp op, Image image) {
    try {
      op.trace(Pixel.input(image.channels(), Range.of(image)));
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  private static void assertNear(Cuda card, PixelOp op, Image image) {
    Sequence plan = Sequence.of(op);
    Image fused = ENGINE.run(CPU, plan.with(Rounding.FUSED), image);
    Image fast = ENGINE.run(card, plan.with(Rounding.FAST), image);
    double[] expected = fused.pixels().toDoubleArray();
    double[] found = fast.pixels().toDoubleArray();
    for (int i = 0; i < expected.length; i++) {
      double most = fused.dtype().isInteger() ? 1 : FLOATS * Math.max(1, Math.abs(expected[i]));
      if (Double.isFinite(expected[i])) {
        assertThat(Math.abs(found[i] - expected[i]))
            .as("%s on %s, number %d", op, image, i)
            .isLessThanOrEqualTo(most);
      } else {
        assertThat(found[i]).isEqualTo(expected[i]);
      }
    }
  }

  /** A root over a number of the pixel. */
  record Rough() implements ValueOp {
    @Override
    public Num apply(Num x, Range range) {
      return x.abs().sqrt().dividedBy(x.abs().plus(Num.of(0.5f)));
    }
  }

  @Example
  void otherRoundingsHaveNothingApproximate() {
    Image image = Image.of(PictureSample.noise(DType.F32, 1, Canvas.hw(3, 5), 1));
    Sequence plan = Sequence.of(new Rough());
    try (Cuda strict = Cuda.of(CudaSample.driver().device())) {
      assertThat(ENGINE.run(strict, plan.with(Rounding.FUSED), image))
          .isEqualTo(ENGINE.run(CPU, plan, image));
      assertThatThrownBy(() -> ENGINE.run(strict, plan.with(Rounding.FAST), image))
          .hasMessageContaining("approx");
    }
  }

  @Example
  void anErrorOfTheInstructionIsSeen() {
    Image image = Image.of(PictureSample.noise(DType.F32, 1, Canvas.hw(3, 5), 1));
    Sequence plan = Sequence.of(new Rough()).with(Rounding.FAST);
    try (Cuda exact = card(most -> 0);
        Cuda off = card(most -> most)) {
      Image fused = ENGINE.run(CPU, plan, image);
      assertThat(ENGINE.run(exact, plan, image)).isEqualTo(fused);
      assertThat(ENGINE.run(off, plan, image)).isNotEqualTo(fused);
    }
  }

  @Example
  void thePlanSaysWhatFastGivesUp() {
    Form form = Form.of(Image.of(PictureSample.noise(DType.F32, 1, Canvas.hw(3, 5), 1)));
    Sequence plan = Sequence.of(new Rough(), Normalize.of(new double[] {0.4}, new double[] {0.3}));
    assertThat(Passes.of(plan.with(Rounding.FAST), form).explain())
        .contains("fast: on a card 3 divisions or roots may be off by 2 units in the last place");
    assertThat(Passes.of(plan, form).explain()).doesNotContain("fast");
  }
}
