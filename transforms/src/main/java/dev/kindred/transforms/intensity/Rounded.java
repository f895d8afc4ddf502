// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.Finish;
import dev.kindred.ops.ValueOp;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.Window;
import java.util.function.Supplier;

/** Every value to the nearest whole number, halves to the even one. */
record Rounded() implements ValueOp {
  @Override
  public Num apply(Num x, Range range) {
    return x.rint();
  }

  @Override
  public DicomInfo described(DicomInfo info, Supplier<Window> whole) {
    return info;
  }

  @Override
  public Finish finish() {
    return Finish.NONE;
  }
}
