// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Draws an {@link ElasticField} over the first volume: smooth bends that never fold, as TorchIO's
 * {@code RandomElasticDeformation} with its outer control points locked.
 *
 * @param controls how many control points there are along each axis, at least 1; 3 is usual
 * @param most how far a control point pulls along each axis, in millimetres; 5 to 8 are usual for
 *     heads
 * @param sampling how values between and beyond voxels come about
 */
public record RandomElasticVolume(int controls, double most, VoxelSampling sampling)
    implements Transform {
  /** There must be a control point, and a distance that is not negative. */
  public RandomElasticVolume {
    if (controls < 1 || !(most >= 0) || Double.isInfinite(most)) {
      throw new IllegalArgumentException(
          "random elastic of %d control points that pull by %s mm: give 1 or more, and millimetres of 0 or more"
              .formatted(controls, most));
    }
  }

  /** Trilinear. */
  public RandomElasticVolume(int controls, double most) {
    this(controls, most, VoxelSampling.trilinear());
  }

  @Override
  public ElasticField draw(DrawKey key, Scene scene) {
    return new ElasticField(FirstVolume.grid(this, scene), controls, most, key, sampling);
  }
}
