// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.ArrayList;
import java.util.List;

/**
 * How a volume is covered with patches of one size, for networks that cannot see all of it: one
 * every {@code step} voxels along each axis, the last one moved back so that it ends with the
 * volume. A volume that is smaller than a patch has one, padded about its middle. TorchIO's {@code
 * GridSampler}, MONAI's sliding window. What a network says of the patches is put together by
 * {@link PatchAssembly}.
 *
 * @param size of a patch
 * @param step from a patch to the next, not larger than the size along any axis
 */
public record PatchGrid(GridSize size, GridSize step) {
  /** Steps beyond the size would leave voxels out. */
  public PatchGrid {
    for (GridAxis axis : GridAxis.values()) {
      if (step.along(axis) > size.along(axis)) {
        throw new IllegalArgumentException(
            "patches of %s voxels every %s: along %s some voxels are in no patch; give a step of at most the size"
                .formatted(size, step, axis));
      }
    }
  }

  /** Patches beside each other. */
  public static PatchGrid beside(GridSize size) {
    return new PatchGrid(size, size);
  }

  /** The patches of a volume on this grid: slices outermost, columns innermost. */
  public List<Frame> patches(VoxelGrid grid) {
    List<Frame> patches = new ArrayList<>();
    for (int k : starts(grid, GridAxis.K)) {
      for (int j : starts(grid, GridAxis.J)) {
        for (int i : starts(grid, GridAxis.I)) {
          patches.add(new Frame(grid, i, j, k, size, VoxelSampling.nearest()));
        }
      }
    }
    return patches;
  }

  private List<Integer> starts(VoxelGrid grid, GridAxis axis) {
    int last = grid.size().along(axis) - size.along(axis);
    if (last < 0) {
      return List.of(-(-last / 2));
    }
    List<Integer> starts = new ArrayList<>();
    for (int start = 0; start < last; start += step.along(axis)) {
      starts.add(start);
    }
    starts.add(last);
    return starts;
  }
}
