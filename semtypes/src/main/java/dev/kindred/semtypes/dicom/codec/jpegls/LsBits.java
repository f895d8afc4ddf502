// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpegls;

import dev.kindred.semtypes.dicom.codec.Codestream;
import dev.kindred.semtypes.dicom.codec.ScanBits;

/** The bits of a JPEG-LS scan. */
final class LsBits extends ScanBits {
  private final int errorBits;

  /** The bits from where {@code code} stands, with errors of at most {@code errorBits}. */
  LsBits(Codestream code, int errorBits) {
    super(code, false);
    this.errorBits = errorBits;
  }

  /**
   * A number in the limited Golomb code of T.87 A.5.3.
   *
   * @param k how many of its low bits follow as they are
   * @param limit the longest code
   */
  int golomb(int k, int limit) {
    if (valid < Integer.SIZE) {
      fill();
    }
    int zeros = Long.numberOfLeadingZeros(window);
    int most = limit - errorBits - 1;
    if (zeros < most && zeros + 1 + k <= valid) {
      long rest = window << (zeros + 1);
      int value = zeros << k | (int) (rest >>> 1 >>> (Long.SIZE - 1 - k));
      window = rest << k;
      valid -= zeros + 1 + k;
      return value;
    }
    return longCode(k, most);
  }

  private int longCode(int k, int most) {
    int zeros = 0;
    int next = Long.numberOfLeadingZeros(window);
    while (next >= valid) {
      zeros += valid;
      skip(valid);
      fill();
      if (valid == 0) {
        throw early();
      }
      next = Long.numberOfLeadingZeros(window);
    }
    zeros += next;
    skip(next + 1);
    if (zeros > most) {
      throw damaged("a code begins with %d zeros where %d are the most".formatted(zeros, most));
    }
    return zeros < most ? zeros << k | bits(k) : bits(errorBits) + 1;
  }
}
