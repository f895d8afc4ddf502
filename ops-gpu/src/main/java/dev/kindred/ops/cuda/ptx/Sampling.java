// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import dev.kindred.ops.Border;
import java.util.Locale;

/**
 * Where the values of an output pixel come from.
 *
 * @param placing how the place in the input is found
 * @param blended whether the four pixels around the place are blended; else the nearest is taken
 * @param border what stands beyond the edge
 * @param outside how the outside counts in a blend with {@link Border#CONSTANT}
 * @param rounded whether blended values of an integer type are rounded to it before anything else
 */
public record Sampling(
    Placing placing, boolean blended, Border border, Outside outside, boolean rounded) {

  /** The input pixel at the same place. */
  public static final Sampling SAME_PLACE =
      new Sampling(Placing.SAME, false, Border.CONSTANT, Outside.VALUE, true);

  /** How the place in the input is found, and which numbers each item brings for it. */
  public enum Placing {
    /** The same place; no numbers. */
    SAME(0),
    /** By the six doubles of an affine map from output to input points, row by row. */
    AFFINE(6 * Double.BYTES),
    /** By the nine doubles of a projective map from output to input points, row by row. */
    PROJECTIVE(9 * Double.BYTES),
    /** By six whole numbers {@code a b c d e f}: column {@code a·x + b·y + c}, row the others. */
    INDEX(6 * Integer.BYTES),
    /**
     * By four floats, a scale and a first offset per axis: column {@code min((x + first)·scale,
     * width − 1)}, cut to a whole number.
     */
    SCALED(4 * Float.BYTES);

    private final int bytes;

    Placing(int bytes) {
      this.bytes = bytes;
    }

    /** Bytes of the numbers of an item. */
    int bytes() {
      return bytes;
    }
  }

  /** How what lies outside counts in a blend. */
  public enum Outside {
    /** Not at all, {@code o}: where the outside is 0 for every channel. */
    ZERO,
    /** By its share, {@code fma(1 − m, outside, o)}. */
    VALUE,
    /** As a fill, {@code fma(m, o − outside, outside)}. */
    FILL
  }

  /** The pixel whose centre is nearest, by an affine map; the outside value where there is none. */
  public static Sampling nearest() {
    return new Sampling(Placing.AFFINE, false, Border.CONSTANT, Outside.VALUE, true);
  }

  /** The four pixels around the point, by an affine map. */
  public static Sampling bilinear(Outside outside) {
    return new Sampling(Placing.AFFINE, true, Border.CONSTANT, outside, true);
  }

  /** Copies of input pixels by whole numbers. */
  public static Sampling index(Border border) {
    return new Sampling(Placing.INDEX, false, border, Outside.VALUE, true);
  }

  /** Copies of input pixels by a scale. */
  public static Sampling scaled() {
    return new Sampling(Placing.SCALED, false, Border.CONSTANT, Outside.VALUE, true);
  }

  /** The same by a projective map. */
  public Sampling projective() {
    return new Sampling(Placing.PROJECTIVE, blended, border, outside, rounded);
  }

  /** The same with blended values kept as they are for the operations that follow. */
  public Sampling unrounded() {
    return new Sampling(placing, blended, border, outside, false);
  }

  /** Whether each item brings a value for the outside of each channel. */
  boolean hasOutside() {
    return placing != Placing.SAME;
  }

  /** A name for it that can be part of an identifier. */
  String label() {
    String how = blended ? "blend_" + outside + (rounded ? "" : "_kept") : "copy";
    return (placing + "_" + how + "_" + border).toLowerCase(Locale.ROOT);
  }
}
