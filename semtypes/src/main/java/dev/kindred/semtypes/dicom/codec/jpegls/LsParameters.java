// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpegls;

/**
 * What the coder of a JPEG-LS scan works with (T.87 A.2.1 and C.2.4.1.1).
 *
 * @param maxval the largest sample
 * @param near how far a decoded sample may be from the coded one; 0 is lossless
 * @param t1 the first threshold of a gradient; {@code t2} and {@code t3} follow
 * @param reset after how many samples a context halves its counts
 */
record LsParameters(int maxval, int near, int t1, int t2, int t3, int reset) {
  private static final int DEFAULT_RESET = 64;

  /** How many values a prediction error can have. */
  int range() {
    return (maxval + 2 * near) / (2 * near + 1) + 1;
  }

  /** How many bits an error needs that is coded as it is. */
  int errorBits() {
    return bits(range() - 1);
  }

  /** The longest code of one error, in bits. */
  int limit() {
    int bits = Math.max(2, bits(maxval));
    return 2 * (bits + Math.max(8, bits));
  }

  /** Where 0 stands for the value that the standard prefers. */
  LsParameters withDefaults() {
    boolean wide = maxval >= 128;
    int factor = wide ? (Math.min(maxval, 4095) + 128) / 256 : 256 / (maxval + 1);
    int first = (wide ? factor + 2 : 3 / factor) + 3 * near;
    int second = (wide ? 4 * factor + 3 : 7 / factor) + 5 * near;
    int third = (wide ? 17 * factor + 4 : 21 / factor) + 7 * near;
    int a = t1 != 0 ? t1 : clamped(Math.max(2, first), near + 1);
    int b = t2 != 0 ? t2 : clamped(Math.max(3, second), a);
    int c = t3 != 0 ? t3 : clamped(Math.max(4, third), b);
    return new LsParameters(maxval, near, a, b, c, reset != 0 ? reset : DEFAULT_RESET);
  }

  /** Whether the standard allows these values. */
  boolean areValid() {
    return near <= Math.min(255, maxval / 2)
        && near < t1
        && t1 <= t2
        && t2 <= t3
        && t3 <= maxval
        && reset >= 3
        && reset <= Math.max(255, maxval);
  }

  private int clamped(int threshold, int least) {
    return threshold > maxval || threshold < least ? least : threshold;
  }

  private static int bits(int largest) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(largest);
  }
}
