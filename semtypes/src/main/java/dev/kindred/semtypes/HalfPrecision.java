// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

/**
 * The two floats of 16 bits: f16 (IEEE 754 binary16) and bf16 (the upper half of a binary32).
 * Rounds once, to the nearest and halves to the even one, whatever the number comes from.
 */
final class HalfPrecision {
  /** A long with more bits is cut to fewer, the last of which stands for all that were cut. */
  private static final long EXACT_IN_A_DOUBLE = 1L << 53;

  private HalfPrecision() {}

  /** The value of these bits; exact. */
  static float value(DType type, short bits) {
    return type == DType.F16
        ? Float.float16ToFloat(bits)
        : Float.intBitsToFloat(bits << Short.SIZE);
  }

  /** The bits of the nearest value. A NaN stays one. */
  static short bits(DType type, float value) {
    return type == DType.F16 ? Float.floatToFloat16(value) : upperHalf(value);
  }

  /** The bits of the nearest value, rounded once. */
  static short bits(DType type, double value) {
    return bits(type, odd(value));
  }

  /** The bits of the nearest value, rounded once. */
  static short bits(DType type, long value) {
    if (-EXACT_IN_A_DOUBLE <= value && value <= EXACT_IN_A_DOUBLE) {
      return bits(type, (double) value);
    }
    long cut = value & 0xFFFF;
    return bits(type, (double) ((value - cut) | (cut == 0 ? 0 : 1L << Short.SIZE)));
  }

  private static short upperHalf(float value) {
    int bits = Float.floatToRawIntBits(value);
    if (Float.isNaN(value)) {
      return (short) ((bits >>> Short.SIZE) | 0x40); // quiet, so that it stays NaN without low bits
    }
    int even = (bits >>> Short.SIZE) & 1;
    return (short) ((bits + 0x7FFF + even) >>> Short.SIZE);
  }

  /**
   * The float next to a double on the side of zero, its last bit set where it is not the double
   * itself: rounded to odd, so that the next rounding, to fewer bits, is as if it were the first
   * (Boldo and Melquiond, Emulation of FMA and correctly rounded sums, 2008).
   */
  private static float odd(double value) {
    float nearest = (float) value;
    if (nearest == value || Double.isNaN(value)) {
      return nearest;
    }
    int bits = Float.floatToRawIntBits(nearest);
    int below = Math.abs((double) nearest) > Math.abs(value) ? bits - 1 : bits;
    return Float.intBitsToFloat(below | 1);
  }
}
