// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.ply;

import java.util.Locale;
import java.util.Optional;

/** How a PLY file writes numbers. */
public enum PlyEncoding {
  /** Decimal text, exact: each number in the fewest digits that give it back. */
  ASCII,
  /** Binary, least byte first. */
  BINARY_LITTLE_ENDIAN,
  /** Binary, greatest byte first. */
  BINARY_BIG_ENDIAN;

  static Optional<PlyEncoding> named(String name) {
    for (PlyEncoding each : values()) {
      if (each.toString().equals(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** As headers write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
