// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.Tensor;
import java.util.Optional;

/**
 * A gray picture with transparency: two channels, gray and alpha. Alpha runs from 0, transparent,
 * to the white of the type, opaque; gray is straight, not multiplied by it.
 */
public class GrayAlphaImage extends Image {
  /**
   * @throws IllegalArgumentException where the pixels are not [2, H, W] of a picture's type
   */
  protected GrayAlphaImage(Tensor grayAlpha) {
    super(grayAlpha);
    if (grayAlpha.shape().size(0) != 2) {
      throw new IllegalArgumentException(
          getClass().getSimpleName()
              + " of "
              + grayAlpha
              + ": it has 2 channels; use Image.of for other counts");
    }
  }

  /**
   * The picture of these pixels.
   *
   * @throws IllegalArgumentException where the pixels are not [2, H, W] of a picture's type
   */
  public static GrayAlphaImage of(Tensor grayAlpha) {
    return new GrayAlphaImage(grayAlpha);
  }

  @Override
  protected GrayAlphaImage copyWith(Tensor grayAlpha) {
    return new GrayAlphaImage(grayAlpha);
  }

  /** Gray as stored, without transparency and without a copy. */
  public final GrayImage opaque() {
    return GrayImage.of(pixels().slice(0, 0, 1));
  }

  /** How opaque each pixel is, without a copy. */
  public final GrayImage alpha() {
    return GrayImage.of(pixels().slice(0, 1, 2));
  }

  /** What is {@link #opaque}: arithmetic leaves transparency as it is. */
  @Override
  public final Tensor amounts() {
    return opaque().pixels();
  }

  @Override
  protected GrayAlphaImage withAmounts(Tensor colors) {
    return copyWith(Alpha.join(colors, alpha().pixels()));
  }

  /** Pictures that are not equally opaque do not lie on each other. */
  @Override
  public Optional<String> mismatch(Amounts other) {
    boolean differ = other instanceof GrayAlphaImage that && !alpha().equals(that.alpha());
    return super.mismatch(other)
        .or(() -> differ ? Optional.of("degrees of transparency") : Optional.empty());
  }

  /**
   * The picture as it looks over a gray ground. Integers are rounded, half to even.
   *
   * @param gray of the ground, in pixel values
   */
  public final GrayImage over(double gray) {
    return GrayImage.of(Alpha.over(pixels(), gray));
  }
}
