// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.map.Place;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a {@link ThinPlate} that moves the points of an even grid, each along both axes by up to
 * {@code most}.
 *
 * @param points along each side, from 2 to 8
 * @param most share of the canvas, from 0; below half the distance of the points, {@code 0.5 /
 *     (points − 1)}
 * @param sampling how pixels are made
 */
public record RandomThinPlate(int points, double most, Sampling sampling) implements Transform {
  /** Few points, which keep their order. */
  public RandomThinPlate {
    if (points < 2 || points > 8 || !(most >= 0 && most < 0.5 / (points - 1))) {
      throw new IllegalArgumentException(
          "random thin plate of %d×%d points by up to %s of the canvas: give 2 to 8 points a side and less than half their distance"
              .formatted(points, points, most));
    }
  }

  /** Sampled bilinearly, background around it. */
  public RandomThinPlate(int points, double most) {
    this(points, most, Sampling.BILINEAR);
  }

  @Override
  public ThinPlate draw(DrawKey key, Scene scene) {
    List<Place> from = new ArrayList<>();
    List<Place> to = new ArrayList<>();
    for (int i = 0; i < points * points; i++) {
      double x = (double) (i % points) / (points - 1);
      int row = i / points;
      double y = (double) row / (points - 1);
      from.add(new Place(x, y));
      to.add(
          new Place(
              x + key.uniform("x " + i, -most, most), y + key.uniform("y " + i, -most, most)));
    }
    return new ThinPlate(from, to, sampling);
  }
}
