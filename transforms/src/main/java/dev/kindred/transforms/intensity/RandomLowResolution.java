// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;
import java.util.List;

/**
 * Draws {@link LowResolution} along one of some axes.
 *
 * @param axes one of which becomes coarse
 * @param factor at least 1; 1.5 to 5 being usual
 */
public record RandomLowResolution(List<GridAxis> axes, Range factor) implements Transform {
  /** Voxels do not get smaller. */
  public RandomLowResolution {
    axes = List.copyOf(axes);
    if (axes.isEmpty() || factor.min() < 1) {
      throw new IllegalArgumentException(
          "random low resolution along %s by %s to %s: give an axis, and factors of 1 or more"
              .formatted(axes, factor.min(), factor.max()));
    }
  }

  @Override
  public LowResolution draw(DrawKey key, Scene scene) {
    GridAxis axis = axes.get(key.integer("axis", 0, axes.size()));
    return new LowResolution(List.of(axis), key.uniform("factor", factor.min(), factor.max()));
  }
}
