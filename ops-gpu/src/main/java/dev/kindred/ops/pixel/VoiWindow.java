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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The part of the values that is of interest, as shares of the display in f32: 0 up to its dark
 * end, 1 beyond its bright end, a ramp or an S between, by the equations of PS3.3 C.11.2.1.2 and
 * C.11.2.1.3. Nothing is inverted, not even for MONOCHROME1.
 *
 * <p>A slice remembers it: between the ends its pixels are another scale of what was measured (an S
 * is described by its tangent in the middle), and it is from now on shown through this window
 * alone.
 *
 * @param window in pixel values, which are the measured values of a slice until something scales
 *     them
 */
public record VoiWindow(Window window) implements ValueOp {
  private static final Num ZERO = Num.of(0);
  private static final Num ONE = Num.of(1);
  private static final Num HALF = Num.of(0.5f);

  /** The LINEAR window of this center and width. */
  public static VoiWindow of(double center, double width) {
    return new VoiWindow(Window.of(center, width));
  }

  @Override
  public Num apply(Num x, Range range) {
    return switch (window.function()) {
      case LINEAR, LINEAR_EXACT -> ramp(x);
      case SIGMOID -> {
        Num steep = x.minus(window.center()).times(-4 / window.width());
        yield ONE.dividedBy(steep.exp().plus(ONE));
      }
    };
  }

  /** From the middle, so that neither a far center nor a narrow width costs digits. */
  private Num ramp(Num x) {
    double extent = window.high() - window.low();
    Num inside = x.minus(middle()).fma(Num.parameter(extent > 0 ? 1 / extent : 0), HALF);
    Num notDark = x.isAtMost(Num.parameter(window.low())).choose(ZERO, inside);
    return x.isAbove(Num.parameter(window.high())).choose(ONE, notDark);
  }

  private double middle() {
    return (window.low() + window.high()) / 2;
  }

  /** A LINEAR window of width 1 is a step; the narrowest ramp stands for it. */
  private double slope() {
    return 1 / Math.max(window.high() - window.low(), 1e-6);
  }

  @Override
  public DicomInfo described(DicomInfo info, Supplier<Window> whole) {
    double dark = info.scaling().measured(middle() - 0.5 / slope());
    double bright = info.scaling().measured(middle() + 0.5 / slope());
    Window shown = Window.between(Math.min(dark, bright), Math.max(dark, bright));
    return info.rescaled(slope(), 0.5 - middle() * slope()).withWindows(List.of(shown));
  }

  @Override
  public Finish finish() {
    return Finish.NONE;
  }

  @Override
  public DType out(DType in) {
    return DType.F32;
  }

  /** Between the ends, up to rounding; nothing undoes an S or a step. */
  @Override
  public Optional<PixelOp> inverse() {
    double extent = window.high() - window.low();
    return window.function() == Window.Function.SIGMOID || extent <= 0
        ? Optional.empty()
        : Optional.of(new Rescale(extent, window.low()));
  }
}
