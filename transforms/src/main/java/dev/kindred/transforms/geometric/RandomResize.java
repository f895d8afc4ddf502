// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.Optional;

/**
 * Draws a {@link ResizeShortEdge} to a length from {@code least} to {@code most}, all equally
 * likely: torchvision's {@code RandomResize} and {@code RandomShortestSize}, the latter with all
 * lengths between.
 *
 * @param least length of the shorter side, in pixels
 * @param most likewise, not below {@code least}
 * @param longest the most that the longer side may become
 * @param scaling how pixels are made
 */
public record RandomResize(int least, int most, Optional<Integer> longest, Scaling scaling)
    implements Transform {
  /** Lengths in order. */
  public RandomResize {
    if (least > most) {
      throw new IllegalArgumentException(
          "random resize: shorter side from %d to %d; give the lower one first"
              .formatted(least, most));
    }
    var _ = new ResizeShortEdge(least, longest, scaling);
    var _ = new ResizeShortEdge(most, longest, scaling);
  }

  /** Whatever the longer side becomes; bilinear with antialias. */
  public RandomResize(int least, int most) {
    this(least, most, Optional.empty(), Scaling.SMOOTH);
  }

  @Override
  public ResizeShortEdge draw(DrawKey key, Scene scene) {
    return new ResizeShortEdge(key.integer("pixels", least, most + 1), longest, scaling);
  }
}
