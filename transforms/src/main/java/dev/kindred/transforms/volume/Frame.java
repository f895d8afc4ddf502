// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridPoint;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A crop, a pad or both: every volume keeps its voxels as they are and has, from now on, those that
 * cover a region of the patient. On the grid it was drawn for that is the frame itself, to the
 * index; a volume on another grid gets the voxels of its own that cover the same region. Landmarks
 * stay. On the way back what had been cut off is background.
 *
 * @param from the grid it was drawn for
 * @param i first column of the frame on that grid; negative for columns added before
 * @param j first row of the frame
 * @param k first slice of the frame
 * @param size of the frame in voxels of that grid
 * @param sampling what stands in voxels that a volume does not have; its interpolation is never
 *     needed
 */
public record Frame(VoxelGrid from, int i, int j, int k, GridSize size, VoxelSampling sampling)
    implements WorldPlan {
  /** How much a region may stick out of whole voxels before another is added, in voxels. */
  private static final double SLACK = 1e-6;

  /** The frame as a grid: the voxels that a volume on the grid it was drawn for has afterwards. */
  public VoxelGrid region() {
    return at(from, i, j, k, size);
  }

  @Override
  public VoxelGrid out(VoxelGrid in) {
    if (in.equals(from)) {
      return region();
    }
    Map<GridAxis, int[]> span = covered(in, region());
    int[] columns = span(span, GridAxis.I);
    int[] rows = span(span, GridAxis.J);
    int[] slices = span(span, GridAxis.K);
    GridSize covering =
        new GridSize(columns[1] - columns[0], rows[1] - rows[0], slices[1] - slices[0]);
    return at(in, columns[0], rows[0], slices[0], covering);
  }

  private static VoxelGrid at(VoxelGrid grid, int i, int j, int k, GridSize size) {
    Vector3 first = i == 0 && j == 0 && k == 0 ? grid.origin() : grid.world(i, j, k);
    return new VoxelGrid(size, first, grid.stepI(), grid.stepJ(), grid.stepK());
  }

  private static int[] span(Map<GridAxis, int[]> spans, GridAxis axis) {
    return spans.getOrDefault(axis, new int[] {0, 1});
  }

  /** The indices, along each axis of a grid, of the voxels that cover another grid. */
  private static Map<GridAxis, int[]> covered(VoxelGrid grid, VoxelGrid region) {
    List<GridPoint> corners = new ArrayList<>();
    for (int corner = 0; corner < 8; corner++) {
      corners.add(
          grid.index(
              region.worldOfEdge(
                  (corner & 1) * (double) region.size().i(),
                  (corner >> 1 & 1) * (double) region.size().j(),
                  (corner >> 2) * (double) region.size().k())));
    }
    Map<GridAxis, int[]> spans = new EnumMap<>(GridAxis.class);
    for (GridAxis axis : GridAxis.values()) {
      double least = corners.stream().mapToDouble(c -> c.edgeAlong(axis)).min().orElse(0);
      double most = corners.stream().mapToDouble(c -> c.edgeAlong(axis)).max().orElse(1);
      int first = (int) Math.floor(least + SLACK);
      spans.put(axis, new int[] {first, Math.max(first + 1, (int) Math.ceil(most - SLACK))});
    }
    return spans;
  }

  @Override
  public String words() {
    return "keep slices %d to %d, rows %d to %d, columns %d to %d of %s voxels"
        .formatted(k, k + size.k() - 1, j, j + size.j() - 1, i, i + size.i() - 1, from.size());
  }
}
