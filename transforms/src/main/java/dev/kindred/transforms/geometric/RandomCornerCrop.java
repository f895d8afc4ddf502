// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.List;

/**
 * Draws one of the views of {@link CornerCrop#five}, or of {@link CornerCrop#ten}, all equally
 * likely.
 *
 * @param height rows of the result
 * @param width columns of the result
 * @param mirror whether mirrored views are among them
 */
public record RandomCornerCrop(int height, int width, boolean mirror) implements Transform {
  /** Both sides must be at least 1 pixel. */
  public RandomCornerCrop {
    Sides.require("random corner crop", height, width);
  }

  @Override
  public CornerCrop draw(DrawKey key, Scene scene) {
    List<CornerCrop> views =
        mirror ? CornerCrop.ten(height, width) : CornerCrop.five(height, width);
    return views.get(key.integer("view", 0, views.size()));
  }
}
