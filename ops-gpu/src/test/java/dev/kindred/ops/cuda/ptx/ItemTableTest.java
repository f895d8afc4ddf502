// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemTableTest {
  private static final int ITEMS = 3;
  private static final int CHANNELS = 3;
  private static final List<Step> STEPS =
      List.of(Step.BRIGHTNESS, Step.NORMALIZE, Step.CONTRAST, Step.NORMALIZE);

  @Test
  void everyNumberHasAPlaceOfItsOwnThatTheLayoutNames() {
    ItemLayout layout = new ItemLayout(true, STEPS);
    long itemBytes = layout.itemBytes(CHANNELS);
    MemorySegment memory = Arena.ofAuto().allocate(ITEMS * itemBytes, 8).fill((byte) -1);
    ItemTable table = new ItemTable(memory, layout, CHANNELS);
    for (int i = 0; i < ITEMS; i++) {
      write(table, i);
    }

    for (int i = 0; i < ITEMS; i++) {
      MemorySegment item = memory.asSlice(i * itemBytes, itemBytes);
      List<Double> read = read(item, layout);
      List<Double> expected = new ArrayList<>(Collections.nCopies(read.size(), 0.0));
      for (int n = 0; n < expected.size(); n++) {
        expected.set(n, 100.0 * i + n);
      }
      assertThat(read).isEqualTo(expected);
    }
  }

  /** Numbers 100·item, counted up in the order of {@link #read}. */
  private static void write(ItemTable table, int i) {
    float n = 100f * i;
    table.matrix(i, n, n + 1, n + 2, n + 3, n + 4, n + 5);
    table.scalars(i, 0, n + 6).scalars(i, 2, n + 7, n + 8, n + 9);
    for (int c = 0; c < CHANNELS; c++) {
      float channel = n + 10 + 5 * c;
      table
          .outside(i, c, channel)
          .ofChannel(i, 1, c, channel + 1, channel + 2)
          .ofChannel(i, 3, c, channel + 3, channel + 4);
    }
  }

  private static List<Double> read(MemorySegment item, ItemLayout layout) {
    List<Double> numbers = new ArrayList<>();
    for (int k = 0; k < 6; k++) {
      numbers.add(item.get(JAVA_DOUBLE, layout.matrix(k)));
    }
    numbers.add((double) item.get(JAVA_FLOAT, layout.scalar(0, 0)));
    for (int k = 0; k < 3; k++) {
      numbers.add((double) item.get(JAVA_FLOAT, layout.scalar(2, k)));
    }
    for (int c = 0; c < CHANNELS; c++) {
      long channel = layout.channels() + (long) c * layout.channelBytes();
      numbers.add((double) item.get(JAVA_FLOAT, channel + layout.outside()));
      for (int step : new int[] {1, 3}) {
        numbers.add((double) item.get(JAVA_FLOAT, channel + layout.channelValue(step, 0)));
        numbers.add((double) item.get(JAVA_FLOAT, channel + layout.channelValue(step, 1)));
      }
    }
    return numbers;
  }

  @Test
  void itemsAreAlignedAndNeverEmpty() {
    assertThat(new ItemLayout(false, List.of()).itemBytes(3)).isEqualTo(8);
    assertThat(new ItemLayout(true, List.of(Step.BRIGHTNESS)).itemBytes(1)).isEqualTo(56);
    assertThat(new ItemLayout(true, STEPS).itemBytes(2) % 8).isZero();
  }
}
