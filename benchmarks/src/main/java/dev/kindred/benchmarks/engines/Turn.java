// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.engines;

import dev.kindred.ops.Fill;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Reach;
import dev.kindred.ops.Resample;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.VoxelInterpolation;
import dev.kindred.ops.pixel.Rescale;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;

/**
 * A volume turned onto a grid of its own size.
 *
 * @param volume on a grid of 1 mm
 * @param plan onto a grid that lies askew, then scaled and shifted
 */
record Turn(Volume volume, Plan plan) {

  /**
   * The turn by a map of indices.
   *
   * @param map output index to input index, both (k, j, i): three rows of four
   */
  static Turn of(Tensor voxels, double[][] map) {
    GridSize size =
        new GridSize(
            (int) voxels.shape().size(2),
            (int) voxels.shape().size(1),
            (int) voxels.shape().size(0));
    VoxelGrid onto =
        new VoxelGrid(size, column(map, 3), column(map, 2), column(map, 1), column(map, 0));
    return new Turn(
        Volume.of(voxels, VoxelGrid.of(size)),
        Sequence.of(
            new Resample(onto, VoxelInterpolation.TRILINEAR, Reach.CENTRES, Fill.of(0)),
            new Rescale(0.5, 0.1)));
  }

  private static Vector3 column(double[][] map, int column) {
    return new Vector3(map[2][column], map[1][column], map[0][column]);
  }
}
