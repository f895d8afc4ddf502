// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.Tensor;

/** A colour picture: three channels, red, green, blue, as stored in sRGB files. */
public class RgbImage extends Image {
  /**
   * @throws IllegalArgumentException where the pixels are not [3, H, W] of a picture's type
   */
  protected RgbImage(Tensor rgb) {
    super(rgb);
    if (rgb.shape().size(0) != 3) {
      throw new IllegalArgumentException(
          getClass().getSimpleName()
              + " of "
              + rgb
              + ": it has 3 channels; use Image.of for other counts");
    }
  }

  /**
   * The colour picture of these pixels.
   *
   * @throws IllegalArgumentException where the pixels are not [3, H, W] of a picture's type
   */
  public static RgbImage of(Tensor rgb) {
    return new RgbImage(rgb);
  }

  @Override
  protected RgbImage copyWith(Tensor rgb) {
    return new RgbImage(rgb);
  }
}
