// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Finish;
import dev.kindred.ops.Fuse;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Rounding;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.ValueOp;
import dev.kindred.ops.filter.GaussianBlur;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Invert;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.ops.pixel.ToDType;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Op;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Reduction;
import dev.kindred.ops.program.Table;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PassesTest {
  private static final Canvas CANVAS = Canvas.hw(256, 256);
  private static final Form RGB = new Form(CANVAS, 3, Range.of(DType.U8));
  private static final Geometry WARP =
      Geometry.warp(CANVAS, Affine.rotate(10, 128, 128), Interpolation.BILINEAR, Fill.none());
  private static final Plan NORMALIZE = Normalize.of(new double[] {0.5}, new double[] {0.2});

  @Test
  void aMoveAndWhatFollowsIsOnePass() {
    Passes passes = of(WARP, new Brightness(1.2), new Saturation(0.5), NORMALIZE);

    assertThat(passes.explain())
        .isEqualToNormalizingNewlines(
            """
            pass 1: warp bilinear, brightness, saturation, normalize, store
              reads 256×256×3 u8 (0.20 MB), writes 256×256×3 f32 (0.79 MB); 49 instructions a pixel
              because it is the first\
            """);
  }

  @Test
  void aMeanOfTheResultNeedsItStored() {
    Passes passes = of(WARP, new Brightness(1.2), new Contrast(0.5), NORMALIZE);

    assertThat(passes.passes()).hasSize(2);
    assertThat(passes.passes().get(0).out().range().dtype()).isEqualTo(DType.U8);
    assertThat(passes.passes().get(1).reason().toString())
        .isEqualTo("contrast needs all of what comes before, as it is stored");
    assertThat(passes.explain()).contains("pass 2: look, then read, contrast, normalize, store");
  }

  @Test
  void aMeanOfTheInputIsALook() {
    assertThat(of(new Contrast(0.5), new Brightness(2)).passes()).hasSize(1);
  }

  @Test
  void fusedLooksThroughWhatComesBefore() {
    Sequence steps = Sequence.of(WARP, new Brightness(1.2), new Contrast(0.5)).with(Rounding.FUSED);

    assertThat(Passes.of(steps, RGB).passes()).hasSize(1);
  }

  @Test
  void fusedColoursAreOneMatrix() {
    Sequence steps =
        Sequence.of(new Brightness(1.2), new Saturation(0.3), new Brightness(0.9), NORMALIZE)
            .with(Rounding.FUSED);
    Pass.Streamed pass = (Pass.Streamed) Passes.of(steps, RGB).passes().getFirst();

    assertThat(pass.programs().getFirst().program().code())
        .filteredOn(step -> step.op().arity() > 0)
        .hasSize(9)
        .allMatch(step -> step.op() == Op.FMA);
  }

  @Test
  void aFlipAfterColourGoesAheadAndAWarpDoesNot() {
    Plan flip = Geometry.horizontalFlip(CANVAS);
    assertThat(of(new Brightness(1.2), flip, new Saturation(2)).passes()).hasSize(1);
    assertThat(of(new Brightness(1.2), WARP).passes()).hasSize(2);
    Sequence loose = Sequence.of(new Brightness(1.2), WARP).with(Fuse.LOOSE);
    assertThat(Passes.of(loose, RGB).passes()).hasSize(1);
  }

  @Test
  void aCutAResizeAndAFlipAreReadAsOne() {
    Canvas part = Canvas.hw(100, 90);
    Canvas out = Canvas.hw(64, 64);
    Geometry cut = Geometry.crop(CANVAS, 7, 9, part);
    Geometry resize = Geometry.resize(part, out, Interpolation.BILINEAR, true);
    Geometry flip = Geometry.horizontalFlip(out);

    assertThat(of(cut, resize, flip, new Brightness(2)).passes()).hasSize(1);
    assertThat(of(cut, resize, new Brightness(2), flip).passes()).hasSize(2);
    assertThat(of(Geometry.horizontalFlip(CANVAS), cut, resize, new Brightness(2)).explain())
        .as("the flip and the cut are one copy")
        .contains("resize bilinear and the move before cannot be one");
  }

  @Test
  void rowsOfABlurGoOnToTheColoursAfterIt() {
    assertThat(of(GaussianBlur.of(3, 3), new Brightness(2), NORMALIZE).explain())
        .isEqualToNormalizingNewlines(
            """
            pass 1: gaussianblur, brightness, normalize, store
              reads 256×256×3 u8 (0.20 MB), writes 256×256×3 f32 (0.79 MB); 21 instructions a pixel
              because gaussianblur needs the pixels around each pixel\
            """);
  }

  @Test
  void whatNeedsAllOfABlurOrMovesItIsAnotherPass() {
    Plan blur = GaussianBlur.of(3, 3);

    assertThat(of(new Brightness(2), blur, WARP).explain())
        .contains("pass 2: gaussianblur\n")
        .contains("pass 3: warp")
        .contains("because warp bilinear samples what was filtered before");
    for (Rounding rounding : List.of(Rounding.STEPWISE, Rounding.FUSED)) {
      Sequence steps = Sequence.of(blur, new Contrast(2)).with(rounding);
      assertThat(Passes.of(steps, RGB).explain())
          .contains("because contrast needs all of what comes before, as it is stored");
    }
    Form halves = new Form(CANVAS, 3, Range.of(DType.F16));
    assertThat(Passes.of(Sequence.of(blur, new Brightness(2)), halves).passes())
        .as("halves are rounded by storing them")
        .hasSize(2);
  }

  @Test
  void refusesAMoveDrawnForAnotherCanvas() {
    assertThatThrownBy(() -> of(Geometry.crop(CANVAS, 0, 0, Canvas.hw(9, 9)), WARP))
        .hasMessageContaining("drawn for")
        .hasMessageContaining("draw it for what the steps before give");
  }

  /** Leaves numbers as a rule gives them. */
  private record Left(UnaryOperator<Num> rule) implements ValueOp {
    @Override
    public Num apply(Num x, Range range) {
      return rule.apply(x);
    }

    @Override
    public Finish finish() {
      return Finish.NONE;
    }
  }

  @Test
  void refusesFractionsThatNothingRounds() {
    List<UnaryOperator<Num>> whole =
        List.of(
            x -> x.times(3),
            x -> x.times(0.5).floor(),
            x -> x.minus(x.over(Reduction.MIN)),
            x -> x.in(Table.of(3, 4)),
            x -> x.isBelow(Num.noise(1, 2)).choose(x, Num.of(7)));
    List<UnaryOperator<Num>> broken =
        List.of(
            x -> x.times(0.5),
            x -> x.plus(Num.of(0.5f)),
            x -> x.dividedBy(2),
            x -> x.minus(x.mean()),
            x -> x.in(Table.of(3, 4.5f)),
            x -> x.isBelow(Num.of(7)).choose(x, x.sqrt()));

    assertThat(whole).allSatisfy(rule -> assertThat(of(new Left(rule)).passes()).hasSize(1));
    assertThat(broken)
        .allSatisfy(rule ->
            assertThatThrownBy(() -> of(new Left(rule)))
                .hasMessageContaining("left to u8: its results need not be whole numbers")
                .hasMessageContaining("end them with rint(), floor() or trunc()"));
    assertThat(of(new ToDType(DType.F32), new Left(broken.getFirst())).passes())
        .as("floats hold fractions")
        .hasSize(1);
  }

  @Test
  void fusedRoundsInTheEndWhatTheLastOperationLeaves() {
    PixelOp invert = new Invert();
    Sequence steps = Sequence.of(new Brightness(0.3), invert).with(Rounding.FUSED);
    Image image = Image.of(Tensor.of(new int[] {201}, 1, 1, 1).castTo(DType.U8));

    assertThat(Engine.ENGINE.run(Cpu.single(), steps, image).pixels().getLong(0))
        .as("255 − 60.3")
        .isEqualTo(195);
    assertThat(Passes.of(steps, Form.of(image)).passes().getFirst())
        .isInstanceOfSatisfying(
            Pass.Streamed.class,
            pass -> assertThat(pass.programs().getFirst().program().uses(Op.RINT)).isTrue());
  }

  private static Passes of(Plan... steps) {
    return Passes.of(Sequence.of(steps), RGB);
  }
}
