// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.DrawKey;
import java.util.List;

/**
 * Puts four samples around a point (Bochkovskiy et al., YOLOv4, 2020): each in its own size with a
 * corner at the point, cut at the edges of the canvas. Pictures may be of different sizes; where
 * they do not reach there is background. Boxes and points move along, are cut to what is seen of
 * them and reported.
 *
 * @param height of the mosaic, in pixels
 * @param width of the mosaic, in pixels
 * @param visible a box of which a smaller part of the area is seen is dropped, from 0 to 1
 * @param names of all categories, in the order of the vocabulary; none where samples have none
 */
public record Mosaic(int height, int width, double visible, List<String> names) implements Mixing {
  private static final double NEAREST = 0.25;

  /** Keeps an unchangeable copy. */
  public Mosaic {
    var _ = Canvas.hw(height, width);
    names = List.copyOf(names);
  }

  /** The point is drawn from the middle half of width and height. */
  @Override
  public MosaicPlan draw(DrawKey key, int place, int count) {
    DrawKey own = key.at("Mosaic");
    return new MosaicPlan(
        List.of(
            place,
            Partner.draw(own, "right", place, count),
            Partner.draw(own, "below", place, count),
            Partner.draw(own, "opposite", place, count)),
        height,
        width,
        (int) Math.rint(own.uniform("x", NEAREST, 1 - NEAREST) * width),
        (int) Math.rint(own.uniform("y", NEAREST, 1 - NEAREST) * height),
        visible,
        names);
  }
}
