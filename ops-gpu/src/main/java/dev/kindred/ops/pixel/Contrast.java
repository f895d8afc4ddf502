// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.program.Gray;
import dev.kindred.ops.program.Hounsfield;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Rgb;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.Window;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Moves every value away from the mean grey of the picture, or towards it: {@code clamp(x · factor
 * + mean · (1 − factor))}. The mean is taken over the grey of all pixels (cut to whole numbers for
 * integer types); one or three channels. Measurements stay: the windows through which they are
 * shown change, what is shown middle grey staying so.
 *
 * @param factor 0 gives plain grey, 1 changes nothing
 */
public record Contrast(double factor) implements PixelOp {

  /** The factor must be a number and not negative. */
  public Contrast {
    Factors.requireUsable("contrast", factor);
  }

  @Override
  public Pixel apply(Rgb p) {
    return Blend.by(factor, p, p.gray().mean());
  }

  @Override
  public Pixel apply(Gray p) {
    return Blend.by(factor, p, p.value().mean());
  }

  @Override
  public Pixel apply(Hounsfield p) {
    return p;
  }

  @Override
  public DicomInfo described(DicomInfo info, Supplier<Window> whole) {
    return Windows.narrowed(info, whole, factor, window -> (window.low() + window.high()) / 2);
  }

  /** By {@code 1 / factor}: the mean it turns about stays, as far as nothing was clamped. */
  @Override
  public Optional<PixelOp> inverse() {
    return Factors.reciprocal(factor).map(Contrast::new);
  }
}
