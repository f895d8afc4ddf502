// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.Tensor;
import java.util.Optional;

/**
 * A colour picture with transparency: four channels, red, green, blue, alpha. Alpha runs from 0,
 * transparent, to the white of the type, opaque; colours are straight, not multiplied by it.
 */
public class RgbaImage extends Image {
  /**
   * @throws IllegalArgumentException where the pixels are not [4, H, W] of a picture's type
   */
  protected RgbaImage(Tensor rgba) {
    super(rgba);
    if (rgba.shape().size(0) != 4) {
      throw new IllegalArgumentException(
          getClass().getSimpleName()
              + " of "
              + rgba
              + ": it has 4 channels; use Image.of for other counts");
    }
  }

  /**
   * The picture of these pixels.
   *
   * @throws IllegalArgumentException where the pixels are not [4, H, W] of a picture's type
   */
  public static RgbaImage of(Tensor rgba) {
    return new RgbaImage(rgba);
  }

  @Override
  protected RgbaImage copyWith(Tensor rgba) {
    return new RgbaImage(rgba);
  }

  /** Red, green and blue as stored, without transparency and without a copy. */
  public final RgbImage opaque() {
    return RgbImage.of(pixels().slice(0, 0, 3));
  }

  /** How opaque each pixel is, without a copy. */
  public final GrayImage alpha() {
    return GrayImage.of(pixels().slice(0, 3, 4));
  }

  /** What is {@link #opaque}: arithmetic leaves transparency as it is. */
  @Override
  public final Tensor amounts() {
    return opaque().pixels();
  }

  @Override
  protected RgbaImage withAmounts(Tensor colors) {
    return copyWith(Alpha.join(colors, alpha().pixels()));
  }

  /** Pictures that are not equally opaque do not lie on each other. */
  @Override
  public Optional<String> mismatch(Amounts other) {
    boolean differ = other instanceof RgbaImage that && !alpha().equals(that.alpha());
    return super.mismatch(other)
        .or(() -> differ ? Optional.of("degrees of transparency") : Optional.empty());
  }

  /**
   * The picture as it looks over a ground of one colour. Integers are rounded, half to even.
   *
   * @param red of the ground, in pixel values
   * @param green of the ground, in pixel values
   * @param blue of the ground, in pixel values
   */
  public final RgbImage over(double red, double green, double blue) {
    return RgbImage.of(Alpha.over(pixels(), red, green, blue));
  }
}
