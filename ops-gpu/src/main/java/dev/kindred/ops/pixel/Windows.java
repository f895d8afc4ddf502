// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.semtypes.dicom.DicomInfo;
import dev.kindred.semtypes.dicom.Window;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Brightness and contrast of slices. Their values are measurements and stay; the windows through
 * which they are shown change, so that the display changes as a photo would; but what a photo would
 * clip for good comes back when the window opens again. Display tables give way to the windows.
 */
final class Windows {

  /**
   * A window of infinite width is none: a factor of 0 is taken as this one, black or grey to any
   * eye.
   */
  private static final double LEAST_FACTOR = 1e-6;

  private Windows() {}

  /**
   * The windows divided by a factor, each about a value that it shows as before.
   *
   * @param whole stands for the windows where there are none
   */
  static DicomInfo narrowed(
      DicomInfo info, Supplier<Window> whole, double factor, ToDoubleFunction<Window> fixed) {
    double shrink = 1 / Math.max(factor, LEAST_FACTOR);
    List<Window> own = info.windows().isEmpty() ? List.of(whole.get()) : info.windows();
    return info.withWindows(
        own.stream().map(w -> w.rescaled(shrink, fixed.applyAsDouble(w) * (1 - shrink))).toList());
  }
}
