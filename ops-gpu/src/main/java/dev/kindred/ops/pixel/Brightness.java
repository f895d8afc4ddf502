// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.ValueOp;
import dev.kindred.ops.program.Hounsfield;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.Photometric;
import dev.kindred.semtypes.dicom.Window;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Multiplies every value: {@code clamp(x · factor)} to the range of the type. Measurements stay:
 * the windows through which they are shown change, what is shown black staying black.
 *
 * @param factor 0 gives black, 1 changes nothing
 */
public record Brightness(double factor) implements ValueOp {

  /** The factor must be a number and not negative. */
  public Brightness {
    Factors.requireUsable("brightness", factor);
  }

  @Override
  public Num apply(Num x, Range range) {
    return x.times(factor);
  }

  @Override
  public Pixel apply(Hounsfield p) {
    return p;
  }

  @Override
  public DicomInfo described(DicomInfo info, Supplier<Window> whole) {
    boolean inverted = info.photometric() == Photometric.MONOCHROME1;
    return Windows.narrowed(info, whole, factor, inverted ? Window::high : Window::low);
  }

  @Override
  public Optional<PixelOp> inverse() {
    return Factors.reciprocal(factor).map(Brightness::new);
  }
}
