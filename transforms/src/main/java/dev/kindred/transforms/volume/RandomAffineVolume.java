// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.Vector3;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.geometric.Range;

/**
 * Draws a {@link BodyMotion} about the middle of the first volume.
 *
 * @param degrees about each axis of the world, drawn for each by itself
 * @param scale one factor for all axes, above 0
 * @param shift along each axis of the world in millimetres, drawn for each by itself
 * @param sampling how values between and beyond voxels come about
 */
public record RandomAffineVolume(Range degrees, Range scale, Range shift, VoxelSampling sampling)
    implements Transform {
  /** A scale must be above 0. */
  public RandomAffineVolume {
    if (scale.min() <= 0) {
      throw new IllegalArgumentException(
          "random affine of volumes: scale from %s to %s; give factors above 0"
              .formatted(scale.min(), scale.max()));
    }
  }

  /** Trilinear. */
  public RandomAffineVolume(Range degrees, Range scale, Range shift) {
    this(degrees, scale, shift, VoxelSampling.trilinear());
  }

  /** Turns only, trilinear. */
  public static RandomAffineVolume turned(double mostDegrees) {
    return new RandomAffineVolume(Range.around(mostDegrees), Range.only(1), Range.only(0));
  }

  @Override
  public BodyMotion draw(DrawKey key, Scene scene) {
    double factor = key.uniform("scale", scale.min(), scale.max());
    return new BodyMotion(
        FirstVolume.centre(FirstVolume.grid(this, scene)),
        new Vector3(factor, factor, factor),
        three(key.at("degrees"), degrees),
        three(key.at("shift"), shift),
        sampling);
  }

  private static Vector3 three(DrawKey key, Range range) {
    return new Vector3(
        key.uniform("x", range.min(), range.max()),
        key.uniform("y", range.min(), range.max()),
        key.uniform("z", range.min(), range.max()));
  }
}
