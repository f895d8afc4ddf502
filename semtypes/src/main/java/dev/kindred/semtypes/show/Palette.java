// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import java.awt.Color;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Colours that people tell apart, on photographs and on grey slices. */
final class Palette {
  /** Behind what has no pixels of its own, and label 0 of a mask. */
  static final Color GROUND = new Color(0x1E, 0x1F, 0x26);

  /** The first of S. Trubetskoy's "20 simple, distinct colors", less those too dark or pale. */
  private static final int[] DISTINCT = {
    0xE6194B, 0x3CB44B, 0xFFE119, 0x4895FF, 0xF58231, 0xB44BE0, 0x42D4F4, 0xF032E6, 0xBFEF45,
    0xFABED4, 0x2AA198, 0xDCBEFF, 0xB8783C, 0xAAFFC3
  };

  /** Steps of this part of the colour circle never meet. */
  private static final double GOLDEN = 0.618034;

  /** How many colours named things share: not those of the first labels of a mask. */
  private static final int NAMED = DISTINCT.length - 3;

  /** The golden ratio as a share of 2³², which spreads names that differ little. */
  private static final int SPREAD = 0x9E3779B9;

  private static final int SPREAD_BITS = 13;

  private Palette() {}

  /** The colour of the n-th thing, from 0; the same for the same number, and for any number. */
  static Color of(long n) {
    if (0 <= n && n < DISTINCT.length) {
      return new Color(DISTINCT[(int) n]);
    }
    float hue = (float) (n * GOLDEN - Math.floor(n * GOLDEN));
    return Color.getHSBColor(hue, 0.75f, 0.95f);
  }

  /**
   * The number of a thing's colour among those of named things: the same for the same name in every
   * picture, but where two names of one picture want the same colour; of things without names,
   * their own number.
   */
  static int kind(List<String> labels, int thing) {
    if (labels.isEmpty()) {
      return thing;
    }
    Set<Integer> taken = new HashSet<>();
    int kind = 0;
    for (String name : new TreeSet<>(labels).headSet(labels.get(thing), true)) {
      kind = ((name.hashCode() * SPREAD) >>> SPREAD_BITS) % NAMED;
      while (taken.contains(kind)) {
        kind = taken.size() < NAMED ? (kind + 1) % NAMED : taken.size();
      }
      taken.add(kind);
    }
    return kind;
  }

  /** Black or white, whichever is read better on a colour. */
  static Color inkOn(Color ground) {
    double light = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
    return light > 140 ? Color.BLACK : Color.WHITE;
  }
}
