// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

class TensorTest {
  @Test
  void readsUnsignedTypesAsUnsigned() {
    Tensor u8 = Tensor.of(new byte[] {0, 127, (byte) 128, (byte) 255});
    assertThat(u8.toDoubleArray()).containsExactly(0, 127, 128, 255);
    assertThat(u8.getLong(3)).isEqualTo(255);
    assertThat(u8.getFloat(2)).isEqualTo(128f);
    Tensor u16 = Tensor.of(DType.U16, new short[] {0, (short) 0x8000, (short) 0xFFFF});
    assertThat(u16.toFloatArray()).containsExactly(0, 32768, 65535);
    Tensor i16 = Tensor.of(DType.I16, new short[] {0, (short) 0x8000, (short) 0xFFFF});
    assertThat(i16.toFloatArray()).containsExactly(0, -32768, -1);
  }

  @Test
  void liesRowMajorAndLittleEndianOutsideTheHeap() {
    Tensor ints = Tensor.of(new int[] {1, 0x01020304}, 2, 1);
    assertThat(ints.toByteArray()).containsExactly(1, 0, 0, 0, 4, 3, 2, 1);
    assertThat(ints.memory().isNative()).isTrue();
    assertThat(ints.shape()).isEqualTo(Shape.of(2, 1));
  }

  @Test
  void holdsEveryType() {
    assertThat(Tensor.of(new long[] {Long.MIN_VALUE, 7}).getLong(0)).isEqualTo(Long.MIN_VALUE);
    assertThat(Tensor.of(new double[] {Math.PI}).getDouble(0)).isEqualTo(Math.PI);
    assertThat(Tensor.of(new double[] {Math.PI}).getFloat(0)).isEqualTo((float) Math.PI);
    assertThat(Tensor.of(new float[] {-2.9f}).getLong(0)).isEqualTo(-2);
    assertThat(Tensor.of(new float[] {1.5f}, 1, 1).toDoubleArray()).containsExactly(1.5);
  }

  @Test
  void readsHalvesAndTruths() {
    Tensor f16 = Tensor.of(DType.F16, new short[] {0x3C00, (short) 0xC000, 0x0001});
    assertThat(f16.toFloatArray()).containsExactly(1, -2, 0x1p-24f);
    assertThat(f16.getDouble(2)).isEqualTo(0x1p-24);
    assertThat(f16.getLong(1)).isEqualTo(-2);
    assertThat(Tensor.of(DType.BF16, new short[] {0x3F80, (short) 0xC040}).toLongArray())
        .containsExactly(1, -3);
    Tensor bool = Tensor.wrap(DType.BOOL, Shape.of(3), MemorySegment.ofArray(new byte[] {0, 1, 9}));
    assertThat(bool.toLongArray()).containsExactly(0, 1, 1);
    assertThat(bool.getDouble(2)).isEqualTo(1);
    assertThat(bool).hasToString("Tensor bool 3");
  }

  @Test
  void cannotBeWrittenOnceBuilt() {
    byte[] values = {1, 2};
    Tensor tensor = Tensor.of(values);
    values[0] = 9;
    assertThat(tensor.getLong(0)).isEqualTo(1);
    assertThat(tensor.memory().isReadOnly()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tensor.memory().set(ValueLayout.JAVA_BYTE, 0, (byte) 9));
  }

  @Test
  void endsWithItsArenaInAClearError() {
    Tensor tensor;
    try (Arena arena = Arena.ofConfined()) {
      tensor = Tensor.build(arena, DType.F32, Shape.of(3, 2, 2), memory -> {});
      assertThat(tensor.getFloat(11)).isZero();
    }
    Tensor closed = tensor;
    String message =
        "Tensor f32 3×2×2: its arena was closed; read it before closing, "
            + "or build it without an arena";
    assertThatIllegalStateException().isThrownBy(() -> closed.getFloat(0)).withMessage(message);
    assertThatIllegalStateException().isThrownBy(closed::memory).withMessage(message);
    assertThatIllegalStateException().isThrownBy(closed::hashCode).withMessage(message);
    assertThatIllegalStateException()
        .isThrownBy(() -> closed.scaledTo(DType.U8))
        .withMessage(message);
    assertThat(closed).hasToString("Tensor f32 3×2×2");
  }

  @Test
  void wrapsMemoryInSteps() {
    MemorySegment memory = MemorySegment.ofArray(new byte[] {0, 1, 2, 3, 4, 5, 6});
    Tensor columns = Tensor.wrap(DType.U8, Shape.of(2, 3), new long[] {1, 2}, memory);
    assertThat(columns.toLongArray()).containsExactly(0, 2, 4, 1, 3, 5);
    assertThat(columns.isDense()).isFalse();
    assertThat(columns.flip(0).toLongArray()).containsExactly(1, 3, 5, 0, 2, 4);
    Tensor repeated = Tensor.wrap(DType.U8, Shape.of(2, 2), new long[] {0, 6}, memory);
    assertThat(repeated.toLongArray()).containsExactly(0, 6, 0, 6);
    Tensor rows = Tensor.wrap(DType.U8, Shape.of(2, 3), new long[] {3, 1}, memory);
    assertThat(rows.isDense()).isTrue();
    assertThat(rows.memory().byteSize()).isEqualTo(6);
    Tensor one = Tensor.wrap(DType.U8, Shape.of(), new long[0], memory);
    assertThat(one.toLongArray()).containsExactly(0);
    Tensor none = Tensor.wrap(DType.I64, Shape.of(0, 9), new long[] {5, 5}, memory);
    assertThat(none.toLongArray()).isEmpty();
  }

