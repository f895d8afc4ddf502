// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import dev.kindred.semtypes.Canvas;
import java.util.List;

/**
 * Four samples around a point.
 *
 * @param sources their places in the batch: upper left, upper right, lower left, lower right
 * @param height of the mosaic, in pixels
 * @param width of the mosaic, in pixels
 * @param x of the point, a column edge
 * @param y of the point, a row edge
 * @param visible a box of which a smaller part is seen is dropped
 * @param names of all categories
 */
public record MosaicPlan(
    List<Integer> sources, int height, int width, int x, int y, double visible, List<String> names)
    implements MixPlan {
  /** Keeps unchangeable copies. */
  public MosaicPlan {
    sources = List.copyOf(sources);
    names = List.copyOf(names);
    if (sources.size() != 4 || x < 0 || x > width || y < 0 || y > height) {
      throw new IllegalArgumentException(
          "mosaic of %s around (%d, %d) on %d×%d (H×W): give four samples and a point on the canvas"
              .formatted(sources, x, y, height, width));
    }
  }

  @Override
  public Collage on(List<Canvas> each) {
    return new Collage(
        Canvas.hw(height, width),
        List.of(
            patch(0, x - each.get(0).width(), y - each.get(0).height(), each.get(0)),
            patch(1, x, y - each.get(1).height(), each.get(1)),
            patch(2, x - each.get(2).width(), y, each.get(2)),
            patch(3, x, y, each.get(3))),
        visible,
        names);
  }

  /** The picture with its upper left corner there, cut to the mosaic. */
  private Patch patch(int source, int dx, int dy, Canvas picture) {
    return new Patch(
        source,
        Math.max(0, dx),
        Math.max(0, dy),
        Math.min(width, dx + picture.width()),
        Math.min(height, dy + picture.height()),
        dx,
        dy);
  }

  @Override
  public String words() {
    return "put samples %s around (%d, %d) on %d×%d".formatted(sources, x, y, height, width);
  }
}
