// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Gives every volume the voxels of one of them, such as an MR those of the CT. Draws {@link
 * OntoGrid}.
 *
 * @param member the name of the volume that stays
 * @param sampling how values between and beyond voxels of the others come about
 */
public record ResampleTo(String member, VoxelSampling sampling) implements Transform {
  /** Trilinear. */
  public ResampleTo(String member) {
    this(member, VoxelSampling.trilinear());
  }

  /**
   * @throws IllegalArgumentException where the sample has no such volume
   */
  @Override
  public OntoGrid draw(DrawKey key, Scene scene) {
    return new OntoGrid(FirstVolume.named(this, scene, member).grid(), sampling);
  }
}
