// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.volume.GridAxis;
import java.util.function.IntToDoubleFunction;

/** Volumes as a scanner measures them: frequency by frequency along an axis. */
final class Spectrum {
  private Spectrum() {}

  /**
   * Multiplies the frequencies along an axis.
   *
   * @param weight per frequency, counted from 0; the same for f and −f, so that values stay real
   */
  static void weigh(AxisLines lines, GridAxis axis, int length, IntToDoubleFunction weight) {
    double[] weights = new double[length];
    for (int f = 0; f < length; f++) {
      weights[f] = weight.applyAsDouble(Math.abs(Fourier.frequency(f, length)));
    }
    lines.each(
        axis,
        () -> {
          Fourier fourier = new Fourier(length);
          return (one, other) -> {
            // two real lines at once: real weights keep real and imaginary parts apart
            fourier.forward(one, other);
            for (int f = 0; f < length; f++) {
              one[f] *= weights[f];
              other[f] *= weights[f];
            }
            fourier.inverse(one, other);
          };
        });
  }

  /** The same of a whole tensor, as doubles. */
  static double[] weighed(Tensor voxels, GridAxis axis, IntToDoubleFunction weight) {
    AxisLines lines = new AxisLines(voxels);
    weigh(lines, axis, (int) voxels.shape().size(axis.arrayAxis()), weight);
    return lines.values();
  }
}
