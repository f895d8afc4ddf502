// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.volume.VoxelMatch.Count;

/**
 * Puts what was said of patches together on the grid they came from: each patch knows by its own
 * grid where it belongs. Where patches overlap amounts are averaged, evenly, in double; of labels
 * the patch whose middle is nearest to the voxel has its say, the earlier one where two are.
 * TorchIO's {@code GridAggregator}. Not safe for use by several threads at once.
 */
public final class PatchAssembly {
  private final VoxelGrid grid;
  private final double[] sum;
  private final int[] said;
  private final float[] nearest;

  /** Of patches of a volume on this grid; takes 16 bytes for each of its voxels. */
  public PatchAssembly(VoxelGrid grid) {
    int count = Math.toIntExact(grid.size().count());
    this.grid = grid;
    this.sum = new double[count];
    this.said = new int[count];
    this.nearest = new float[count];
  }

  /**
   * Adds what is said of one patch; what lies beyond the grid, where the patch was padded, is left
   * out.
   *
   * @throws IllegalArgumentException where its voxels are none of the grid
   */
  public void add(Volume patch) {
    VoxelMatch match =
        VoxelMatch.between(patch.grid(), grid)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "patch %s on the grid %s: its voxels are others; take patches by PatchGrid of this grid, or bring the patch back first"
                        .formatted(patch, grid)));
    boolean labels = patch instanceof LabelVolume;
    GridSize size = patch.grid().size();
    Tensor voxels = patch.voxels().dense();
    int[] steps = new int[3];
    int[] starts = new int[3];
    for (GridAxis axis : GridAxis.values()) {
      Count count = match.count(axis);
      starts[count.axis().arrayAxis()] = count.first();
    }
    for (int k = 0; k < size.k(); k++) {
      for (int j = 0; j < size.j(); j++) {
        double[] row = voxels.toDoubleArray(((long) k * size.j() + j) * size.i(), size.i());
        for (int i = 0; i < row.length; i++) {
          steps[0] = starts[0];
          steps[1] = starts[1];
          steps[2] = starts[2];
          move(steps, match.count(GridAxis.I), i);
          move(steps, match.count(GridAxis.J), j);
          move(steps, match.count(GridAxis.K), k);
          if (isInside(steps)) {
            int at = (steps[0] * grid.size().j() + steps[1]) * grid.size().i() + steps[2];
            if (labels) {
              say(at, row[i], fromMiddle(size, i, j, k));
            } else {
              sum[at] += row[i];
              said[at]++;
            }
          }
        }
      }
    }
  }

  private static void move(int[] place, Count count, int by) {
    place[count.axis().arrayAxis()] += count.step() * by;
  }

  private boolean isInside(int[] place) {
    GridSize size = grid.size();
    return place[0] >= 0
        && place[0] < size.k()
        && place[1] >= 0
        && place[1] < size.j()
        && place[2] >= 0
        && place[2] < size.i();
  }

  private void say(int at, double label, float distance) {
    if (said[at] == 0 || distance < nearest[at]) {
      sum[at] = label;
      nearest[at] = distance;
      said[at] = 1;
    }
  }

  private static float fromMiddle(GridSize size, int i, int j, int k) {
    double di = (i + 0.5) / size.i() - 0.5;
    double dj = (j + 0.5) / size.j() - 0.5;
    double dk = (k + 0.5) / size.k() - 0.5;
    return (float) Math.max(Math.abs(di), Math.max(Math.abs(dj), Math.abs(dk)));
  }

  /**
   * What was said, as the class and with the metadata of a patch, on the whole grid; its background
   * where no patch said anything.
   *
   * @param like a patch, whose type of voxels the result has; amounts are rounded to whole types
   */
  public <V extends Volume> V assembled(V like) {
    Volume patch = like;
    double background = patch instanceof LabelVolume ? 0 : patch.background();
    boolean whole = patch.dtype().isInteger();
    double[] values = new double[sum.length];
    for (int at = 0; at < values.length; at++) {
      double value = said[at] == 0 ? background : sum[at] / said[at];
      values[at] = whole ? Math.rint(value) : value;
    }
    GridSize size = grid.size();
    Tensor voxels = Tensor.of(values, size.k(), size.j(), size.i());
    DType dtype = patch.dtype();
    return Volume.moved(like, voxels.castTo(dtype), grid);
  }
}
