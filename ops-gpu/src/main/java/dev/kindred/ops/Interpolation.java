// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

/** How a value between pixels is made from the pixels around it. */
public enum Interpolation {

  /**
   * The nearest pixel. In a warp the one whose centre is nearest, halves to the even index. In a
   * resize torchvision's {@code nearest}, {@code floor(i · scale)}, which lies half a source pixel
   * off the other kinds when shrinking by 2.
   */
  NEAREST,

  /**
   * The nearest pixel centre; it differs from {@link #NEAREST} in a resize only: {@code floor((i +
   * 0.5) · scale)}.
   */
  NEAREST_EXACT,

  /** The weighted mean of the 2 × 2 pixels around the point. */
  BILINEAR,

  /** Keys' cubic over 4 × 4 pixels, a = −0.75 (−0.5 in a resize with antialias). May overshoot. */
  BICUBIC,

  /**
   * In a resize only: the mean of the picture over the box that becomes a pixel, each pixel
   * counting by how much of it lies inside, exactly. Shrinking it is OpenCV's {@code INTER_AREA},
   * and by whole factors PyTorch's {@code adaptive_avg_pool2d}. Growing it is what OpenCV computes
   * too ({@code resize.cpp}: its documentation calls it similar to nearest): a box inside one pixel
   * takes that pixel's value, one over an edge both by their shares. Where one axis shrinks and the
   * other grows, OpenCV goes over to bilinear; here each axis keeps its rule. Antialias has no
   * bearing on it.
   */
  AREA;

  /** Whether the result is made of copies of input values only. */
  public boolean copies() {
    return this == NEAREST || this == NEAREST_EXACT;
  }
}
