// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

/** The rows of a resize, one thread's. */
final class ScaledRows extends CoveredRows {

  private final Scaling plan;
  private final PixelRows source;
  private final int elements;
  private final RowWindow window;
  private final float[][] column;
  private final float[] sums;

  ScaledRows(Scaling plan, Scratch scratch) {
    super(plan.out().width(), scratch);
    this.plan = plan;
    this.source = PixelRows.of(plan.in(), scratch);
    this.elements = plan.part().width() * source.step();
    int taps = plan.down().taps();
    this.window = new RowWindow(source, taps, plan.left(), plan.part().width(), scratch);
    this.column = new float[taps][];
    this.sums = scratch.floats(elements + plan.across().slack());
  }

  @Override
  public void read(int y, float[][] row) {
    int first = plan.top() + plan.down().first()[y];
    int each = row.length / source.perHeight();
    for (int plane = 0; plane < source.perHeight(); plane++) {
      for (int k = 0; k < column.length; k++) {
        column[k] = window.row(plane, first + k);
      }
      WeightedRows.sum(plan.down().weights(), y * column.length, column, sums, elements);
      plan.across().sum(sums, row, plane, each);
    }
  }
}
