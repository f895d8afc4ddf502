// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

/** The error for a name that stands twice among the same fields, JSON or YAML. */
final class Twice {
  private Twice() {}

  static RecipeException error(Place place, String name, Node earlier, int line) {
    return place
        .field(name)
        .error(
            line,
            "the field stands twice, first on line %d; keep one of them".formatted(earlier.line()));
  }
}
