// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.ops.map.Displacement;
import dev.kindred.ops.map.Place;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;
import java.util.List;

/**
 * Sends points to others and bends least between them: a thin-plate spline (Bookstein, Principal
 * Warps, 1989). The canvas stays.
 *
 * @param from at least three points of the picture that do not lie on a line, as shares of the
 *     canvas
 * @param to where each comes to lie, likewise
 * @param sampling how pixels are made
 */
public record ThinPlate(List<Place> from, List<Place> to, Sampling sampling)
    implements FixedTransform, GeometricPlan {
  /** As many points of each. */
  public ThinPlate {
    from = List.copyOf(from);
    to = List.copyOf(to);
    if (from.size() != to.size() || from.size() < 3) {
      throw new IllegalArgumentException(
          "thin plate of %d points to %d: give as many of each, at least 3"
              .formatted(from.size(), to.size()));
    }
  }

  @Override
  public Geometry on(Canvas in) {
    return sampling.warp(
        in, Displacement.thinPlate(in, Perspective.scaled(from, in), Perspective.scaled(to, in)));
  }

  @Override
  public String words() {
    double most = 0;
    for (int i = 0; i < from.size(); i++) {
      most =
          Math.max(
              most, Math.hypot(from.get(i).x() - to.get(i).x(), from.get(i).y() - to.get(i).y()));
    }
    return "bend %d points by up to %.0f %% of the canvas%s"
        .formatted(from.size(), 100 * most, sampling.words());
  }
}
