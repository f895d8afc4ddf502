// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.DType;

/**
 * Where the value of a pixel sits in its cell (PS3.5 8.1.1). Bits outside it may hold anything, old
 * overlays for example.
 *
 * @param allocated the size of a cell in bits: 1, 8, 16, 32 or 64
 * @param stored how many of them are the value
 * @param high the highest bit of the value, counted from 0
 * @param signed whether the value is in two's complement
 */
public record StoredBits(int allocated, int stored, int high, boolean signed) {
  /**
   * Refuses a value that does not fit in its cell.
   *
   * @throws IllegalArgumentException naming the numbers
   */
  public StoredBits {
    boolean cell =
        allocated == 1 || allocated == 8 || allocated == 16 || allocated == 32 || allocated == 64;
    if (!cell || stored < 1 || high < stored - 1 || high >= allocated) {
      throw new IllegalArgumentException(
          "%d bits up to bit %d in cells of %d: not a value in a cell of 1, 8, 16, 32 or 64 bits"
              .formatted(stored, high, allocated));
    }
  }

  static StoredBits read(DataSet dataSet) {
    int allocated = dataSet.requiredInteger(Attribute.BITS_ALLOCATED);
    int stored = dataSet.integer(Attribute.BITS_STORED).orElse(allocated);
    int high = dataSet.integer(Attribute.HIGH_BIT).orElse(stored - 1);
    boolean signed = dataSet.integer(Attribute.PIXEL_REPRESENTATION).orElse(0) == 1;
    try {
      return new StoredBits(allocated, stored, high, signed);
    } catch (IllegalArgumentException unfit) {
      throw dataSet.bad(
          Attribute.BITS_ALLOCATED, "is not read: " + unfit.getMessage() + "; convert the file");
    }
  }

  /** The value in a cell: shifted down, masked, and sign-extended where signed. */
  long value(long cell) {
    long bits = cell >>> (high - stored + 1);
    int unused = Long.SIZE - stored;
    return signed ? bits << unused >> unused : bits << unused >>> unused;
  }

  /** Whether every bit of a cell is the value. */
  boolean fillsCell() {
    return stored == allocated;
  }

  /** The smallest value these bits can hold. */
  public long min() {
    return signed ? -1L << (stored - 1) : 0;
  }

  /** The largest value these bits can hold. */
  public long max() {
    int bits = Math.min(signed ? stored - 1 : stored, Long.SIZE - 1);
    return bits == Long.SIZE - 1 ? Long.MAX_VALUE : (1L << bits) - 1;
  }

  /** The narrowest tensor type for every value of such a cell. */
  DType dtype() {
    return switch (allocated) {
      case 1, 8 -> signed ? DType.I16 : DType.U8;
      case 16 -> signed ? DType.I16 : DType.U16;
      case 32 -> signed ? DType.I32 : DType.I64;
      default -> DType.I64;
    };
  }

  /** For example {@code 12 of 16 bits, signed}. */
  @Override
  public String toString() {
    return "%d of %d bits, %s".formatted(stored, allocated, signed ? "signed" : "unsigned");
  }
}
