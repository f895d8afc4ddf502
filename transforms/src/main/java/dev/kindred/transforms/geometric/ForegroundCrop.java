// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Stay;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.TransformPlan;

/**
 * Draws the smallest {@link Crop} that holds everything that a mask marks (labels other than 0),
 * and a margin around it as far as the canvas goes: MONAI's {@code CropForeground} in the plane. An
 * empty mask leaves the sample as it is.
 *
 * @param margin pixels on each side, at least 0
 * @param mask the name of the member to go by; empty for the first mask
 */
public record ForegroundCrop(int margin, String mask) implements Transform {
  /** A margin that is not negative. */
  public ForegroundCrop {
    if (margin < 0) {
      throw new IllegalArgumentException(
          "foreground crop with a margin of %d: give pixels from 0".formatted(margin));
    }
  }

  /** By the first mask. */
  public ForegroundCrop(int margin) {
    this(margin, "");
  }

  @Override
  public TransformPlan draw(DrawKey key, Scene scene) {
    Labels labels = Labels.of("foreground crop", scene, mask);
    Canvas canvas = scene.canvas();
    int top = Integer.MAX_VALUE;
    int left = Integer.MAX_VALUE;
    int bottom = -1;
    int right = -1;
    for (int i = 0; i < labels.count(); i++) {
      if (labels.at(i) != 0) {
        int row = i / labels.width();
        int column = i % labels.width();
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    if (bottom < 0) {
      return new Stay();
    }
    top = Math.max(0, top - margin);
    left = Math.max(0, left - margin);
    bottom = Math.min(canvas.height() - 1, bottom + margin);
    right = Math.min(canvas.width() - 1, right + margin);
    return new Crop(top, left, bottom - top + 1, right - left + 1);
  }
}
