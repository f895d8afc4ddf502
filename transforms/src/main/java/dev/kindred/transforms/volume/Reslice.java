// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.VolumetricPart;
import java.util.Optional;

/**
 * Moves the patient and gives a volume the voxels of a grid, in one pass: what every affine plan of
 * this package comes down to. Where the voxels of the grid are voxels of the moved volume they are
 * copied exactly, else sampled.
 *
 * @param motion what moves the patient first; the identity where only the voxels change
 * @param onto the grid of the result
 * @param sampling how values between and beyond voxels come about
 */
public record Reslice(WorldAffine motion, VoxelGrid onto, VoxelSampling sampling)
    implements VolumetricPart {

  @Override
  public Optional<VolumetricPart> then(VolumetricPart next) {
    return next instanceof Reslice after && after.sampling.equals(sampling)
        ? Optional.of(new Reslice(motion.then(after.motion), after.onto, sampling))
        : Optional.empty();
  }
}