  @Test
  void refusesStepsThatLeaveTheMemory() {
    MemorySegment memory = MemorySegment.ofArray(new byte[7]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.wrap(DType.U8, Shape.of(2, 3), new long[] {2, 3}, memory))
        .withMessage(
            "shape 2×3 in steps of [2, 3] over 7 elements: it leaves them, or has another number of"
                + " axes; give steps of 0 or more for each");
    long far = Long.MAX_VALUE / 2;
    for (long[] strides : new long[][] {{-1, 1}, {1}, {1, 1, 1}, {far, 1}, {1, far}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Tensor.wrap(DType.U8, Shape.of(2, 3), strides, memory));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.wrap(DType.I64, Shape.of(), new long[0], memory));
  }

  @Test
  void wrapsMemoryThatExists() {
    MemorySegment memory = MemorySegment.ofArray(new byte[] {1, 0, 2, 0});
    Tensor tensor = Tensor.wrap(DType.I16, Shape.of(2), memory);
    assertThat(tensor.toDoubleArray()).containsExactly(1, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.wrap(DType.I32, Shape.of(2), memory))
        .withMessage("tensor i32 2 over 4 bytes: it needs 8; slice the memory or change the shape");
  }

  @Test
  void refusesHostileShapesBeforeAllocating() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.build(DType.F64, Shape.of(1L << 31, 1L << 30), memory -> {}))
        .withMessageContaining("more than 2^63 - 1 bytes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(new byte[6], 3, 3))
        .withMessage(
            "tensor u8 3×3 of 6 values: the shape holds 9; give as many values as the shape holds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(DType.U8, new short[1]))
        .withMessageContaining("give i16, u16, f16 or bf16");
  }

  @Test
  void readsNothingBeyondItsEnd() {
    Tensor tensor = Tensor.of(new byte[2]);
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> tensor.getLong(2));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> tensor.getLong(-1));
  }

  @Test
  void changesShapeWithoutACopy() {
    Tensor tensor = Tensor.of(new int[] {1, 2, 3, 4, 5, 6}, 2, 3);
    Tensor flat = tensor.reshape(6);
    assertThat(flat.memory().address()).isEqualTo(tensor.memory().address());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tensor.reshape(4))
        .withMessageContaining("6 elements do not fill 4");
  }

  @Test
  void equalsByTypeShapeAndBits() {
    Tensor tensor = Tensor.of(new float[] {1, Float.NaN}, 2);
    assertThat(tensor)
        .isEqualTo(Tensor.of(new float[] {1, Float.NaN}, 2))
        .hasSameHashCodeAs(Tensor.of(new float[] {1, Float.NaN}, 2))
        .isNotEqualTo(Tensor.of(new float[] {1, Float.NaN}, 1, 2))
        .isNotEqualTo(Tensor.of(new float[] {1, 2}, 2));
    assertThat(Tensor.of(new float[] {0f})).isNotEqualTo(Tensor.of(new float[] {-0f}));
    assertThat(Tensor.of(DType.U16, new short[] {1}))
        .isNotEqualTo(Tensor.of(DType.I16, new short[] {1}));
  }

  @Test
  void isCloseWithinTheTolerance() {
    Tensor a = Tensor.of(new float[] {1, Float.NaN, Float.POSITIVE_INFINITY, 0f});
    Tensor b = Tensor.of(new float[] {1.5f, Float.NaN, Float.POSITIVE_INFINITY, -0f});
    assertThat(a.closeTo(b, 0.5)).isTrue();
    assertThat(a.closeTo(b, 0.49)).isFalse();
    assertThat(a.closeTo(a, 0)).isTrue();
    assertThat(a.closeTo(a.reshape(2, 2), 9)).isFalse();
    assertThat(a.closeTo(a.castTo(DType.F64), 9)).isFalse();
  }

  @Test
  void isNeverCloseAcrossNanOrInfinity() {
    double[] odd = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0};
    for (double x : odd) {
      for (double y : odd) {
        assertThat(Tensor.of(new double[] {x}).closeTo(Tensor.of(new double[] {y}), 1e300))
            .isEqualTo(Double.compare(x, y) == 0);
      }
    }
  }

  @Test
  void tellsLargeIntegersApart() {
    Tensor a = Tensor.of(new long[] {Long.MAX_VALUE});
    Tensor b = Tensor.of(new long[] {Long.MAX_VALUE - 1});
    assertThat(a.closeTo(b, 0)).isFalse();
    assertThat(a.closeTo(b, 1)).isTrue();
    assertThat(a.closeTo(Tensor.of(new long[] {Long.MIN_VALUE}), 1e9)).isFalse();
  }

  @Test
  void mayBeEmpty() {
    Tensor none = Tensor.of(new float[0], 0, 4);
    assertThat(none.toFloatArray()).isEmpty();
    assertThat(none).isEqualTo(Tensor.of(new float[0], 0, 4));
    assertThat(none.scaledTo(DType.U8).shape()).isEqualTo(Shape.of(0, 4));
  }
}
