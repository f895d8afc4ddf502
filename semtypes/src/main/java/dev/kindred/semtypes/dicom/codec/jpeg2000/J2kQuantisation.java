// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

import dev.kindred.semtypes.dicom.codec.Codestream;

/**
 * How the coefficients of a component are quantised in JPEG 2000 (T.800 A.6.4 and annex E).
 *
 * @param derived whether only the first band's step is given
 * @param guardBits how many bits the coefficients may be larger than expected
 * @param steps for each band the exponent times 2048, plus the mantissa
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record J2kQuantisation(boolean derived, int guardBits, int[] steps) {
  private static final int MANTISSA = 1 << 11;

  /** Reads what the segments QCD and QCC have in common, up to an index. */
  static J2kQuantisation read(Codestream code, int end) {
    int kind = code.u8();
    int style = kind & 31;
    if (style > 2) {
      throw code.damaged("quantisation of style %d".formatted(style));
    }
    int size = style == 0 ? 1 : 2;
    int[] steps = new int[Math.max(0, end - code.at()) / size];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = style == 0 ? (code.u8() >> 3) * MANTISSA : code.u16();
    }
    if (steps.length == 0) {
      throw code.damaged("no quantisation steps");
    }
    return new J2kQuantisation(style == 1, kind >> 5, steps);
  }

  /** Whether there is a step for a band, counted from the coarsest. */
  boolean has(int band) {
    return derived || band < steps.length;
  }

  private int exponent(int band) {
    return derived
        ? Math.max(0, steps[0] / MANTISSA - Math.max(0, band - 1) / 3)
        : steps[band] / MANTISSA;
  }

  /** How many bit planes a band can have. */
  int planes(int band) {
    return exponent(band) + guardBits - 1;
  }

  /** What a coefficient of a band is multiplied with, for samples of some bits. */
  float step(int band, int precision) {
    int mantissa = steps[derived ? 0 : band] % MANTISSA;
    return (float) ((1 + mantissa / (double) MANTISSA) * Math.pow(2, precision - exponent(band)));
  }
}
