// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.Cpu;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ToDTypeTest {
  private static final DType[] TYPES = {DType.U8, DType.I16, DType.U16, DType.F16, DType.F32};

  /** All that there are of u8, i16, u16 and f16, NaN left out of the latter. */
  @Test
  void everyValueIsThatOfScaledTo() {
    short[] all = new short[1 << 16];
    float[] halves = new float[1 << 16];
    for (int i = 0; i < all.length; i++) {
      all[i] = (short) i;
      float half = Float.float16ToFloat((short) i);
      halves[i] = Float.isNaN(half) ? 0.5f : half;
    }
    assertSame(Tensor.of(DType.I16, all, 1, 256, 256));
    assertSame(Tensor.of(DType.U16, all, 1, 256, 256));
    assertSame(Tensor.of(DType.U16, all, 1, 256, 256).castTo(DType.U8));
    assertSame(Tensor.of(halves, 1, 256, 256).castTo(DType.F16));
  }

  @Test
  void floatsOfAnySizeAreThoseOfScaledTo() {
    Random random = new Random(3);
    float[] values = new float[1 << 16];
    for (int i = 0; i < values.length; i++) {
      float bits = Float.intBitsToFloat(random.nextInt());
      values[i] = i % 2 == 0 ? random.nextFloat() : Float.isNaN(bits) ? 1 : bits;
    }
    assertSame(Tensor.of(values, 1, 256, 256));
  }

  private static void assertSame(Tensor pixels) {
    for (DType to : TYPES) {
      assertThat(ENGINE.run(Cpu.single(), new ToDType(to), Image.of(pixels)).pixels())
          .as("%s to %s", pixels.dtype(), to)
          .isEqualTo(pixels.scaledTo(to));
    }
  }
}
