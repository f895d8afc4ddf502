// SPDX-License-Identifier: Apache-2.0
package dev.kindred.samples.maps;

import dev.kindred.samples.shapes.Shape;
import java.util.List;

/**
 * Several shapes that are one place on a map, such as the islands of a country. They do not
 * overlap.
 *
 * @param name of the place
 * @param parts at least one
 */
public record Region(String name, List<Shape> parts) {
  /** Copies the list. */
  public Region {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("region " + name + ": it has no parts; give at least one");
    }
  }
}
