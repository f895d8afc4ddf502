// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;
import java.util.List;

/**
 * Draws {@link Gibbs} ringing.
 *
 * @param axes along which too little is measured, usually I and J
 * @param kept share of the frequencies, between 0 and 1
 */
public record RandomGibbs(List<GridAxis> axes, Range kept) implements Transform {
  /** Shares are from 0 to 1. */
  public RandomGibbs {
    axes = List.copyOf(axes);
    if (kept.min() < 0 || kept.max() > 1) {
      throw new IllegalArgumentException(
          "random gibbs ringing: shares from %s to %s; give numbers from 0 to 1"
              .formatted(kept.min(), kept.max()));
    }
  }

  @Override
  public Gibbs draw(DrawKey key, Scene scene) {
    return new Gibbs(axes, key.uniform("kept", kept.min(), kept.max()));
  }
}
