// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

/** Floats as whole numbers of the same order, −0 before 0, so that equal ones have equal bits. */
final class Order {
  private static final int POSITIVE = 0x7FFF_FFFF;

  private Order() {}

  static int key(float number) {
    int bits = Float.floatToRawIntBits(number);
    return bits ^ (bits >> 31 & POSITIVE);
  }

  static float number(int key) {
    return Float.intBitsToFloat(key ^ (key >> 31 & POSITIVE));
  }
}
