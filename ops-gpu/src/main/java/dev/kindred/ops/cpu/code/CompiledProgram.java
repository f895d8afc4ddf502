// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.code;

import dev.kindred.ops.cpu.Row;
import dev.kindred.ops.cpu.RowProgram;

/**
 * What all written classes share: a row in blocks, so that the rows between the chunks stay in the
 * cache next to the processor. The last block of a row may begin within the one before.
 */
abstract class CompiledProgram implements RowProgram {
  /** Pixels at a time, where there are rows between chunks: a multiple of every vector. */
  private static final int BLOCK = 512;

  /** Rows for one thread, whatever program it runs. */
  private static final ThreadLocal<float[][]> SCRATCH =
      ThreadLocal.withInitial(() -> new float[0][]);

  private final int lanes;
  private final int scratchRows;
  private final RowProgram narrow;

  /**
   * @param lanes how many pixels a vector holds
   * @param scratchRows how many rows lie between the stages
   * @param narrow runs rows of fewer pixels than a vector, in arrays without room for one
   */
  CompiledProgram(int lanes, int scratchRows, RowProgram narrow) {
    this.lanes = lanes;
    this.scratchRows = scratchRows;
    this.narrow = narrow;
  }

  @Override
  public final void run(Row row, float[][] in, float[][] out) {
    if (row.length < lanes && !hasRoom(row, in, out)) {
      narrow.run(row, in, out);
      return;
    }
    int length = Math.max(row.length, lanes);
    float[][] scratch = scratch();
    int step = scratchRows == 0 ? length : BLOCK;
    for (int from = 0; from < length; from += step) {
      int start = Math.min(from, length - lanes);
      block(row, in, out, scratch, start, Math.min(step, length - start));
    }
  }

  /** Whether a vector can be read and written, whatever stands behind the row. */
  private boolean hasRoom(Row row, float[][] in, float[][] out) {
    boolean covered = row.coverage.length == 0 || row.coverage.length >= lanes;
    return covered && isRoom(in) && isRoom(out);
  }

  private boolean isRoom(float[][] rows) {
    for (float[] numbers : rows) {
      if (numbers.length < lanes) {
        return false;
      }
    }
    return true;
  }

  private float[][] scratch() {
    float[][] rows = SCRATCH.get();
    if (rows.length < scratchRows) {
      rows = new float[scratchRows][BLOCK];
      SCRATCH.set(rows);
    }
    return rows;
  }

  /** Runs all stages on {@code count} pixels from {@code from} on, at least a vector of them. */
  abstract void block(Row row, float[][] in, float[][] out, float[][] scratch, int from, int count);
}
