// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Deform;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Fill;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Reach;
import dev.kindred.ops.Resample;
import dev.kindred.ops.ResamplePart;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.VoxelInterpolation;
import dev.kindred.ops.pass.Form;
import dev.kindred.ops.pass.Passes;
import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;

/** Volumes on the CPU. */
final class CpuVolumes {

  private CpuVolumes() {}

  /** How a plan samples, whatever places it takes. */
  private record Sampling(VoxelInterpolation interpolation, Reach reach) {

    /** A copy cannot fade: it reaches as far as its voxel is the nearest. */
    Reach placesReach() {
      boolean copies = interpolation == VoxelInterpolation.NEAREST;
      return copies && reach == Reach.FADING ? Reach.FACES : reach;
    }

    VoxelPlaces places(VoxelGrid in, VoxelGrid onto) {
      return new VoxelPlaces(in, onto, placesReach(), slack());
    }

    int slack() {
      boolean spline = interpolation == VoxelInterpolation.CUBIC_SPLINE;
      return spline ? CubicSplineSampler.slack(reach) : 0;
    }

    Tensor run(Resampling resampling, Tensor voxels) {
      return switch (interpolation) {
        case NEAREST -> resampling.copied(voxels);
        case TRILINEAR -> resampling.trilinear(voxels);
        case CUBIC_SPLINE -> resampling.sampled(voxels, CubicSplineSampler.through(voxels, reach));
      };
    }
  }

  @Dispatch(Engine.class)
  static <V extends Volume> V resample(Cpu cpu, Resample plan, V volume) {
    double outside = outside(plan.outside(), volume);
    return Volume.moved(volume, run(cpu, plan, volume, outside), plan.onto());
  }

  @Dispatch(Engine.class)
  static <L extends LabelVolume> L resample(Cpu cpu, Resample plan, L labels) {
    Resample nearest = plan.with(VoxelInterpolation.NEAREST);
    return Volume.moved(labels, run(cpu, nearest, labels, plan.outside().label()), plan.onto());
  }

  @Dispatch(Engine.class)
  static <V extends Volume> V resample(Cpu cpu, ResamplePart plan, V volume) {
    double outside = outside(plan.whole().outside(), volume);
    return Volume.moved(volume, run(cpu, plan, volume, outside), plan.onto());
  }

  @Dispatch(Engine.class)
  static <L extends LabelVolume> L resample(Cpu cpu, ResamplePart plan, L labels) {
    Resample nearest = plan.whole().with(VoxelInterpolation.NEAREST);
    ResamplePart part = new ResamplePart(nearest, plan.from(), plan.have(), plan.want());
    return Volume.moved(labels, run(cpu, part, labels, nearest.outside().label()), part.onto());
  }

  /**
   * Voxels are measurements; the slices lie below each other for the operation, one tall picture.
   */
  @Dispatch(Engine.class)
  static <V extends Volume> V color(Cpu cpu, PixelOp plan, V volume) {
    Tensor voxels = volume.voxels();
    GridSize size = volume.grid().size();
    Canvas tall = Canvas.hw(Math.multiplyExact(size.k(), size.j()), size.i());
    Form form = new Form(tall, 1, Range.measured(voxels.dtype()));
    Tensor changed =
        CpuSequences.run(
            cpu,
            Passes.of(Sequence.of(plan), form),
            voxels.reshape(1, tall.height(), tall.width()));
    return Volume.withVoxels(volume, changed.reshape(size.k(), size.j(), size.i()));
  }

  /** Labels are names: no arithmetic changes them. */
  @Dispatch(Engine.class)
  static <L extends LabelVolume> L color(Cpu cpu, PixelOp plan, L labels) {
    return labels;
  }

  @Dispatch(Engine.class)
  static <V extends Volume> V deform(Cpu cpu, Deform plan, V volume) {
    Volume v = volume;
    return Volume.moved(volume, run(cpu, plan, v, outside(plan.outside(), v)), v.grid());
  }

  @Dispatch(Engine.class)
  static <L extends LabelVolume> L deform(Cpu cpu, Deform plan, L labels) {
    Volume v = labels;
    Deform nearest = plan.with(VoxelInterpolation.NEAREST);
    return Volume.moved(labels, run(cpu, nearest, v, plan.outside().label()), v.grid());
  }

  /** The background is asked only where it is needed: to know it may take a look at every voxel. */
  private static double outside(Fill fill, Volume volume) {
    return fill.perChannel(1, fill.isNone() ? volume.background() : 0)[0];
  }

  private static Tensor run(Cpu cpu, Resample plan, Volume volume, double outside) {
    Sampling how = new Sampling(plan.interpolation(), plan.reach());
    VoxelPlaces places = how.places(volume.grid(), plan.onto());
    return how.run(new Resampling(cpu, places, outside), volume.voxels());
  }

  private static Tensor run(Cpu cpu, ResamplePart plan, Volume volume, double outside) {
    Sampling how = new Sampling(plan.whole().interpolation(), plan.whole().reach());
    VoxelPlaces places =
        how.places(plan.from(), plan.whole().onto()).part(plan.have(), plan.want());
    return how.run(new Resampling(cpu, places, outside), volume.voxels());
  }

  private static Tensor run(Cpu cpu, Deform plan, Volume volume, double outside) {
    GridSize size = volume.grid().size();
    plan.requireFits(volume);
    Sampling how = new Sampling(plan.interpolation(), plan.reach());
    VoxelPlaces places = new VoxelPlaces(size, plan.field(), how.placesReach(), how.slack());
    return how.run(new Resampling(cpu, places, outside), volume.voxels());
  }
}
