// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.ValueOp;
import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.ops.pass.Form;
import dev.kindred.ops.pass.Passes;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Range;
import dev.kindred.ops.program.Reduction;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import org.junit.jupiter.api.Test;

class PercentileWindowTest {

  /** Puts a percentile where every pixel was. */
  private record Everywhere(Reduction of) implements ValueOp {
    @Override
    public Num apply(Num x, Range range) {
      return x.over(of);
    }

    @Override
    public DType out(DType in) {
      return DType.F32;
    }

    @Override
    public dev.kindred.ops.Finish finish() {
      return dev.kindred.ops.Finish.NONE;
    }
  }

  private static float found(Reduction of, DType dtype, float... values) {
    Tensor pixels = Tensor.of(values, 1, 1, values.length).castTo(dtype);
    return ENGINE.run(Cpu.single(), new Everywhere(of), Image.of(pixels)).pixels().getFloat(0);
  }

  private static float at(double percent, DType dtype, float... values) {
    return found(new Reduction.Percentile(percent / 100), dtype, values);
  }

  /** As {@code numpy.percentile} gives them. */
  @Test
  void percentilesAreThoseOfNumPy() {
    float[] values = {15, 20, 35, 40, 50};
    for (DType dtype : new DType[] {DType.U8, DType.I16, DType.U16, DType.F32}) {
      assertThat(at(0, dtype, values)).isEqualTo(15);
      assertThat(at(5, dtype, values)).isEqualTo(16);
      assertThat(at(30, dtype, values)).isEqualTo(23);
      assertThat(at(40, dtype, values)).isEqualTo(29);
      assertThat(at(100, dtype, values)).isEqualTo(50);
    }
    assertThat(at(50, DType.I16, -300, 7, -4, 1000)).isEqualTo(1.5f);
    assertThat(at(10, DType.F32, 0.5f, -0.25f, 1e9f, 3)).isEqualTo(-0.025f);
  }

  @Test
  void whatIsNoNumberIsPassedOver() {
    assertThat(at(50, DType.F32, Float.NaN, 3, 1, Float.NaN, 2)).isEqualTo(2);
    assertThat(at(50, DType.F32, Float.NaN)).isNaN();
    assertThat(at(100, DType.F32, 1, Float.POSITIVE_INFINITY)).isInfinite();
    assertThat(at(0, DType.F32, 1.5f, Float.NEGATIVE_INFINITY, 2)).isInfinite();
  }

  @Test
  void zerosOfBothSignsHaveAnOrder() {
    for (float[] values : new float[][] {{0f, -0f, 0f}, {-0f, 0f}, {Float.NaN, -0f, 0f}}) {
      assertThat(found(Reduction.MIN, DType.F32, values)).isEqualTo(-0f);
      assertThat(found(Reduction.MAX, DType.F32, values)).isEqualTo(0f);
    }
  }

  @Test
  void theValuesBetweenBecomeShares() {
    float[] values = new float[101];
    for (int i = 0; i < values.length; i++) {
      values[i] = (i * 37) % 101 - 50;
    }
    Volume volume = Volume.of(Tensor.of(values, 1, 1, 101), VoxelGrid.of(new GridSize(101, 1, 1)));
    Tensor shares = ENGINE.run(Cpu.single(), new PercentileWindow(10, 60), volume).voxels();
    for (int i = 0; i < values.length; i++) {
      assertThat(shares.getFloat(i)).isEqualTo(Math.clamp((values[i] + 40) / 50, 0f, 1f));
    }
    Image flat = Image.of(Tensor.of(new float[] {5, 5, 5}, 1, 1, 3));
    assertThat(ENGINE.run(Cpu.single(), new PercentileWindow(1, 99), flat).pixels().toFloatArray())
        .containsExactly(0, 0, 0);
  }

  @Test
  void itIsALookAndAPassAndThreadsAreNotSeen() {
    Image image = Image.of(PictureSample.noise(DType.F32, 3, Canvas.hw(301, 203), 5));
    Sequence plan = Sequence.of(new PercentileWindow(2, 98), new ToDType(DType.U8));
    Passes passes = Passes.of(plan, Form.of(image));
    assertThat(passes.passes()).hasSize(1);
    assertThat(passes.explain()).startsWith("pass 1: look, then read, percentilewindow");
    assertThat(ENGINE.run(new Cpu(3), plan, image))
        .isEqualTo(ENGINE.run(Cpu.single(), plan, image));
  }

  @Test
  void percentagesAreInOrder() {
    assertThatThrownBy(() -> new PercentileWindow(99, 1)).hasMessageContaining("99.0 to 1.0");
    assertThatThrownBy(() -> new Reduction.Percentile(1.5)).hasMessageContaining("1.5");
  }
}
