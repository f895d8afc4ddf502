// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.engines;

import dev.kindred.ops.Finish;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Rgb;
import java.util.List;

/**
 * Colours by one matrix with an offset, rounded: what brightness, contrast about a given grey,
 * saturation and a turn of hue in YIQ come to.
 *
 * @param rows 3 rows of 4 numbers
 */
public record ColorMatrix(List<double[]> rows) implements PixelOp {

  /** Keeps an unchangeable copy. */
  public ColorMatrix {
    rows = List.copyOf(rows);
  }

  /** From 12 numbers, row by row. */
  public static ColorMatrix of(double[] m) {
    return new ColorMatrix(
        List.of(
            new double[] {m[0], m[1], m[2], m[3]},
            new double[] {m[4], m[5], m[6], m[7]},
            new double[] {m[8], m[9], m[10], m[11]}));
  }

  @Override
  public Pixel apply(Rgb p) {
    return p.with(row(0, p), row(1, p), row(2, p));
  }

  private Num row(int i, Rgb p) {
    double[] m = rows.get(i);
    Num sum = p.red().fma(Num.parameter(m[0]), Num.parameter(m[3]));
    sum = p.green().fma(Num.parameter(m[1]), sum);
    return p.blue().fma(Num.parameter(m[2]), sum);
  }

  @Override
  public Finish finish() {
    return Finish.ROUND;
  }
}
