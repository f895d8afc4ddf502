// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.erase;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What is put over a part.
 *
 * @param kind a colour or noise
 * @param color for {@link Kind#COLOR}, in the picture's units: one value for all channels or one
 *     per channel; none for the picture's background
 * @param masks whether masks are covered too
 */
public record Cover(Kind kind, List<Double> color, Masks masks) {
  /** What is put over pictures. */
  public enum Kind {
    /** One colour. */
    COLOR,
    /** Numbers between black and white, another one for each channel of each pixel. */
    NOISE
  }

  /** What becomes of masks where the picture is covered. */
  public enum Masks {
    /** They stay: what is covered is there still. */
    KEPT,
    /** They get label 0: what cannot be seen is not to be found. */
    COVERED
  }

  /** The picture's background; masks stay. */
  public static final Cover BACKGROUND = new Cover(Kind.COLOR, List.of(), Masks.KEPT);

  /** Noise; masks stay. */
  public static final Cover NOISE = new Cover(Kind.NOISE, List.of(), Masks.KEPT);

  /** Keeps an unchangeable copy; noise has no colour. */
  public Cover {
    color = List.copyOf(color);
    if (kind == Kind.NOISE && !color.isEmpty()) {
      throw new IllegalArgumentException(
          "cover by noise of colour %s: noise has none; leave the colour empty".formatted(color));
    }
  }

  /** A colour in the picture's units; masks stay. */
  public static Cover of(double... color) {
    return new Cover(Kind.COLOR, DoubleStream.of(color).boxed().toList(), Masks.KEPT);
  }

  /** The same for pictures, and masks are covered too. */
  public Cover withMasks() {
    return new Cover(kind, color, Masks.COVERED);
  }

  /** To stand behind what a plan does. */
  String words() {
    String by =
        switch (kind) {
          case NOISE -> "noise";
          case COLOR -> color.isEmpty() ? "background" : "colour " + color;
        };
    return by + (masks == Masks.COVERED ? ", masks too" : "");
  }
}
