// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;
import java.util.List;

/**
 * Draws {@link Ghosting}.
 *
 * @param axes one of which is that of phase encoding
 * @param fewest copies, at least 1
 * @param most copies, not fewer
 * @param intensity 0 or more
 */
public record RandomGhosting(List<GridAxis> axes, int fewest, int most, Range intensity)
    implements Transform {
  /** The ranges must be in order. */
  public RandomGhosting {
    axes = List.copyOf(axes);
    if (axes.isEmpty() || fewest < 1 || most < fewest || intensity.min() < 0) {
      throw new IllegalArgumentException(
          "random ghosting along %s, %d to %d copies of intensity %s to %s: give an axis, 1 copy or more, and 0 or more"
              .formatted(axes, fewest, most, intensity.min(), intensity.max()));
    }
  }

  @Override
  public Ghosting draw(DrawKey key, Scene scene) {
    return new Ghosting(
        axes.get(key.integer("axis", 0, axes.size())),
        key.integer("ghosts", fewest, most + 1),
        key.uniform("intensity", intensity.min(), intensity.max()));
  }
}
