// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumberTypeTest {
  private static final Source SOURCE = Source.of("x", new byte[0]);

  private static Tensor read(NumberType type, ByteOrder order, long... bits) {
    ByteBuffer bytes = ByteBuffer.allocate(type.bytes() * bits.length).order(order);
    for (long each : bits) {
      switch (type.bytes()) {
        case 1 -> bytes.put((byte) each);
        case 2 -> bytes.putShort((short) each);
        case 4 -> bytes.putInt((int) each);
        default -> bytes.putLong(each);
      }
    }
    MemorySegment stored = MemorySegment.ofArray(bytes.array());
    return type.read(SOURCE, stored, order, Shape.of(bits.length));
  }

  @ParameterizedTest
  @EnumSource
  void extremesComeBackInEitherOrder(NumberType type) {
    boolean signed = !type.name().startsWith("U");
    int bits = 8 * type.bytes();
    for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
      switch (type) {
        case F32 ->
            assertThat(read(type, order, Float.floatToIntBits(-1.5f)).getDouble(0)).isEqualTo(-1.5);
        case F64 ->
            assertThat(read(type, order, Double.doubleToLongBits(Math.PI)).getDouble(0))
                .isEqualTo(Math.PI);
        default -> {
          long most = signed || bits == 64 ? (1L << (bits - 1)) - 1 : (1L << bits) - 1;
          long least = signed ? -most - 1 : 0;
          assertThat(read(type, order, least, 1, most).toLongArray())
              .containsExactly(least, 1, most);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theTensorsTypeHoldsAll(NumberType type) {
    DType dtype = type.dtype();
    assertThat(dtype.isInteger()).isEqualTo(!type.name().startsWith("F"));
    assertThat(dtype.bytes()).isGreaterThanOrEqualTo(type.bytes());
    if (type == NumberType.U64) {
      assertThatThrownBy(() -> read(type, ByteOrder.BIG_ENDIAN, 3, -1))
          .isInstanceOf(UnreadableFileException.class)
          .hasMessageContaining("number 1 is 18446744073709551615, stored as u64");
    }
  }
}
