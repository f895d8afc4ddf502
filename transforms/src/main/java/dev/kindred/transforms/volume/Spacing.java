// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.GridAlignment;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.FixedTransform;

/**
 * Gives every volume voxels of this size over the same extent: {@code max(1, rint(n·s/s'))} of them
 * along each axis. Each volume is sampled anew on a grid of its own extent, so volumes that shared
 * a grid share one afterwards; to bring others together use {@link ResampleTo}. Landmarks stay.
 * Larger voxels are not smoothed first.
 *
 * @param i from column to column in millimetres; 0 leaves this axis as it is
 * @param j from row to row in millimetres; 0 leaves this axis as it is
 * @param k from slice to slice in millimetres; 0 leaves this axis as it is
 * @param alignment what the old and the new grid share
 * @param sampling how values between voxels come about
 */
public record Spacing(double i, double j, double k, GridAlignment alignment, VoxelSampling sampling)
    implements WorldPlan, FixedTransform {
  /** Sizes must not be negative, and one must be given. */
  public Spacing {
    if (!(i >= 0 && j >= 0 && k >= 0 && i + j + k > 0) || Double.isInfinite(i + j + k)) {
      throw new IllegalArgumentException(
          "spacing of %s × %s × %s mm (i×j×k): give millimetres above 0, or 0 for an axis that stays"
              .formatted(i, j, k));
    }
  }

  /** The same along all axes, trilinear, over the same extent. */
  public static Spacing isotropic(double millimetres) {
    return of(millimetres, millimetres, millimetres);
  }

  /** Trilinear, over the same extent; 0 leaves an axis as it is. */
  public static Spacing of(double i, double j, double k) {
    return new Spacing(i, j, k, GridAlignment.EXTENT, VoxelSampling.trilinear());
  }

  /** The same, sampled otherwise. */
  public Spacing with(VoxelSampling other) {
    return new Spacing(i, j, k, alignment, other);
  }

  @Override
  public VoxelGrid out(VoxelGrid in) {
    return in.withSpacing(
        i == 0 ? in.spacing(GridAxis.I) : i,
        j == 0 ? in.spacing(GridAxis.J) : j,
        k == 0 ? in.spacing(GridAxis.K) : k,
        alignment);
  }

  @Override
  public String words() {
    return i > 0 && j > 0 && k > 0
        ? "sample every %s mm".formatted(Wording.three(new Vector3(i, j, k)))
        : "sample every %s mm (0: as it is)".formatted(Wording.three(new Vector3(i, j, k)));
  }
}
