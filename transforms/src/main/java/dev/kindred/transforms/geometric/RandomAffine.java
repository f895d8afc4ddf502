// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Draws an {@link AffineMotion}: torchvision's {@code RandomAffine}.
 *
 * @param clockwise degrees
 * @param shift the most that things move, as a fraction of the width and of the height, 0 to 1;
 *     whole pixels are drawn
 * @param scale factor, above 0
 * @param shear degrees, drawn for each axis by itself; between −90 and 90
 * @param sampling how pixels are made
 */
public record RandomAffine(
    Range clockwise, double shift, Range scale, Range shear, Sampling sampling)
    implements Transform {
  /** A fraction for the shift, a scale above 0 and shears that do not fold the plane. */
  public RandomAffine {
    if (!(shift >= 0 && shift <= 1)) {
      throw new IllegalArgumentException(
          "random affine: shift %s; give a fraction of the canvas from 0 to 1".formatted(shift));
    }
    if (scale.min() <= 0) {
      throw new IllegalArgumentException(
          "random affine: scale from %s to %s; give numbers above 0"
              .formatted(scale.min(), scale.max()));
    }
    if (shear.min() <= -90 || shear.max() >= 90) {
      throw new IllegalArgumentException(
          "random affine: shear from %s° to %s°; give angles between -90 and 90"
              .formatted(shear.min(), shear.max()));
    }
  }

  /** Sampled bilinearly, background around it. */
  public RandomAffine(Range clockwise, double shift, Range scale, Range shear) {
    this(clockwise, shift, scale, shear, Sampling.BILINEAR);
  }

  @Override
  public AffineMotion draw(DrawKey key, Scene scene) {
    Canvas canvas = scene.canvas();
    return new AffineMotion(
        clockwise.draw(key, "clockwise"),
        Math.rint(Range.around(shift * canvas.width()).draw(key, "right")),
        Math.rint(Range.around(shift * canvas.height()).draw(key, "down")),
        scale.draw(key, "scale"),
        shear.draw(key, "shear x"),
        shear.draw(key, "shear y"),
        sampling);
  }
}
