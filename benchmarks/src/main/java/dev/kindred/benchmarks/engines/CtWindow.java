// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.engines;

import dev.kindred.ops.Finish;
import dev.kindred.ops.ValueOp;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.DType;

/**
 * Stored values of a CT to Hounsfield units to shares of white in a window (DICOM PS3.3
 * C.11.2.1.2), in f32.
 *
 * @param slope Hounsfield units per stored value
 * @param intercept Hounsfield units of 0
 * @param center of the window, in Hounsfield units
 * @param width of the window, in Hounsfield units, above 1
 */
record CtWindow(double slope, double intercept, double center, double width) implements ValueOp {

  @Override
  public Num apply(Num x, Range range) {
    Num hounsfield = x.fma(Num.parameter(slope), Num.parameter(intercept));
    Num share =
        hounsfield.fma(
            Num.parameter(1 / (width - 1)), Num.parameter(0.5 - (center - 0.5) / (width - 1)));
    return share.clamp(Num.of(0), Num.of(1));
  }

  @Override
  public Finish finish() {
    return Finish.NONE;
  }

  @Override
  public DType out(DType in) {
    return DType.F32;
  }
}
