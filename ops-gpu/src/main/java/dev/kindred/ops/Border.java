// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

/** What stands beyond the edge of a picture, shown for the row {@code abcd}. */
public enum Border {

  /** The fill: {@code ff|abcd|ff}. */
  CONSTANT,

  /** The last pixel again and again: {@code aa|abcd|dd}. */
  EDGE,

  /** Mirrored without repeating the last pixel: {@code cb|abcd|cb}. */
  REFLECT,

  /** Mirrored with the last pixel repeated: {@code ba|abcd|dc}. */
  SYMMETRIC;

  /** Whether what lies inside is seen again beyond the edge. */
  public boolean mirrors() {
    return this == REFLECT || this == SYMMETRIC;
  }

  /**
   * The index inside {@code [0, size)} whose value stands at {@code index}, or −1 where the fill
   * does. The mirrored rows repeat for as far as one asks; a row of one pixel is its own mirror.
   */
  public int inside(int index, int size) {
    if (index >= 0 && index < size) {
      return index;
    }
    return switch (this) {
      case CONSTANT -> -1;
      case EDGE -> Math.clamp(index, 0, size - 1);
      case REFLECT ->
          size == 1 ? 0 : folded(Math.floorMod(index, 2 * (size - 1)), 2 * (size - 1), size);
      case SYMMETRIC -> folded(Math.floorMod(index, 2 * size), 2 * size - 1, size);
    };
  }

  private static int folded(int step, int last, int size) {
    return step < size ? step : last - step;
  }
}
