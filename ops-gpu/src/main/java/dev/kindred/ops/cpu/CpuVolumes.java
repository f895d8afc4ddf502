// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Reach;
import dev.kindred.ops.Resample;
import dev.kindred.ops.VoxelInterpolation;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;

/** Volumes on the CPU. */
final class CpuVolumes {

  private CpuVolumes() {}

  @Dispatch(Engine.class)
  static <V extends Volume> V resample(Cpu cpu, Resample plan, V volume) {
    double outside = plan.outside().perChannel(1, background(plan, volume))[0];
    return Volume.moved(volume, run(cpu, plan, volume, outside), plan.onto());
  }

  @Dispatch(Engine.class)
  static <L extends LabelVolume> L resample(Cpu cpu, Resample plan, L labels) {
    Resample nearest = plan.with(VoxelInterpolation.NEAREST);
    return Volume.moved(labels, run(cpu, nearest, labels, plan.outside().label()), plan.onto());
  }

  /** Asked only where it is needed: to know it may take a look at every voxel. */
  private static double background(Resample plan, Volume volume) {
    return plan.outside().isNone() ? volume.background() : 0;
  }

  /** A copy cannot fade: it reaches as far as its voxel is the nearest. */
  private static Reach reach(Resample plan) {
    boolean copies = plan.interpolation() == VoxelInterpolation.NEAREST;
    return copies && plan.reach() == Reach.FADING ? Reach.FACES : plan.reach();
  }

  private static Tensor run(Cpu cpu, Resample plan, Volume volume, double outside) {
    Tensor voxels = volume.voxels();
    boolean spline = plan.interpolation() == VoxelInterpolation.CUBIC_SPLINE;
    int slack = spline ? CubicSplineSampler.slack(plan.reach()) : 0;
    VoxelPlaces places = new VoxelPlaces(volume.grid(), plan.onto(), reach(plan), slack);
    Resampling resampling = new Resampling(cpu, places, outside);
    return switch (plan.interpolation()) {
      case NEAREST -> resampling.copied(voxels);
      case TRILINEAR -> resampling.trilinear(voxels);
      case CUBIC_SPLINE ->
          resampling.sampled(voxels, CubicSplineSampler.through(voxels, plan.reach()));
    };
  }
}
