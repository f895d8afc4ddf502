// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.Finish;
import dev.kindred.ops.ValueOp;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.Window;
import java.util.function.Supplier;

/**
 * The values between two percentiles of each channel as shares in f32: 0 up to the lower one, 1
 * from the upper one on, {@code (x − lower) / (upper − lower)} between; where both are the same, 0
 * up to it and 1 beyond. What MONAI calls {@code ScaleIntensityRangePercentiles}, TorchIO {@code
 * RescaleIntensity}, and editors autocontrast with a cut. For pictures and volumes; it costs a look
 * at all values before, and 4 bytes for each that is not whole. A slice of a file is refused, since
 * its values would no longer say what was measured: take a {@link VoiWindow} by the percentiles of
 * its volume.
 *
 * @param lower in percent, 1 being usual
 * @param upper in percent, above {@code lower}, 99 being usual
 */
public record PercentileWindow(double lower, double upper) implements ValueOp {
  private static final Num ZERO = Num.of(0);
  private static final Num ONE = Num.of(1);

  /** Two percentages in order. */
  public PercentileWindow {
    if (!(0 <= lower && lower < upper && upper <= 100)) {
      throw new IllegalArgumentException(
          "percentile window from %s to %s: give two percentages in order, from 0 to 100"
              .formatted(lower, upper));
    }
  }

  @Override
  public Num apply(Num x, Range range) {
    Num dark = x.percentile(lower);
    Num bright = x.percentile(upper);
    Num inside = x.minus(dark).dividedBy(bright.minus(dark));
    Num notDark = x.isAtMost(dark).choose(ZERO, inside);
    return x.isAbove(dark).and(x.isAtLeast(bright)).choose(ONE, notDark);
  }

  @Override
  public DicomInfo described(DicomInfo info, Supplier<Window> whole) {
    throw new IllegalArgumentException(
        "percentile window of a slice: what its values mean would not be known any more; give a"
            + " VoiWindow numbers");
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
