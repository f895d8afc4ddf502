// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.MemorySegment;

/**
 * The numbers of every item of a batch, as a kernel reads them. Fills memory that someone else
 * owns.
 */
public final class ItemTable {
  private final MemorySegment memory;
  private final ItemLayout layout;
  private final long itemBytes;

  ItemTable(MemorySegment memory, ItemLayout layout, long channels) {
    this.memory = memory;
    this.layout = layout;
    this.itemBytes = layout.itemBytes(channels);
  }

  /** Sets the map from output to input points in edge coordinates: six numbers, row by row. */
  public ItemTable matrix(long item, double... coefficients) {
    for (int i = 0; i < coefficients.length; i++) {
      memory.set(JAVA_DOUBLE, item * itemBytes + layout.matrix(i), coefficients[i]);
    }
    return this;
  }

  /** Sets what stands outside the picture. */
  public ItemTable outside(long item, int channel, float value) {
    memory.set(JAVA_FLOAT, channel(item, channel) + layout.outside(), value);
    return this;
  }

  /** Sets the numbers that a step takes per item, in the order in which {@link Step} lists them. */
  public ItemTable scalars(long item, int step, float... values) {
    for (int i = 0; i < values.length; i++) {
      memory.set(JAVA_FLOAT, item * itemBytes + layout.scalar(step, i), values[i]);
    }
    return this;
  }

  /**
   * Sets the numbers that a step takes per channel, in the order in which {@link Step} lists them.
   */
  public ItemTable ofChannel(long item, int step, int channel, float... values) {
    for (int i = 0; i < values.length; i++) {
      memory.set(JAVA_FLOAT, channel(item, channel) + layout.channelValue(step, i), values[i]);
    }
    return this;
  }

  private long channel(long item, int channel) {
    return item * itemBytes + layout.channels() + (long) channel * layout.channelBytes();
  }
}
