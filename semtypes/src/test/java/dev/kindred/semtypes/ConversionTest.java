// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ConversionTest {
  private static Tensor allBytes() {
    byte[] values = new byte[256];
    for (int i = 0; i < 256; i++) {
      values[i] = (byte) i;
    }
    return Tensor.of(values);
  }

  private static Tensor allShorts(DType type) {
    short[] values = new short[65536];
    for (int i = 0; i < 65536; i++) {
      values[i] = (short) i;
    }
    return Tensor.of(type, values);
  }

  @Test
  void everyByteIsItsShareOfWhite() {
    Tensor scaled = allBytes().scaledTo(DType.F32);
    for (int i = 0; i < 256; i++) {
      assertThat(scaled.getFloat(i)).isEqualTo(i * (float) (1.0 / 255));
    }
    assertThat(scaled.getFloat(255)).isEqualTo(1f);
  }

  @Test
  void everyByteComesBack() {
    for (DType type : new DType[] {DType.F32, DType.F64, DType.I16, DType.U16, DType.I32}) {
      assertThat(allBytes().scaledTo(type).scaledTo(DType.U8))
          .as("by way of " + type)
          .isEqualTo(allBytes());
    }
    assertThat(allBytes().scaledTo(DType.I64).scaledTo(DType.U8)).isEqualTo(allBytes());
  }

  @Test
  void everySixteenBitValueComesBack() {
    for (DType type : new DType[] {DType.F64, DType.I32, DType.I64}) {
      Tensor u16 = allShorts(DType.U16);
      // i32 has one bit more than two bytes: its scale is a shift by 15
      assertThat(u16.scaledTo(type).scaledTo(DType.U16)).as("by way of " + type).isEqualTo(u16);
    }
    Tensor back = allShorts(DType.U16).scaledTo(DType.F32).scaledTo(DType.U16);
    assertThat(back.closeTo(allShorts(DType.U16), 1)).isTrue();
    assertThat(back.getLong(65535)).isEqualTo(65535);
  }

  @Test
  void quantisesByTheFloorAndSaturates() {
    Tensor floats =
        Tensor.of(
            new float[] {
              -1, -0f, 0.5f, 0.99609f, 0.9961f, 1, 2, Float.NaN, Float.POSITIVE_INFINITY
            });
    assertThat(floats.scaledTo(DType.U8).toDoubleArray())
        .containsExactly(0, 0, 127, 254, 255, 255, 255, 0, 255);
    assertThat(Tensor.of(new float[] {0, 0.5f, 1}).scaledTo(DType.I16).toDoubleArray())
        .containsExactly(0, 16383, 32767);
    assertThat(Tensor.of(new float[] {0, 0.5f, 1}).scaledTo(DType.U16).toDoubleArray())
        .containsExactly(0, 32768, 65535);
    assertThat(Tensor.of(new double[] {0.5, 1}).scaledTo(DType.I32).toDoubleArray())
        .containsExactly(1073741823, 2147483647);
  }

  @Test
  void shiftsBetweenIntegers() {
    assertThat(Tensor.of(new byte[] {1, (byte) 255}).scaledTo(DType.I16).toDoubleArray())
        .containsExactly(128, 32640);
    assertThat(Tensor.of(new byte[] {1, (byte) 255}).scaledTo(DType.U16).toDoubleArray())
        .containsExactly(256, 65280);
    Tensor i16 = Tensor.of(DType.I16, new short[] {-32768, -1, 0, 127, 128, 32767});
    assertThat(i16.scaledTo(DType.U8).toDoubleArray()).containsExactly(0, 0, 0, 0, 1, 255);
    assertThat(i16.scaledTo(DType.U16).toDoubleArray()).containsExactly(0, 0, 0, 254, 256, 65534);
    assertThat(i16.scaledTo(DType.I32).scaledTo(DType.I16)).isEqualTo(i16);
    assertThat(allShorts(DType.U16).scaledTo(DType.I16).getLong(65535)).isEqualTo(32767);
  }

  @Test
  void refusesScalesThatAFloatCannotTell() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(new float[] {1}).scaledTo(DType.I32))
        .withMessage(
            "Tensor f32 1 scaled to i32: f32 has too few bits to scale exactly; "
                + "scale to u8, i16 or u16, or cast");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(new float[] {1}).scaledTo(DType.I64));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(new double[] {1}).scaledTo(DType.I64));
  }

  @Test
  void castsBySaturation() {
    Tensor doubles = Tensor.of(new double[] {-1.9, 2.9, 300, Double.NaN, 1e300, -1e300});
    assertThat(doubles.castTo(DType.U8).toDoubleArray()).containsExactly(0, 2, 255, 0, 255, 0);
    assertThat(doubles.castTo(DType.I16).toDoubleArray())
        .containsExactly(-1, 2, 300, 0, 32767, -32768);
    assertThat(doubles.castTo(DType.F32).getFloat(4)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(Tensor.of(new int[] {-1, 256}).castTo(DType.U8).toDoubleArray())
        .containsExactly(0, 255);
    assertThat(allBytes().castTo(DType.F32).castTo(DType.U8)).isEqualTo(allBytes());
  }

  @Test
  void leavesTheSameTypeAlone() {
    Tensor bytes = allBytes();
    assertThat(bytes.castTo(DType.U8)).isSameAs(bytes);
    assertThat(bytes.scaledTo(DType.U8)).isSameAs(bytes);
  }

  @Test
  void halvesHoldEveryByteAndGiveItBack() {
    for (DType type : new DType[] {DType.F16, DType.BF16}) {
      assertThat(allBytes().castTo(type).castTo(DType.U8)).isEqualTo(allBytes());
      assertThat(allBytes().scaledTo(type)).isEqualTo(allBytes().scaledTo(DType.F32).castTo(type));
    }
    assertThat(allBytes().scaledTo(DType.F16).scaledTo(DType.U8)).isEqualTo(allBytes());
    assertThat(
            Tensor.of(new double[] {0.5, 1, 2}).castTo(DType.F16).scaledTo(DType.I16).toLongArray())
        .containsExactly(16383, 32767, 32767);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(DType.F16, new short[1]).scaledTo(DType.I32))
        .withMessageContaining("f16 has too few bits");
  }

  @Test
  void everyHalfGoesThroughTheWiderFloats() {
    for (DType type : new DType[] {DType.F16, DType.BF16}) {
      Tensor halves = allShorts(type);
      assertThat(halves.castTo(DType.F32).castTo(type).closeTo(halves, 0)).isTrue();
      assertThat(halves.scaledTo(DType.F64).scaledTo(type).closeTo(halves, 0)).isTrue();
    }
    assertThat(Tensor.of(new double[] {1 + 0x1p-11 + 0x1p-40}).castTo(DType.F16).getDouble(0))
        .isEqualTo(1 + 0x1p-10);
  }

  @Test
  void truthIsWhatIsNotZero() {
    Tensor odd = Tensor.of(new double[] {0, -0.0, 1, -1, 0.25, 1e-300, Double.NaN, 1e300});
    Tensor truths = odd.castTo(DType.BOOL);
    assertThat(truths)
        .isEqualTo(Tensor.of(new boolean[] {false, false, true, true, true, true, true, true}));
    assertThat(truths.castTo(DType.F16).toDoubleArray()).containsExactly(0, 0, 1, 1, 1, 1, 1, 1);
    assertThat(Tensor.of(new long[] {Long.MIN_VALUE, 0}).castTo(DType.BOOL).toLongArray())
        .containsExactly(1, 0);
  }

  @Test
  void truthIsWhite() {
    Tensor truths = Tensor.of(new boolean[] {false, true});
    for (DType type : DType.values()) {
      assertThat(truths.scaledTo(type).toDoubleArray())
          .as("%s", type)
          .containsExactly(0, type.max());
      if (type != DType.I32 && type != DType.I64) {
        assertThat(truths.scaledTo(type).scaledTo(DType.BOOL)).as("%s", type).isEqualTo(truths);
      }
    }
    assertThat(Tensor.of(new byte[] {127, (byte) 128}).scaledTo(DType.BOOL).toLongArray())
        .containsExactly(0, 1);
    assertThat(
            Tensor.of(DType.I16, new short[] {-1, 16383, 16384}).scaledTo(DType.BOOL).toLongArray())
        .containsExactly(0, 0, 1);
  }
}
