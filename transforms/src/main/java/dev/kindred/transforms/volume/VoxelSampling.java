// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.ops.Fill;
import dev.kindred.ops.Reach;
import dev.kindred.ops.Resample;
import dev.kindred.ops.VoxelInterpolation;
import dev.kindred.semtypes.volume.VoxelGrid;

/**
 * How values come about where voxels of the result are none of the input. Label volumes take the
 * nearest voxel whatever is said here, since a mean of codes is no code.
 *
 * @param interpolation between voxels
 * @param reach how far the volume's values hold
 * @param outside what stands beyond: {@link Fill#none()} is the volume's own background (−1024 HU
 *     for CT, the least value for MR, 0 for others); labels get its label
 */
public record VoxelSampling(VoxelInterpolation interpolation, Reach reach, Fill outside) {
  /** Trilinear, values holding to the outer faces, the volume's own background beyond. */
  public static VoxelSampling trilinear() {
    return new VoxelSampling(VoxelInterpolation.TRILINEAR, Reach.FACES, Fill.none());
  }

  /** The nearest voxel, the volume's own background beyond. */
  public static VoxelSampling nearest() {
    return new VoxelSampling(VoxelInterpolation.NEAREST, Reach.FACES, Fill.none());
  }

  /** A cubic B-spline through the voxels, the volume's own background beyond. */
  public static VoxelSampling cubic() {
    return new VoxelSampling(VoxelInterpolation.CUBIC_SPLINE, Reach.FACES, Fill.none());
  }

  /** The same with values that go on beyond the volume, or are mirrored there. */
  public VoxelSampling reaching(Reach other) {
    return new VoxelSampling(interpolation, other, outside);
  }

  /** The same with another value beyond. */
  public VoxelSampling outside(Fill other) {
    return new VoxelSampling(interpolation, reach, other);
  }

  Resample onto(VoxelGrid grid) {
    return new Resample(grid, interpolation, reach, outside);
  }
}
