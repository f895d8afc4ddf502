// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.Finish;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.ValueOp;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.Window;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code x · factor + offset} of the numbers as they are stored, the sum fused, in f32 and not
 * clamped: from stored to measured values (PS3.3 C.11.1.1.2), from one unit to another. A slice
 * remembers it: its windows and its range go on in the unit of what was measured.
 *
 * @param factor not 0, which would lose every value
 * @param offset what 0 becomes
 */
public record Rescale(double factor, double offset) implements ValueOp {

  /** Both must be numbers that a float can hold. */
  public Rescale {
    if ((float) factor == 0 || !Float.isFinite((float) factor) || !Float.isFinite((float) offset)) {
      throw new IllegalArgumentException(
          "rescale by %s and add %s: the values are lost; use finite numbers and no factor of 0"
              .formatted(factor, offset));
    }
  }

  @Override
  public Num apply(Num x, Range range) {
    return x.fma(Num.parameter(factor), Num.parameter(offset));
  }

  @Override
  public DicomInfo described(DicomInfo info, Supplier<Window> whole) {
    return info.rescaled(factor, offset);
  }

  @Override
  public Finish finish() {
    return Finish.NONE;
  }

  @Override
  public DType out(DType in) {
    return DType.F32;
  }

  /** Back, up to rounding; the picture stays f32. */
  @Override
  public Optional<PixelOp> inverse() {
    return Float.isFinite((float) (1 / factor)) && Float.isFinite((float) (offset / factor))
        ? Optional.of(new Rescale(1 / factor, -offset / factor))
        : Optional.empty();
  }
}
