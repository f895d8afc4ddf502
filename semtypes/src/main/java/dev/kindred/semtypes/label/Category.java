// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.label;

import dev.kindred.semtypes.Semantic;

/**
 * One of a set of names: what a picture shows, what a box holds.
 *
 * @param name not blank
 */
public record Category(String name) implements Semantic {
  /**
   * @throws IllegalArgumentException where the name is blank
   */
  public Category {
    if (name.isBlank()) {
      throw new IllegalArgumentException("category: the name is blank; give it a name");
    }
  }

  /** Equal names are close, whatever the tolerance. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return equals(other);
  }

  @Override
  public String toString() {
    return name;
  }
}
