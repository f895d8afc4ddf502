// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.transforms.DrawKey;

/**
 * Where a number is drawn from, all values equally likely.
 *
 * @param min the least
 * @param max where it ends, not below the least
 */
public record Range(double min, double max) {
  /** The range must be finite and in order. */
  public Range {
    require("range", "values", min, max);
  }

  /** From {@code min} to {@code max}. */
  public static Range of(double min, double max) {
    return new Range(min, max);
  }

  /** From {@code -most} to {@code most}. */
  public static Range around(double most) {
    return new Range(-most, most);
  }

  /** Always this one. */
  public static Range only(double value) {
    return new Range(value, value);
  }

  /** A number of this range. */
  public double draw(DrawKey key, String name) {
    return key.uniform(name, min, max);
  }

  static void require(String owner, String what, double min, double max) {
    if (!(min <= max) || !Double.isFinite(max - min)) {
      throw new IllegalArgumentException(
          "%s: %s from %s to %s; give finite numbers, the lower one first"
              .formatted(owner, what, min, max));
    }
  }
}
