// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.map.Affine;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.image.Image;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SequenceProperties {

  @Property(tries = 60)
  void fusedIsCloseWhereNothingIsClamped(@ForAll long seed) {
    Random random = new Random(seed);
    Image image = picture(random, DType.F32, 3, Canvas.hw(13, 17));
    Sequence steps =
        Sequence.of(
            Geometry.warp(
                image.canvas(), Affine.rotate(20, 8, 6), Interpolation.BILINEAR, Fill.none()),
            new Brightness(0.8),
            new Saturation(0.9),
            new Brightness(0.7));

    Image stepwise = Engine.ENGINE.run(Cpu.single(), steps, image);
    assertThat(
            Engine.ENGINE
                .run(Cpu.single(), steps.with(Rounding.FUSED), image)
                .closeTo(stepwise, 1e-5))
        .isTrue();
  }

  @Example
  void whatIsNoNumberIsStoredAsZeroBetweenOperationsOnIntegers() {
    PixelOp lost =
        new ValueOp() {
          @Override
          public Num apply(Num x, Range range) {
            return x.minus(x).dividedBy(x.minus(x));
          }
        };
    PixelOp raised =
        new ValueOp() {
          @Override
          public Num apply(Num x, Range range) {
            return x.max(Num.of(5));
          }
        };
    for (DType dtype : List.of(DType.U8, DType.I16, DType.U16)) {
      Image image = picture(new Random(1), dtype, 3, Canvas.hw(4, 5));
      Image expected =
          Engine.ENGINE.run(Cpu.single(), raised, Engine.ENGINE.run(Cpu.single(), lost, image));
      assertThat(expected.pixels().getLong(7)).isEqualTo(5);
      assertThat(Engine.ENGINE.run(Cpu.single(), Sequence.of(lost, raised), image))
          .isEqualTo(expected);
      DicomImage slice =
          Image.withPixels(
              DicomImage.read(Path.of("../testdata/dicom/CT_small.dcm")),
              image.pixels().slice(0, 0, 1).dense());
      DicomImage measured = Engine.ENGINE.run(Cpu.single(), Sequence.of(lost, raised), slice);
      assertThat(measured.pixels().getLong(7)).as("measured").isEqualTo(5);
    }
  }

  @Example
  void nothingIsNothing() {
    Image image = picture(new Random(1), DType.U8, 3, Canvas.hw(4, 5));

    assertThat(Engine.ENGINE.run(Cpu.single(), Sequence.of(), image)).isEqualTo(image);
  }

  private static Image picture(Random random, DType dtype, int channels, Canvas canvas) {
    float[] values = new float[channels * canvas.height() * canvas.width()];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat();
    }
    return Image.of(Tensor.of(values, channels, canvas.height(), canvas.width()).scaledTo(dtype));
  }
}
