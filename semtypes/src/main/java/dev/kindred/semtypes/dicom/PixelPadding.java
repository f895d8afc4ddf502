// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Values that mark what was never measured, such as the corners around a round field of view (PS3.3
 * C.7.5.1.1.2). They say nothing about the range of a slice.
 *
 * @param from the smallest such value, in the unit of the slice
 * @param to the largest such value, in the unit of the slice
 */
public record PixelPadding(double from, double to) {
  /** The marks of a file, mapped as its pixels are. */
  static Optional<PixelPadding> read(DataSet dataSet, StoredBits bits, Rescale rescale) {
    OptionalInt value = dataSet.integer(Attribute.PIXEL_PADDING);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    int limit = dataSet.integer(Attribute.PIXEL_PADDING_LIMIT).orElse(value.getAsInt());
    Measurement measured = Measurement.of(dataSet, rescale);
    return Optional.of(
        between(
            measured.value(number(value.getAsInt(), bits)), measured.value(number(limit, bits))));
  }

  static PixelPadding between(double one, double other) {
    return new PixelPadding(Math.min(one, other), Math.max(one, other));
  }

  private static int number(int unsigned, StoredBits bits) {
    return bits.signed() ? (short) unsigned : unsigned & 0xFFFF;
  }

  /** Whether a value is such a mark, up to the rounding of a float that was scaled and back. */
  public boolean contains(double value) {
    double slack = 1e-6 * (1 + Math.abs(value));
    return from - slack <= value && value <= to + slack;
  }
}
