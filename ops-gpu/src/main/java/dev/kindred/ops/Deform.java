// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.Volume;

/**
 * Bends a volume on its own grid: every voxel of the result takes the value that lies some way off
 * its own place, each its own way. Elastic deformations are such plans.
 *
 * <p>Labels take the nearest voxel whatever is asked for, since a mean of codes is no code.
 * Integers are rounded to the nearest, halves to even, and clamped to their type.
 *
 * @param field {@code [D, H, W, 3]} f32, as large as the volume: how many columns, rows and slices
 *     are added to the indices of a voxel of the result to find where it comes from; finite
 * @param interpolation how values between voxels are made
 * @param reach how far the volume's values hold
 * @param outside what stands beyond: {@link Fill#none()} is the volume's own background; labels get
 *     its label
 */
public record Deform(Tensor field, VoxelInterpolation interpolation, Reach reach, Fill outside)
    implements Plan {

  /** Numbers along the last axis of the field. */
  private static final int AXES = 3;

  /** The field must have three numbers for each voxel. */
  public Deform {
    Shape shape = field.shape();
    if (field.dtype() != DType.F32 || shape.rank() != 4 || shape.size(3) != AXES) {
      throw new IllegalArgumentException(
          "deform by a %s tensor of %s: it needs f32 of [D, H, W, 3]; put columns, rows and slices last"
              .formatted(field.dtype(), shape));
    }
  }

  /** Trilinear, values holding to the outer faces, the volume's background beyond. */
  public static Deform by(Tensor field) {
    return new Deform(field, VoxelInterpolation.TRILINEAR, Reach.FACES, Fill.none());
  }

  /**
   * Refuses a volume of another size than the field.
   *
   * @throws IllegalArgumentException naming both
   */
  public void requireFits(Volume volume) {
    Shape shape = field.shape();
    if (!GridSize.of(Shape.of(shape.size(0), shape.size(1), shape.size(2)))
        .equals(volume.grid().size())) {
      throw new IllegalArgumentException(
          "deform %s by a field of %s: the field must be as large as the volume"
              .formatted(volume, shape));
    }
  }

  /** The same with another interpolation. */
  public Deform with(VoxelInterpolation other) {
    return new Deform(field, other, reach, outside);
  }
}
