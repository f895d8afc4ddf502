// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

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
 * A power curve between two values that stay: {@code low + (high − low) · t^gamma} with {@code t =
 * (x − low) / (high − low)}, what is below {@code low} counting as {@code low}; in f32. A slice of
 * a file is refused, since its values would no longer say what was measured.
 *
 * @param low stays as it is
 * @param high stays as it is, above {@code low}
 * @param gamma above 0; below 1 brightens
 */
public record GammaCurve(double low, double high, double gamma) implements ValueOp {
  /** The ends in order, the power above 0. */
  public GammaCurve {
    if (!(high > low) || !Double.isFinite(high - low) || !(gamma > 0) || gamma > 1e6) {
      throw new IllegalArgumentException(
          "gamma %s between %s and %s: give two ends in order and a power above 0"
              .formatted(gamma, low, high));
    }
  }

  @Override
  public Num apply(Num x, Range range) {
    double extent = high - low;
    Num share = x.minus(low).times(1 / extent).max(Num.of(0));
    return share.pow(gamma).fma(Num.parameter(extent), Num.parameter(low));
  }

  @Override
  public DicomInfo described(DicomInfo info, Supplier<Window> whole) {
    throw new IllegalArgumentException(
        "gamma of a slice: what its values mean would not be known any more; take a volume, or"
            + " change its window");
  }

  @Override
  public Finish finish() {
    return Finish.NONE;
  }

  @Override
  public DType out(DType in) {
    return DType.F32;
  }

  @Override
  public Optional<PixelOp> inverse() {
    return Optional.of(new GammaCurve(low, high, 1 / gamma));
  }
}
