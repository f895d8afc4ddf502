// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.erase;

import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws an {@link Erase} of several rectangles, which may overlap: DeVries and Taylor, Cutout
 * (2017), albumentations' {@code CoarseDropout}.
 *
 * @param least rectangles, at least 0
 * @param most rectangles, not below {@code least}
 * @param height of each as a share of the canvas, above 0, at most 1
 * @param width of each as a share of the canvas, likewise
 * @param cover by what
 */
public record CoarseDropout(int least, int most, Range height, Range width, Cover cover)
    implements Transform {
  /** Counts in order, and shares. */
  public CoarseDropout {
    boolean shares = height.min() > 0 && height.max() <= 1 && width.min() > 0 && width.max() <= 1;
    if (least < 0 || least > most || !shares) {
      throw new IllegalArgumentException(
          "coarse dropout of %d to %d rectangles, height from %s to %s, width from %s to %s: give counts in order, and shares above 0 up to 1"
              .formatted(least, most, height.min(), height.max(), width.min(), width.max()));
    }
  }

  /** One square-like hole of such a share of each side: Cutout. */
  public static CoarseDropout cutout(double share) {
    return new CoarseDropout(1, 1, Range.only(share), Range.only(share), Cover.BACKGROUND);
  }

  @Override
  public Erase draw(DrawKey key, Scene scene) {
    Canvas canvas = scene.canvas();
    List<Rectangle> holes = new ArrayList<>();
    int count = key.integer("count", least, most + 1);
    for (int i = 0; i < count; i++) {
      DrawKey hole = key.at("hole " + i);
      int rows = pixels(height.draw(hole, "height"), canvas.height());
      int columns = pixels(width.draw(hole, "width"), canvas.width());
      int top = hole.integer("top", 0, canvas.height() - rows + 1);
      int left = hole.integer("left", 0, canvas.width() - columns + 1);
      holes.add(new Rectangle(top, left, rows, columns));
    }
    return new Erase(holes, cover, key.bits("noise"));
  }

  private static int pixels(double share, int room) {
    return Math.clamp(Math.round(share * room), 1, room);
  }
}
