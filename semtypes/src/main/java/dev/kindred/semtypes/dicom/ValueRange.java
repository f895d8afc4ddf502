// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.Tensor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The least and the greatest value of a slice, in its unit.
 *
 * @param min the least
 * @param max the greatest
 */
public record ValueRange(double min, double max) {
  /** Of all finite values; 0 to 0 where there are none. Reads every element. */
  public static ValueRange of(Tensor values) {
    return of(values, Scaling.NONE, null);
  }

  /** Of all finite measured values but padding; of these too where all are padding; else 0 to 0. */
  static ValueRange of(Tensor pixels, Scaling scaling, @Nullable PixelPadding padding) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (double pixel : pixels.toDoubleArray()) {
      double value = scaling.measured(pixel);
      if (Double.isFinite(value) && (padding == null || !padding.contains(value))) {
        min = value < min ? value : min;
        max = value > max ? value : max;
      }
    }
    if (min <= max) {
      return new ValueRange(min, max);
    }
    return padding == null ? new ValueRange(0, 0) : of(pixels, scaling, null);
  }

  /**
   * The window from the least value, dark, to the greatest, bright; mid-grey where they are one.
   */
  public Window window() {
    return max > min
        ? Window.between(min, max)
        : new Window(min, 1, Window.Function.LINEAR_EXACT, null);
  }

  /** For example {@code -896…1167}; fractions to four digits. */
  @Override
  public String toString() {
    return number(min) + "…" + number(max);
  }

  static String number(double x) {
    return x == Math.rint(x) && Math.abs(x) < 1e9
        ? Long.toString((long) x)
        : String.format(Locale.ROOT, "%.4g", x);
  }
}
