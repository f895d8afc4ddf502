// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.cuda.ptx.PixelKernel.Arrangement;
import dev.kindred.semtypes.DType;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ItemTableTest {
  private static final int ITEMS = 3;

  @Test
  void everyNumberHasAPlaceOfItsOwn() {
    PixelKernel kernel = kernel();
    ItemLayout layout = kernel.layout();
    MemorySegment memory = Arena.ofAuto().allocate(ITEMS * layout.itemBytes(), 8);
    ItemTable table = kernel.table(memory);
    for (int i = 0; i < ITEMS; i++) {
      float n = 100f * i;
      table
          .matrix(i, n, n + 1, n + 2, n + 3, n + 4, n + 5)
          .parameters(i, 0, n + 20, n + 21, n + 22)
          .parameters(i, 1, n + 30, n + 2, n + 32, n + 4, n + 34, n + 8);
      for (int c = 0; c < 3; c++) {
        table.outside(i, c, n + 10 + c);
      }
    }
    for (int i = 0; i < ITEMS; i++) {
      MemorySegment item = memory.asSlice(i * layout.itemBytes(), layout.itemBytes());
      double n = 100.0 * i;
      assertThat(item.get(JAVA_DOUBLE, 0)).isEqualTo(n);
      assertThat(item.get(JAVA_DOUBLE, 40)).isEqualTo(n + 5);
      assertThat(item.get(JAVA_FLOAT, layout.outside(2))).isEqualTo((float) (n + 12));
      assertThat(item.get(JAVA_FLOAT, layout.uniform(0, 0))).isEqualTo((float) (n + 20));
      assertThat(item.get(JAVA_FLOAT, layout.uniform(1, 4))).isEqualTo((float) (n + 34));
      assertThat(item.get(JAVA_FLOAT, layout.reciprocal(1, 3))).isEqualTo(1 / (float) (n + 4));
    }
  }

  private static PixelKernel kernel() {
    return new PixelKernel(
        Sampling.bilinear(Sampling.Outside.VALUE),
        Arrangement.PLANES,
        DType.U8,
        3,
        List.of(Programs.BRIGHTNESS, Programs.NORMALIZE),
        Arrangement.PLANES,
        4,
        true);
  }

  @Test
  void noTwoNumbersOverlap() {
    ItemLayout layout = kernel().layout();
    TreeMap<Integer, Integer> taken = new TreeMap<>();
    taken.put(0, 48);
    for (int c = 0; c < 3; c++) {
      taken.put(layout.outside(c), 8);
    }
    for (int slot = 0; slot < 3; slot++) {
      taken.put(layout.uniform(0, slot), 4);
    }
    for (int slot = 0; slot < 6; slot++) {
      taken.put(layout.uniform(1, slot), 4);
    }
    assertThat(layout.divisors(1)).hasSize(3);
    layout.divisors(1).forEach(slot -> taken.put(layout.reciprocal(1, slot), 4));
    assertThat(taken).hasSize(1 + 3 + 3 + 6 + 3);
    int end = 0;
    for (var part : taken.entrySet()) {
      assertThat(part.getKey()).isGreaterThanOrEqualTo(end);
      end = part.getKey() + part.getValue();
    }
    assertThat(layout.itemBytes()).isGreaterThanOrEqualTo(end);
    assertThat(layout.itemBytes() % 16).isZero();
  }

  @Test
  void anItemIsNeverEmpty() {
    PixelKernel copy = PixelKernel.ofPlanes(Sampling.SAME_PLACE, DType.U8, 3, List.of(), false);
    assertThat(copy.itemBytes()).isEqualTo(16);
  }
}
