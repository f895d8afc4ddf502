// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.algebra;

/** Reasons and conditions that several operations give. */
final class Why {
  static final String NO_AMOUNTS =
      "names and places are no amounts; compare names, move places by a transform, take"
          + " Numbers.of(x), or let a type of amounts extend Amounts";

  static final String VALUES_AND_LABELS =
      "one is amounts and the other names or places; multiply by a mask to cut out, or take"
          + " Numbers.of(x)";

  static final String CT_AND_MR =
      "Hounsfield units and MR signal measure different things; show them side by side";

  static final String NEITHER_KIND =
      "neither is a kind of the other; convert one, or take Numbers.of(x)";

  static final String ONE_SPACE =
      "of one space and element type, in units that fit; of two classes the narrower";

  static final String UNITS = "in units that fit";

  static final String ONE_SHAPE = "of one shape, in the element type they have in common";

  private Why() {}
}
