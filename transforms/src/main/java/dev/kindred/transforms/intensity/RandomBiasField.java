// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Draws a {@link BiasField} over the first volume.
 *
 * @param order the highest sum of powers, 3 being usual
 * @param most the largest magnitude of a coefficient, 0.5 being usual
 */
public record RandomBiasField(int order, double most) implements Transform {
  /**
   * @throws IllegalArgumentException where the sample has no volume
   */
  @Override
  public BiasField draw(DrawKey key, Scene scene) {
    return new BiasField(
        scene
            .grid()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "%s of a sample with %s: it has no volume to lie over; add one"
                        .formatted(this, scene.spaces().keySet()))),
        order,
        most,
        key,
        false);
  }
}
