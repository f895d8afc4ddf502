// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Draws a {@link Resize}: to the largest size of the same proportions that fits into a target,
 * times a factor. Torchvision's {@code ScaleJitter}, from Ghiasi et al., Simple Copy-Paste (2021);
 * a crop or pad to the target usually follows.
 *
 * @param height rows of the target
 * @param width columns of the target
 * @param scale factor, above 0; 0.1 to 2 is large-scale jitter
 * @param scaling how pixels are made
 */
public record ScaleJitter(int height, int width, Range scale, Scaling scaling)
    implements Transform {
  /** A target, and factors above 0. */
  public ScaleJitter {
    Sides.require("scale jitter", height, width);
    if (scale.min() <= 0) {
      throw new IllegalArgumentException(
          "scale jitter: scale from %s to %s; give numbers above 0"
              .formatted(scale.min(), scale.max()));
    }
  }

  /** Large-scale jitter, bilinear with antialias. */
  public ScaleJitter(int height, int width) {
    this(height, width, Range.of(0.1, 2), Scaling.SMOOTH);
  }

  @Override
  public Resize draw(DrawKey key, Scene scene) {
    Canvas in = scene.canvas();
    double fit = Math.min((double) height / in.height(), (double) width / in.width());
    double factor = fit * scale.draw(key, "scale");
    return new Resize(
        Math.max(1, (int) (in.height() * factor)),
        Math.max(1, (int) (in.width() * factor)),
        scaling);
  }
}
