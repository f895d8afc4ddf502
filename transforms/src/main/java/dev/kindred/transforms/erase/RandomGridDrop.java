// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.erase;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Draws a {@link GridDrop}: a unit, and where the first hole is.
 *
 * @param least pixels from one hole to the next, at least 2
 * @param most likewise, not below {@code least}
 * @param share side of a hole by the unit, above 0, below 1
 * @param cover by what
 */
public record RandomGridDrop(int least, int most, double share, Cover cover) implements Transform {
  /** Units in order, and a share. */
  public RandomGridDrop {
    if (least < 2 || least > most || !(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          "random grid drop each %d to %d pixels, holes of %s: give units from 2, in order, and a share between 0 and 1"
              .formatted(least, most, share));
    }
  }

  @Override
  public GridDrop draw(DrawKey key, Scene scene) {
    int unit = key.integer("unit", least, most + 1);
    int hole = Math.clamp(Math.round(share * unit), 1, unit - 1);
    return new GridDrop(
        unit,
        hole,
        -key.integer("top", 0, unit),
        -key.integer("left", 0, unit),
        cover,
        key.bits("noise"));
  }
}
