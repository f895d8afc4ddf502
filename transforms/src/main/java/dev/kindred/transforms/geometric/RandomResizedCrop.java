// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Draws a rectangle of random area and proportion and scales it to a fixed size: torchvision's
 * {@code RandomResizedCrop} (Szegedy et al., Going deeper with convolutions, 2015). After ten
 * rectangles that do not fit, it takes the largest one in the middle whose proportion is allowed.
 *
 * @param height rows of the result
 * @param width columns of the result
 * @param scale area of the rectangle by area of the canvas, above 0
 * @param ratio width by height of the rectangle, above 0; drawn evenly on the logarithmic scale
 */
public record RandomResizedCrop(int height, int width, Range scale, Range ratio)
    implements Transform {
  private static final int TRIES = 10;

  /** Both sides must be at least 1 pixel, scale and ratio above 0. */
  public RandomResizedCrop {
    Sides.require("random resized crop", height, width);
    requirePositive("scale", scale);
    requirePositive("ratio", ratio);
  }

  /** An area from 8 % to all of the canvas, a proportion from 3:4 to 4:3. */
  public RandomResizedCrop(int height, int width) {
    this(height, width, Range.of(0.08, 1), Range.of(3.0 / 4, 4.0 / 3));
  }

  @Override
  public ResizedCrop draw(DrawKey key, Scene scene) {
    return new ResizedCrop(rectangle(key, scene.canvas()), new Resize(height, width));
  }

  private Crop rectangle(DrawKey key, Canvas canvas) {
    Range logRatio = Range.of(Math.log(ratio.min()), Math.log(ratio.max()));
    for (int i = 0; i < TRIES; i++) {
      DrawKey attempt = key.at("try " + i);
      double area = canvas.area() * scale.draw(attempt, "area");
      double aspect = Math.exp(logRatio.draw(attempt, "aspect"));
      long w = Math.round(Math.sqrt(area * aspect));
      long h = Math.round(Math.sqrt(area / aspect));
      if (w >= 1 && w <= canvas.width() && h >= 1 && h <= canvas.height()) {
        return new RandomCrop((int) h, (int) w).draw(attempt, Scene.of(canvas));
      }
    }
    return middle(canvas);
  }

  private Crop middle(Canvas canvas) {
    int h = canvas.height();
    int w = canvas.width();
    double aspect = (double) w / h;
    if (aspect < ratio.min()) {
      h = Math.clamp(Math.round(w / ratio.min()), 1, h);
    } else if (aspect > ratio.max()) {
      w = Math.clamp(Math.round(h * ratio.max()), 1, w);
    }
    return new Crop((canvas.height() - h) / 2, (canvas.width() - w) / 2, h, w);
  }

  private static void requirePositive(String what, Range range) {
    if (range.min() <= 0) {
      throw new IllegalArgumentException(
          "random resized crop: %s from %s to %s; give numbers above 0"
              .formatted(what, range.min(), range.max()));
    }
  }
}
