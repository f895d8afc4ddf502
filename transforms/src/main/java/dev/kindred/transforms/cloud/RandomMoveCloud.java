// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cloud;

import dev.kindred.semtypes.Vector3;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws a {@link MoveCloud}.
 *
 * @param scale one factor for all axes, above 0
 * @param tilt degrees about x and about y, drawn for each by itself
 * @param turn degrees about z, the vertical axis of most scans
 * @param shift along each axis in the cloud's unit, drawn for each by itself
 */
public record RandomMoveCloud(Range scale, Range tilt, Range turn, Range shift)
    implements Transform {
  /** A scale must be above 0. */
  public RandomMoveCloud {
    if (scale.min() <= 0) {
      throw new IllegalArgumentException(
          "random move of clouds: scale from %s to %s; give factors above 0"
              .formatted(scale.min(), scale.max()));
    }
  }

  /** Any turn about the vertical axis. */
  public static RandomMoveCloud upright() {
    return new RandomMoveCloud(Range.only(1), Range.only(0), Range.around(180), Range.only(0));
  }

  @Override
  public MoveCloud draw(DrawKey key, Scene scene) {
    double factor = draw(key, "scale", scale);
    return new MoveCloud(
        new Vector3(factor, factor, factor),
        new Vector3(
            draw(key, "about x", tilt), draw(key, "about y", tilt), draw(key, "turn", turn)),
        new Vector3(draw(key, "x", shift), draw(key, "y", shift), draw(key, "z", shift)));
  }

  private static double draw(DrawKey key, String name, Range range) {
    return key.uniform(name, range.min(), range.max());
  }
}
