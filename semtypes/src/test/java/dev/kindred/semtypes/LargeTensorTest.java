// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kindred.semtypes.arithmetic.Arithmetic;
import dev.kindred.semtypes.arithmetic.Comparison;
import dev.kindred.semtypes.arithmetic.Overflow;
import dev.kindred.semtypes.arithmetic.Reduction;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Offsets are long everywhere. The files are as good as empty: only the pages that a test touches
 * cost memory or room on the disk.
 */
class LargeTensorTest {
  private static final long GIB = 1L << 30;

  @TempDir Path folder;

  private MemorySegment sparse(Arena arena, long bytes) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("sparse").toFile(), "rw")) {
      file.setLength(bytes);
      return file.getChannel().map(MapMode.READ_WRITE, 0, bytes, arena);
    }
  }

  @Test
  void readsBeyondTwoGibibytes() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = sparse(arena, 3 * GIB);
      memory.set(ValueLayout.JAVA_BYTE, 3 * GIB - 1, (byte) 200);
      memory.set(ValueLayout.JAVA_BYTE, 3 * GIB - 5, (byte) 7);
      Tensor bytes = Tensor.wrap(DType.U8, Shape.of(3, GIB), memory);
      assertThat(bytes.getLong(3 * GIB - 1)).isEqualTo(200);
      assertThat(bytes.getLong(bytes.flatIndex(2, GIB - 5))).isEqualTo(7);
      assertThat(bytes.toLongArray(3 * GIB - 5, 5)).containsExactly(7, 0, 0, 0, 200);
      Tensor corner = bytes.slice(1, GIB - 5, GIB).select(0, 2);
      assertThat(corner.toLongArray()).containsExactly(7, 0, 0, 0, 200);
      assertThat(corner.castTo(DType.F32).toFloatArray()).containsExactly(7, 0, 0, 0, 200);
      assertThat(bytes.flip(1).slice(1, 0, 5, 4).flip(0).toLongArray())
          .containsExactly(200, 7, 0, 0, 0, 0);
      assertThat(bytes.reshape(3 * GIB).flip(0).getLong(0)).isEqualTo(200);
      assertThat(bytes.transpose(1, 0).slice(0, GIB - 1, GIB).toLongArray())
          .containsExactly(0, 0, 200);
    }
  }

  @Test
  void stepsOverMoreThanTwoGibibytes() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = sparse(arena, 3 * GIB);
      Tensor doubles = Tensor.wrap(DType.F64, Shape.of(2, 3 * GIB / 16), memory);
      ValueLayout.OfDouble layout = (ValueLayout.OfDouble) DType.F64.layout();
      memory.set(layout, 3 * GIB - 8, Math.PI);
      Tensor ends = doubles.slice(1, 0, 3 * GIB / 16, 3 * GIB / 16 - 1);
      assertThat(ends.isDense()).isFalse();
      assertThat(ends.toDoubleArray()).containsExactly(0, 0, 0, Math.PI);
      Tensor more = Arithmetic.plus(ends, 1, Overflow.ERROR);
      assertThat(more.getDouble(3)).isEqualTo(Math.PI + 1);
      assertThat(Reduction.MAX.of(ends, 1).toDoubleArray()).containsExactly(0, Math.PI);
    }
  }

  @Test
  void hasNoArrayOfMoreThanAnArrayHolds() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      Tensor bytes = Tensor.wrap(DType.U8, Shape.of(3 * GIB), sparse(arena, 3 * GIB));
      assertThatIllegalStateException()
          .isThrownBy(bytes::toFloatArray)
          .withMessageContaining("more than 2^31 - 1 elements; read its memory in parts");
    }
  }

  /** Some 5 GiB of memory and half a minute: {@code mvn -Plarge -pl semtypes -am test}. */
  @Test
  @Tag("large")
  void computesBeyondTwoGibibytes() throws IOException {
    long count = 2 * GIB + 4097;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = sparse(arena, count);
      memory.set(ValueLayout.JAVA_BYTE, count - 1, (byte) 250);
      Tensor bytes = Tensor.wrap(DType.U8, Shape.of(count), memory);
      Tensor more = Arithmetic.plus(bytes, 3, Overflow.ERROR);
      assertThat(more.getLong(count - 1)).isEqualTo(253);
      assertThat(Reduction.SUM.of(more).getLong(0)).isEqualTo(3 * count + 250);
      assertThat(Reduction.SUM.of(Comparison.GREATER.of(more, 3)).getLong(0)).isEqualTo(1);
      assertThat(more.flip(0).slice(0, 0, 2).toLongArray()).containsExactly(253, 3);
    }
  }
}
