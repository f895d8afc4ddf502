// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Draws a {@link Crop} of a fixed size from inside the canvas, all places equally likely.
 *
 * @param height rows of the result
 * @param width columns of the result
 */
public record RandomCrop(int height, int width) implements Transform {
  /** Both sides must be at least 1 pixel. */
  public RandomCrop {
    Sides.require("random crop", height, width);
  }

  /**
   * @throws IllegalArgumentException where the canvas is smaller than the crop
   */
  @Override
  public Crop draw(DrawKey key, Scene scene) {
    Sides.requireRoom("random crop", height, width, scene.canvas());
    int top = key.integer("top", 0, scene.canvas().height() - height + 1);
    int left = key.integer("left", 0, scene.canvas().width() - width + 1);
    return new Crop(top, left, height, width);
  }
}
