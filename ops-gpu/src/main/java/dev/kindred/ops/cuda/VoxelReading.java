// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.ops.Fill;
import dev.kindred.ops.Reach;
import dev.kindred.ops.Resample;
import dev.kindred.ops.VoxelInterpolation;
import dev.kindred.ops.cpu.VoxelPlaces;
import dev.kindred.ops.cuda.ptx.Sampling;
import dev.kindred.semtypes.volume.Volume;
import java.util.List;

/** How a kernel reads the voxels of another grid: at the same places as the CPU. */
final class VoxelReading {
  private VoxelReading() {}

  /** What stands beyond; to know the background may take a look at every voxel. */
  static double outside(Resample plan, Volume volume) {
    Fill fill = plan.outside();
    return fill.perChannel(1, fill.isNone() ? volume.background() : 0)[0];
  }

  static CudaReading of(Resample plan, Volume volume, double outside) {
    boolean copies = plan.interpolation() == VoxelInterpolation.NEAREST;
    // A copy cannot fade.
    Reach reach = copies && plan.reach() == Reach.FADING ? Reach.FACES : plan.reach();
    VoxelPlaces places = new VoxelPlaces(volume.grid(), plan.onto(), reach, 0);
    double beyond = places.beyond().orElseThrow(() -> notYet(plan, "values that " + reach));
    if (plan.interpolation() == VoxelInterpolation.CUBIC_SPLINE) {
      throw notYet(plan, "splines");
    }
    if (!copies && !places.areSampledInFloat(volume.voxels())) {
      throw notYet(plan, "voxels of %s or in rows of one".formatted(volume.voxels().dtype()));
    }
    int rows = plan.onto().size().j();
    return new CudaReading(
        copies ? Sampling.nearestVoxel() : Sampling.trilinear(),
        true,
        (table, item) -> table.voxels(item, places.map(), beyond, volume.grid().size(), rows),
        List.of(outside));
  }

  private static UnsupportedOperationException notYet(Resample plan, String what) {
    return new UnsupportedOperationException(
        "%s resample on cuda: there is no kernel for %s yet; run this plan on the CPU"
            .formatted(plan.interpolation(), what));
  }
}
