// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.kindred.semtypes.volume.GridSize;
import java.lang.foreign.MemorySegment;

/**
 * The numbers of every item of a batch, as a kernel reads them. Fills memory that someone else
 * owns.
 */
public final class ItemTable {
  private final MemorySegment memory;
  private final PixelKernel kernel;
  private final ItemLayout layout;
  private final long moreBytes;

  ItemTable(MemorySegment memory, PixelKernel kernel, ItemLayout layout, long moreBytes) {
    this.memory = memory;
    this.kernel = kernel;
    this.layout = layout;
    this.moreBytes = moreBytes;
  }

  /** The {@link Batch#moreBytes} of an item, to be filled. */
  public MemorySegment more(long item) {
    return memory.asSlice(at(item) + layout.itemBytes(), moreBytes);
  }

  /** Sets the map from output to input points in edge coordinates, row by row. */
  public ItemTable matrix(long item, double... coefficients) {
    for (int i = 0; i < coefficients.length; i++) {
      memory.set(JAVA_DOUBLE, at(item) + (long) i * Double.BYTES, coefficients[i]);
    }
    return this;
  }

  /** Sets the six whole numbers of {@link Sampling.Placing#INDEX}. */
  public ItemTable index(long item, int... coefficients) {
    for (int i = 0; i < coefficients.length; i++) {
      memory.set(JAVA_INT, at(item) + (long) i * Integer.BYTES, coefficients[i]);
    }
    return this;
  }

  /** Sets the map, the reach and the sizes of {@link Sampling.Placing#VOXELS}. */
  public ItemTable voxels(long item, double[][] map, double beyond, GridSize in, int outRows) {
    double[] numbers = new double[13];
    for (int axis = 0; axis < 3; axis++) {
      System.arraycopy(map[axis], 0, numbers, 4 * axis, 4);
    }
    numbers[12] = beyond;
    int[] sizes = {in.j(), in.k(), outRows};
    for (int i = 0; i < sizes.length; i++) {
      long offset = (long) numbers.length * Double.BYTES + (long) i * Integer.BYTES;
      memory.set(JAVA_INT, at(item) + offset, sizes[i]);
    }
    return matrix(item, numbers);
  }

  /** Sets the reach and the sizes of {@link Sampling.Placing#BENT}. */
  public ItemTable bent(long item, double beyond, GridSize size) {
    memory.set(JAVA_INT, at(item) + Double.BYTES, size.j());
    memory.set(JAVA_INT, at(item) + Double.BYTES + Integer.BYTES, size.k());
    return matrix(item, beyond);
  }

  /** Sets scale and first offset of the columns, then of the rows: {@link Sampling.Placing}. */
  public ItemTable scale(long item, float... numbers) {
    for (int i = 0; i < numbers.length; i++) {
      memory.set(JAVA_FLOAT, at(item) + (long) i * Float.BYTES, numbers[i]);
    }
    return this;
  }

  /** Sets what stands outside a channel, for kernels that compute. */
  public ItemTable outside(long item, int channel, float value) {
    memory.set(JAVA_FLOAT, at(item) + layout.outside(channel), value);
    return this;
  }

  /** Sets the bits of the element that stands outside a channel, for kernels that only copy. */
  public ItemTable outsideBits(long item, int channel, long bits) {
    memory.set(JAVA_LONG, at(item) + layout.outside(channel), bits);
    return this;
  }

  /**
   * Sets the parameters of a stage, and makes its statistics ready to gather.
   *
   * @param parameters as many as the stage takes; more are not looked at
   */
  public ItemTable parameters(long item, int stage, float... parameters) {
    Stage of = kernel.stages().get(stage);
    for (int i = 0; i < of.parameters(); i++) {
      memory.set(JAVA_FLOAT, at(item) + layout.uniform(stage, i), parameters[i]);
    }
    for (int slot : layout.divisors(stage)) {
      memory.set(JAVA_FLOAT, at(item) + layout.reciprocal(stage, slot), 1 / parameters[slot]);
    }
    for (int i = 0; i < of.statistics().size(); i++) {
      long first = at(item) + layout.statistic(stage, i);
      long start = Gathered.start(of.statistics().get(i).reduction());
      memory.set(JAVA_LONG, first, start);
      memory.set(JAVA_LONG, first + Long.BYTES, 0);
      memory.set(JAVA_LONG, first + 2 * Long.BYTES, 0);
    }
    return this;
  }

  /** Sets a table of a stage. */
  public ItemTable entries(long item, int stage, int table, float... entries) {
    long first = at(item) + layout.table(stage, table);
    MemorySegment.copy(entries, 0, memory, JAVA_FLOAT, first, entries.length);
    return this;
  }

  /** What was counted for a table of a stage. */
  public long[] counts(long item, int stage, int table) {
    long[] counts = new long[kernel.stages().get(stage).program().tables().get(table)];
    long first = at(item) + layout.table(stage, table);
    for (int i = 0; i < counts.length; i++) {
      counts[i] = Integer.toUnsignedLong(memory.get(JAVA_INT, first + (long) i * Integer.BYTES));
    }
    return counts;
  }

  private long at(long item) {
    return item * (layout.itemBytes() + moreBytes);
  }
}
