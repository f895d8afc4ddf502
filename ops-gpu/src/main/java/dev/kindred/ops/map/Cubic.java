// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

/**
 * What the four pixels around a point count in bicubic sampling, along one axis: Keys, Cubic
 * Convolution Interpolation (1981), with a = −0.75 as torch and OpenCV have it. The definition that
 * every engine keeps to the bit.
 *
 * <p>With {@code f} from 0 to 1 the distance from the second pixel and {@code g = 1 − f}, in
 * float32:
 *
 * <pre>
 * a·f·g·g      fma(f·f, fma(a + 2, f, −(a + 3)), 1)      fma(g·g, fma(a + 2, g, −(a + 3)), 1)      a·g·f·f
 * </pre>
 *
 * <p>A row of the sixteen is {@code fma(v3, w3, fma(v2, w2, fma(v1, w1, v0·w0)))}, and so are the
 * four rows together. Where the border is the fill a pixel outside has the value 0 and the weight
 * 0, and the coverage {@code m} is the product of the sums of the weights across and down, each
 * added up in order.
 */
public final class Cubic {

  /** Pixels along one axis. */
  public static final int TAPS = 4;

  private static final float A = -0.75f;

  private Cubic() {}

  /**
   * The weight of one of the four.
   *
   * @param tap 0 to 3, the point lying between 1 and 2
   * @param f the point's distance from pixel 1
   */
  public static float weight(int tap, float f) {
    float g = 1 - f;
    return switch (tap) {
      case 0 -> A * f * g * g;
      case 1 -> inner(f);
      case 2 -> inner(g);
      default -> A * g * f * f;
    };
  }

  private static float inner(float d) {
    return Math.fma(d * d, Math.fma(A + 2, d, -(A + 3)), 1);
  }
}
