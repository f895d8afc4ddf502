// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

/**
 * Which pixels stand for a point between them, along one axis, and how much each counts: the
 * definition that every engine keeps to the bit. The point's index coordinate is {@code index + s},
 * a whole part and a float as {@link Anchor} gives them; the axis has {@code size} pixels.
 *
 * <p>Bilinear sampling reads a pair of neighbours, {@link #first} and the one after it, which lies
 * inside whatever the point; {@link #weight} makes those count 0 that are a pixel or more away. So
 * a point outside needs no test, and the sum of the pair's weights is the share of the point that
 * lies inside. An axis of one pixel has no second: it counts as a value of 0 with weight 0.
 *
 * <p>Along both axes, with weights {@code left, right, top, bottom} and values {@code
 * v[row][column]}:
 *
 * <pre>
 * upper = fma(v01, right, v00·left)      lower = fma(v11, right, v10·left)
 * o = fma(lower, bottom, upper·top)      m = (left + right)·(top + bottom)
 * </pre>
 */
public final class Taps {

  private Taps() {}

  /** The first of the pair of pixels around the point, pulled inside. */
  public static int first(int index, float s, int size) {
    return Math.clamp(index + (int) Math.floor(s), 0, Math.max(size - 2, 0));
  }

  /**
   * What a pixel counts: 1 at the point, falling to 0 at a distance of one pixel.
   *
   * @param from the pixel, counted from the point's whole part
   */
  public static float weight(float s, int from) {
    float weight = 1 - Math.abs(s - from);
    return weight > 0 ? weight : 0;
  }

  /** The pixel whose centre is nearest, halves to the even index; it may lie outside. */
  public static int nearest(int index, float s) {
    float whole = (float) Math.floor(s);
    float beyond = s - whole;
    int lower = index + (int) whole;
    boolean next = beyond > 0.5f || (beyond == 0.5f && (lower & 1) == 1);
    return next ? lower + 1 : lower;
  }
}
