// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import dev.kindred.ops.Deform;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Reach;
import dev.kindred.ops.Resample;
import dev.kindred.ops.VoxelInterpolation;
import dev.kindred.ops.cpu.VoxelPlaces;
import dev.kindred.ops.cuda.ptx.Sampling;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.volume.Volume;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Set;

/** How a kernel reads the voxels of another grid: at the same places as the CPU. */
final class VoxelReading {
  /** What is sampled in double and stored as floats are. */
  private static final Set<DType> BENT = Set.of(DType.U8, DType.I16, DType.U16, DType.F32);

  private VoxelReading() {}

  /** What stands beyond; to know the background may take a look at every voxel. */
  static double outside(Fill fill, Volume volume) {
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

  /** On its own grid, each voxel some way off its place, which the item brings: 12 bytes each. */
  static CudaReading of(Deform plan, Volume volume, double outside) {
    plan.requireFits(volume);
    boolean copies = plan.interpolation() == VoxelInterpolation.NEAREST;
    Reach reach = copies && plan.reach() == Reach.FADING ? Reach.FACES : plan.reach();
    VoxelPlaces own = new VoxelPlaces(volume.grid(), volume.grid(), reach, 0);
    double beyond = own.beyond().orElseThrow(() -> notYet("bent volumes", "values that " + reach));
    DType dtype = volume.voxels().dtype();
    boolean reads = copies || BENT.contains(dtype);
    if (plan.interpolation() == VoxelInterpolation.CUBIC_SPLINE || !reads) {
      throw notYet("bent volumes", "%s of %s".formatted(plan.interpolation(), dtype));
    }
    float[] field = plan.field().toFloatArray();
    long more = Math.ceilDiv((long) field.length * Float.BYTES, 16) * 16;
    Sampling sampling = copies ? Sampling.nearestVoxel() : Sampling.trilinear();
    return new CudaReading(
        sampling.bent(),
        true,
        (table, item) -> {
          table.bent(item, beyond, volume.grid().size());
          MemorySegment.copy(field, 0, table.more(item), JAVA_FLOAT, 0, field.length);
        },
        List.of(outside),
        more);
  }

  private static UnsupportedOperationException notYet(Resample plan, String what) {
    return notYet(plan.interpolation() + " resample", what);
  }

  private static UnsupportedOperationException notYet(String plan, String what) {
    return new UnsupportedOperationException(
        "%s on cuda: there is no kernel for %s yet; run this plan on the CPU"
            .formatted(plan, what));
  }
}
