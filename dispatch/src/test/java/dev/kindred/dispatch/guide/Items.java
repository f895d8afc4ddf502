// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.guide;

/** The types of the examples. */
final class Items {
  private Items() {}

  // region types
  /** What the examples turn. */
  interface Item {}

  interface Picture extends Item {
    int width();

    int height();
  }

  record Photo(int width, int height) implements Picture {}

  /** A slice of a patient; the spacing is in millimetres. */
  record Scan(int width, int height, double spacing) implements Picture {}

  record Outline(String name) implements Item {}
  // endregion
}
