// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Border;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Padding;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Draws a {@link Pad} that puts the picture somewhere on a canvas that is larger by a factor, all
 * places equally likely: Liu et al., SSD (2016), torchvision's {@code RandomZoomOut}.
 *
 * @param scale factor of the sides, from 1
 * @param fill what is around
 */
public record RandomZoomOut(Range scale, Fill fill) implements Transform {
  /** Factors from 1. */
  public RandomZoomOut {
    if (scale.min() < 1) {
      throw new IllegalArgumentException(
          "random zoom out: scale from %s to %s; give factors from 1"
              .formatted(scale.min(), scale.max()));
    }
  }

  /** Up to a factor of 4, background around. */
  public RandomZoomOut() {
    this(Range.of(1, 4), Fill.none());
  }

  @Override
  public Pad draw(DrawKey key, Scene scene) {
    double factor = scale.draw(key, "scale");
    int down = (int) (scene.canvas().height() * factor) - scene.canvas().height();
    int across = (int) (scene.canvas().width() * factor) - scene.canvas().width();
    int top = key.integer("top", 0, down + 1);
    int left = key.integer("left", 0, across + 1);
    return new Pad(new Padding(left, top, across - left, down - top), Border.CONSTANT, fill);
  }
}
