// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridBox;
import dev.kindred.semtypes.volume.GridPoint;
import dev.kindred.semtypes.volume.GridRange;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.ArrayList;
import java.util.List;

/**
 * A box of what a {@link Resample} gives, from a box of the volume: the bytes that resampling the
 * whole volume and cutting the box out of that would give, for the work of the box alone. Runs on a
 * volume that holds the voxels {@code have}; the result holds the voxels {@code want}.
 *
 * <p>Only for volumes whose {@linkplain dev.kindred.semtypes.volume.Volume#background background}
 * does not follow from all their voxels, or where the resampling says what stands outside.
 *
 * @param whole the resampling of the whole volume
 * @param from the grid of the whole volume
 * @param have the voxels there are; no fewer than {@link #needed}
 * @param want the voxels of {@code whole.onto()} to make
 */
public record ResamplePart(Resample whole, VoxelGrid from, GridBox have, GridBox want)
    implements Plan {
  /** Voxels beyond the outermost place that are looked at, and one for rounding. */
  private static final int AROUND = 2;

  /** The boxes must lie within their grids. */
  public ResamplePart {
    VoxelGrid _ = from.crop(have);
    VoxelGrid _ = whole.onto().crop(want);
  }

  /** The grid of the voxels that are made. */
  public VoxelGrid onto() {
    return whole.onto().crop(want);
  }

  /** The voxels of a volume on {@code from} that may be looked at for a box of the result. */
  public static GridBox needed(Resample whole, VoxelGrid from, GridBox want) {
    boolean near =
        switch (whole.reach()) {
          case FACES, CENTRES, FADING, EDGE -> true;
          case REFLECT, SYMMETRIC -> false;
        };
    if (!near || whole.interpolation() == VoxelInterpolation.CUBIC_SPLINE) {
      return GridBox.all(from.size());
    }
    List<GridPoint> corners = new ArrayList<>();
    for (int corner = 0; corner < 8; corner++) {
      corners.add(
          from.index(
              whole
                  .onto()
                  .world(
                      end(want.i(), (corner & 1) > 0),
                      end(want.j(), (corner & 2) > 0),
                      end(want.k(), (corner & 4) > 0))));
    }
    return new GridBox(
        around(corners, GridAxis.I, from.size()),
        around(corners, GridAxis.J, from.size()),
        around(corners, GridAxis.K, from.size()));
  }

  private static int end(GridRange range, boolean last) {
    return last ? range.to() - 1 : range.from();
  }

  /** At least a pair of neighbours, also where all places lie beyond the volume. */
  private static GridRange around(List<GridPoint> places, GridAxis axis, GridSize in) {
    int size = in.along(axis);
    double least = places.stream().mapToDouble(place -> place.along(axis)).min().orElse(0);
    double most = places.stream().mapToDouble(place -> place.along(axis)).max().orElse(0);
    int first = (int) Math.clamp(Math.floor(least) - AROUND, 0, Math.max(size - 2, 0));
    int end = (int) Math.clamp(Math.ceil(most) + AROUND + 1, Math.min(first + 2, size), size);
    return new GridRange(first, end);
  }
}
