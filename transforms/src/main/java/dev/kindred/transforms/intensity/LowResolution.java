// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Reach;
import dev.kindred.ops.Resample;
import dev.kindred.ops.VoxelInterpolation;
import dev.kindred.semtypes.volume.GridAlignment;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * A volume as one of thicker slices looks on the grid of this one: sampled at larger distances
 * along some axes, the nearest voxel each, and trilinear back. TorchIO's {@code RandomAnisotropy},
 * MONAI's {@code RandSimulateLowResolution}. Labels stay as fine as they are.
 *
 * @param axes along which it is coarse
 * @param factor how much larger the distances are, at least 1
 */
public record LowResolution(List<GridAxis> axes, double factor)
    implements VoxelValues, FixedTransform {
  /** Voxels do not get smaller. */
  public LowResolution {
    axes = List.copyOf(axes);
    if (!(factor >= 1) || Double.isInfinite(factor)) {
      throw new IllegalArgumentException(
          "low resolution by a factor of %s: give 1 or more".formatted(factor));
    }
  }

  @Override
  public <V extends Volume> V of(Device device, V volume) {
    VoxelGrid grid = ((Volume) volume).grid();
    VoxelGrid coarse =
        grid.withSpacing(
            spacing(grid, GridAxis.I),
            spacing(grid, GridAxis.J),
            spacing(grid, GridAxis.K),
            GridAlignment.EXTENT);
    V seen = Engine.ENGINE.run(device, resample(coarse, VoxelInterpolation.NEAREST), volume);
    return Engine.ENGINE.run(device, resample(grid, VoxelInterpolation.TRILINEAR), seen);
  }

  private double spacing(VoxelGrid grid, GridAxis axis) {
    return grid.spacing(axis) * (axes.contains(axis) ? factor : 1);
  }

  private static Resample resample(VoxelGrid onto, VoxelInterpolation interpolation) {
    return new Resample(onto, interpolation, Reach.EDGE, Fill.none());
  }

  @Override
  public String words() {
    return "%s times coarser along %s".formatted(Figures.of(factor), axes);
  }
}
