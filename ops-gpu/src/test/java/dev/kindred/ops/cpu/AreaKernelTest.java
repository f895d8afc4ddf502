// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AreaKernelTest {

  @Test
  void wholeFactorsGivePlainMeans() {
    assertThat(row(2, 1, 3, 5, 7)).containsExactly(2, 6);
    assertThat(row(1, 1, 2, 6)).containsExactly(3);
    assertThat(row(4, 1, 3)).containsExactly(1, 1, 3, 3);
  }

  /** As {@code cv2.resize} 4.6 with {@code INTER_AREA} gives them. */
  @Test
  void partsOfPixelsCountByTheirShare() {
    assertThat(row(3, 0, 3, 6, 9, 12)).containsExactly(new float[] {1.2f, 6, 10.8f}, within(1e-6f));
    assertThat(row(2, 3, 6, 9)).containsExactly(new float[] {4, 8}, within(1e-6f));
    assertThat(row(5, 0, 6, 12)).containsExactly(new float[] {0, 2, 6, 10, 12}, within(1e-5f));
  }

  @Property(tries = 100)
  void theMeanOfThePictureStays(
      @ForAll @IntRange(min = 1, max = 40) int in, @ForAll @IntRange(min = 1, max = 40) int out) {
    float[] values = new float[in];
    double mean = 0;
    for (int i = 0; i < in; i++) {
      values[i] = (i * 37) % 11;
      mean += values[i] / in;
    }
    double found = 0;
    for (float value : row(out, values)) {
      found += (double) value / out;
    }
    assertThat(found).isCloseTo(mean, within(1e-4));
  }

  @Test
  void bothAxesAndEveryTypeAndMasks() {
    Canvas in = Canvas.hw(4, 4);
    Geometry half = Geometry.resize(in, Canvas.hw(2, 2), Interpolation.AREA, false);
    float[] values = {0, 1, 4, 4, 1, 0, 4, 5, 9, 9, 0, 0, 9, 9, 0, 2};
    Tensor planes = Tensor.of(values, 1, 4, 4);
    assertThat(run(half, planes).toFloatArray()).containsExactly(0.5f, 4.25f, 9, 0.5f);
    assertThat(run(half, planes.castTo(DType.U8)).toFloatArray()).containsExactly(0, 4, 9, 0);

    Mask mask = Mask.of(planes.castTo(DType.U8).reshape(4, 4));
    Geometry nearest = Geometry.resize(in, Canvas.hw(2, 2), Interpolation.NEAREST, false);
    assertThat(Engine.ENGINE.run(Cpu.single(), half, mask))
        .isEqualTo(Engine.ENGINE.run(Cpu.single(), nearest, mask));
  }

  @Test
  void aWarpHasNoBoxes() {
    Canvas canvas = Canvas.hw(3, 5);
    assertThatThrownBy(
            () -> Geometry.warp(canvas, Affine.identity(), Interpolation.AREA, Fill.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("only a resize has boxes");
  }

  private static float[] row(int out, float... values) {
    Canvas in = Canvas.hw(1, values.length);
    return run(
            Geometry.resize(in, Canvas.hw(1, out), Interpolation.AREA, true),
            Tensor.of(values, 1, 1, values.length))
        .toFloatArray();
  }

  private static Tensor run(Geometry plan, Tensor planes) {
    return Engine.ENGINE.run(Cpu.single(), plan, Image.of(planes)).pixels();
  }
}
