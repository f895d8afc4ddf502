// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.List;

/**
 * Draws a {@link Crop} that cuts no box: a rectangle around all of them, each of its sides anywhere
 * between the boxes and the edge of the canvas. Albumentations' {@code BBoxSafeRandomCrop}. What
 * lies outside the canvas already cannot be kept. A sample without boxes gets any rectangle.
 *
 * @param most how much of the room on each side may be cut off, from 0 to 1
 */
public record RandomSafeCrop(double most) implements Transform {
  /** A share. */
  public RandomSafeCrop {
    if (!(most >= 0 && most <= 1)) {
      throw new IllegalArgumentException(
          "random safe crop: up to %s of the room; give a share from 0 to 1".formatted(most));
    }
  }

  /** Up to the boxes. */
  public RandomSafeCrop() {
    this(1);
  }

  @Override
  public Crop draw(DrawKey key, Scene scene) {
    Canvas canvas = scene.canvas();
    double[] hull = hull(key, BoxRows.of(scene), canvas);
    int top = cut(key, "top", hull[1]);
    int left = cut(key, "left", hull[0]);
    int bottom = canvas.height() - cut(key, "bottom", canvas.height() - hull[3]);
    int right = canvas.width() - cut(key, "right", canvas.width() - hull[2]);
    return new Crop(top, left, Math.max(1, bottom - top), Math.max(1, right - left));
  }

  /** Left, top, right and bottom of all boxes together, inside the canvas. */
  private static double[] hull(DrawKey key, List<float[]> boxes, Canvas canvas) {
    double w = canvas.width();
    double h = canvas.height();
    if (boxes.isEmpty()) {
      double x = key.uniform("x", 0, w - 1);
      double y = key.uniform("y", 0, h - 1);
      return new double[] {x, y, x + 1, y + 1};
    }
    double[] hull = {w - 1, h - 1, 1, 1};
    for (float[] box : boxes) {
      hull[0] = Math.min(hull[0], Math.max(box[0], 0));
      hull[1] = Math.min(hull[1], Math.max(box[1], 0));
      hull[2] = Math.max(hull[2], Math.min(box[2], w));
      hull[3] = Math.max(hull[3], Math.min(box[3], h));
    }
    return hull;
  }

  private int cut(DrawKey key, String side, double room) {
    int whole = (int) Math.floor(most * Math.max(0, room));
    return key.integer(side, 0, whole + 1);
  }
}
