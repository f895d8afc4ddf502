// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.Tensor;

/**
 * The last steps towards a screen: a window or a table, then the inversion of MONOCHROME1, then
 * rounding half to even.
 */
record Display(DisplayMap map, Photometric photometric, Scaling scaling) {
  private static final double WHITE = 255;

  /** The u8 display values of pixels, in the same shape. */
  Tensor apply(Tensor pixels) {
    double[] values = pixels.toDoubleArray();
    byte[] shown = new byte[values.length];
    for (int i = 0; i < shown.length; i++) {
      double y = map.apply(scaling.measured(values[i]), 0, WHITE);
      shown[i] = (byte) Math.rint(photometric == Photometric.MONOCHROME1 ? WHITE - y : y);
    }
    return Tensor.of(shown, pixels.shape().toArray());
  }
}
