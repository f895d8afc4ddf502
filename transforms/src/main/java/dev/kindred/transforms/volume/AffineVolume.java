// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.Vector3;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Scales, turns and shifts the patient about the middle of the first volume. Draws a {@link
 * BodyMotion}.
 *
 * @param scale factors along the world's x, y and z; none of them 0
 * @param degrees about x (patient's left), y (back) and z (head), in this order, by the right-hand
 *     rule
 * @param shift in LPS millimetres
 * @param sampling how values between and beyond voxels come about
 */
public record AffineVolume(Vector3 scale, Vector3 degrees, Vector3 shift, VoxelSampling sampling)
    implements Transform {
  private static final Vector3 ZERO = new Vector3(0, 0, 0);
  private static final Vector3 ONE = new Vector3(1, 1, 1);

  /** The motion must have a way back. */
  public AffineVolume {
    WorldAffine _ = WorldAffine.about(ZERO, scale, degrees, shift);
  }

  /** Turns only, trilinear. */
  public static AffineVolume turned(double aboutX, double aboutY, double aboutZ) {
    Vector3 degrees = new Vector3(aboutX, aboutY, aboutZ);
    return new AffineVolume(ONE, degrees, ZERO, VoxelSampling.trilinear());
  }

  @Override
  public BodyMotion draw(DrawKey key, Scene scene) {
    Vector3 centre = FirstVolume.centre(FirstVolume.grid(this, scene));
    return new BodyMotion(centre, scale, degrees, shift, sampling);
  }
}
