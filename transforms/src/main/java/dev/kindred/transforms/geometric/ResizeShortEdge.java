// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;
import java.util.Optional;

/**
 * Scales until the shorter side has a given length and keeps the proportions.
 *
 * @param pixels length of the shorter side of the result
 * @param longest the most that the longer side may become, more than {@code pixels}; where it would
 *     be longer it gets that, and the shorter side follows
 * @param scaling how pixels are made; bilinear with antialias unless said otherwise
 */
public record ResizeShortEdge(int pixels, Optional<Integer> longest, Scaling scaling)
    implements FixedTransform, GeometricPlan {
  /** At least 1 pixel. */
  public ResizeShortEdge {
    Sides.require("resize of the short edge", pixels, pixels);
    if (longest.isPresent() && longest.get() <= pixels) {
      throw new IllegalArgumentException(
          "resize of the short edge to %d with at most %d on the long edge: the limit must be greater than the short edge"
              .formatted(pixels, longest.get()));
    }
  }

  /** Whatever the longer side becomes. */
  public ResizeShortEdge(int pixels) {
    this(pixels, Optional.empty(), Scaling.SMOOTH);
  }

  /**
   * With a limit for the longer side, as detectors want it: {@code new ResizeShortEdge(800, 1333)}.
   */
  public ResizeShortEdge(int pixels, int longest) {
    this(pixels, Optional.of(longest), Scaling.SMOOTH);
  }

  @Override
  public Geometry on(Canvas in) {
    Canvas out =
        longest
            .map(most -> dev.kindred.ops.Resize.shortEdge(in, pixels, most))
            .orElseGet(() -> dev.kindred.ops.Resize.shortEdge(in, pixels));
    return scaling.resize(in, out);
  }

  @Override
  public String words() {
    return "resize the shorter side to %d%s%s"
        .formatted(
            pixels,
            longest.map(most -> ", the longer to at most " + most).orElse(""),
            scaling.words());
  }
}
