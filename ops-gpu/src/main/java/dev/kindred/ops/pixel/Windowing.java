// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.semtypes.dicom.DicomImage;
import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.Photometric;
import dev.kindred.semtypes.dicom.Window;
import dev.kindred.semtypes.image.Image;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Colour of DICOM slices. Their values are measurements and stay; brightness and contrast change
 * the windows through which they are shown, so that the display changes as a photo would; but what
 * a photo would clip for good comes back when the window opens again. Display tables give way to
 * the windows.
 *
 * <p>These methods go before those that change pixels on any device: that is what their precedence
 * says.
 */
final class Windowing {

  /**
   * A window of infinite width is none: a factor of 0 is taken as this one, black or grey to any
   * eye.
   */
  private static final double LEAST_FACTOR = 1e-6;

  private Windowing() {}

  /** The value that is shown black stays black. */
  @Dispatch(value = Engine.class, precedence = 1)
  static <D extends DicomImage> D brightness(Device device, Brightness plan, D slice) {
    boolean inverted = ((DicomImage) slice).info().photometric() == Photometric.MONOCHROME1;
    return narrowed(slice, plan.factor(), inverted ? Window::high : Window::low);
  }

  /** The value that is shown middle grey stays so. */
  @Dispatch(value = Engine.class, precedence = 1)
  static <D extends DicomImage> D contrast(Device device, Contrast plan, D slice) {
    return narrowed(slice, plan.factor(), window -> (window.low() + window.high()) / 2);
  }

  /**
   * Another type for the same numbers: measurements have a unit, not a white to be scaled to white.
   */
  @Dispatch(value = Engine.class, precedence = 1)
  static <D extends DicomImage> D toDType(Device device, ToDType plan, D slice) {
    return Image.withPixels(slice, slice.pixels().castTo(plan.dtype()));
  }

  private static <D extends DicomImage> D narrowed(
      D slice, double factor, ToDoubleFunction<Window> fixed) {
    DicomInfo info = ((DicomImage) slice).info();
    double shrink = 1 / Math.max(factor, LEAST_FACTOR);
    List<Window> narrowed =
        windows(slice).stream()
            .map(w -> w.rescaled(shrink, fixed.applyAsDouble(w) * (1 - shrink)))
            .toList();
    return DicomImage.described(slice, info.withWindows(narrowed));
  }

  /** The windows of the slice, or the one that shows its whole range. */
  private static List<Window> windows(DicomImage slice) {
    List<Window> own = slice.info().windows();
    DicomImage bare = slice.withInfo(slice.info().withWindows(List.of()));
    return own.isEmpty() && bare.displayMap() instanceof Window whole ? List.of(whole) : own;
  }
}
