// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.Tensor;

/** A picture of one channel. */
public class GrayImage extends Image {
  /**
   * @throws IllegalArgumentException where the pixels are not [1, H, W] of a picture's type
   */
  protected GrayImage(Tensor gray) {
    super(gray);
    if (gray.shape().size(0) != 1) {
      throw new IllegalArgumentException(
          getClass().getSimpleName()
              + " of "
              + gray
              + ": it has 1 channel; use Image.of for other counts");
    }
  }

  /**
   * The gray picture of these pixels.
   *
   * @throws IllegalArgumentException where the pixels are not [1, H, W] of a picture's type
   */
  public static GrayImage of(Tensor gray) {
    return new GrayImage(gray);
  }

  @Override
  protected GrayImage copyWith(Tensor gray) {
    return new GrayImage(gray);
  }
}
