// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.semtypes.volume.GridAlignment;
import dev.kindred.semtypes.volume.VoxelGrid;

/**
 * Gives a volume the voxels of another grid: each new voxel takes the value at its place in the
 * patient. Works between any two grids, oblique and mirrored ones too, and in one pass, so a
 * rotation and a new spacing at once blur once.
 *
 * <p>Labels take the nearest voxel whatever is asked for, since a mean of codes is no code.
 * Integers are rounded to the nearest, halves to even, and clamped to their type. Shrinking does
 * not smooth first. Trilinear values of u8, i16, u16 and f32 are computed in float32, with places
 * from one double for each 64 columns, good to some 1e-5 of a voxel; in double are those of other
 * types, of volumes one voxel wide, and where values fade or are mirrored beyond the volume.
 *
 * @param onto the grid of the result
 * @param interpolation how values between voxels are made
 * @param reach how far the volume's values hold
 * @param outside what stands beyond, where that is not the volume itself: {@link Fill#none()} is
 *     the volume's own background (−1024 HU for CT, the least value for MR); labels get its label
 */
public record Resample(VoxelGrid onto, VoxelInterpolation interpolation, Reach reach, Fill outside)
    implements Plan {

  /** Trilinear onto a grid, values holding to the outer faces, the volume's background beyond. */
  public static Resample onto(VoxelGrid grid) {
    return new Resample(grid, VoxelInterpolation.TRILINEAR, Reach.FACES, Fill.none());
  }

  /**
   * Trilinear to the same spacing along all axes, in millimetres, over the same extent.
   *
   * @param in the grid of the volume
   */
  public static Resample isotropic(VoxelGrid in, double spacing) {
    return onto(in.withSpacing(spacing, spacing, spacing, GridAlignment.EXTENT));
  }

  /** The same with another interpolation. */
  public Resample with(VoxelInterpolation other) {
    return new Resample(onto, other, reach, outside);
  }
}
