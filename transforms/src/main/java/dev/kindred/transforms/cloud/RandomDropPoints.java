// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cloud;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws {@link DropPoints}.
 *
 * @param share how many points are left out, between 0 and 1
 */
public record RandomDropPoints(Range share) implements Transform {
  /** Shares are from 0 to 1. */
  public RandomDropPoints {
    if (share.min() < 0 || share.max() > 1) {
      throw new IllegalArgumentException(
          "random drop of points: share from %s to %s; give numbers from 0 to 1"
              .formatted(share.min(), share.max()));
    }
  }

  @Override
  public DropPoints draw(DrawKey key, Scene scene) {
    return new DropPoints(key.uniform("share", share.min(), share.max()), key.at("points"));
  }
}
