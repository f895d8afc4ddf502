// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Deform;
import dev.kindred.ops.Engine;
import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Resample;
import dev.kindred.ops.Rounding;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.VoxelInterpolation;
import dev.kindred.ops.pass.Form;
import dev.kindred.ops.pass.Pass;
import dev.kindred.ops.pass.Passes;
import dev.kindred.ops.program.Range;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Volumes on a card: the slices lie below each other as one tall picture, so that a volume is an
 * item like any other, and what is computed from voxels runs in the launch that samples them.
 */
final class CudaVolumes {
  private CudaVolumes() {}

  @Dispatch(Engine.class)
  static <V extends Volume> V resample(Cuda cuda, Resample plan, V volume) {
    return run(cuda, List.of(plan), volume);
  }

  @Dispatch(Engine.class)
  static <L extends LabelVolume> L resample(Cuda cuda, Resample plan, L labels) {
    Resample nearest = plan.with(VoxelInterpolation.NEAREST);
    CudaReading reading = VoxelReading.of(nearest, labels, plan.outside().label());
    Tensor moved = run(cuda, reading, labels, List.of(), nearest.onto());
    return Volume.moved(labels, moved, nearest.onto());
  }

  @Dispatch(Engine.class)
  static <V extends Volume> V deform(Cuda cuda, Deform plan, V volume) {
    Volume v = volume;
    CudaReading reading = VoxelReading.of(plan, v, VoxelReading.outside(plan.outside(), v));
    return Volume.withVoxels(volume, run(cuda, reading, v, List.of(), v.grid()));
  }

  @Dispatch(Engine.class)
  static <L extends LabelVolume> L deform(Cuda cuda, Deform plan, L labels) {
    Volume v = labels;
    Deform nearest = plan.with(VoxelInterpolation.NEAREST);
    CudaReading reading = VoxelReading.of(nearest, v, plan.outside().label());
    return Volume.withVoxels(labels, run(cuda, reading, v, List.of(), v.grid()));
  }

  @Dispatch(Engine.class)
  static <V extends Volume> V color(Cuda cuda, PixelOp plan, V volume) {
    return run(cuda, List.of(plan), volume);
  }

  /** Labels are names: no arithmetic changes them. */
  @Dispatch(Engine.class)
  static <L extends LabelVolume> L color(Cuda cuda, PixelOp plan, L labels) {
    return labels;
  }

  /** Steps one by one as far as their bytes go; what is computed runs with what samples. */
  @Dispatch(Engine.class)
  static <V extends Volume> V run(Cuda cuda, Sequence plan, V volume) {
    return run(cuda, plan.steps(), volume);
  }

  @Dispatch(Engine.class)
  static <L extends LabelVolume> L run(Cuda cuda, Sequence plan, L labels) {
    L now = labels;
    for (Plan step : plan.steps()) {
      now = Engine.ENGINE.run(cuda, step, now);
    }
    return now;
  }

  private static <V extends Volume> V run(Cuda cuda, List<Plan> steps, V volume) {
    V now = volume;
    for (int i = 0; i < steps.size(); ) {
      Optional<Resample> move =
          steps.get(i) instanceof Resample plan ? Optional.of(plan) : Optional.empty();
      int first = move.isPresent() ? i + 1 : i;
      int end = first;
      while (end < steps.size() && steps.get(end) instanceof PixelOp) {
        end++;
      }
      now =
          end == i
              ? Engine.ENGINE.run(cuda, steps.get(i), now)
              : run(cuda, move, steps.subList(first, end), now);
      i = Math.max(end, i + 1);
    }
    return now;
  }

  private static <V extends Volume> V run(
      Cuda cuda, Optional<Resample> move, List<Plan> ops, V volume) {
    Volume from = volume;
    VoxelGrid onto = move.map(Resample::onto).orElse(from.grid());
    CudaReading reading =
        move.map(plan -> VoxelReading.of(plan, from, VoxelReading.outside(plan.outside(), from)))
            .orElseGet(() -> CudaReading.samePlace(tall(onto)));
    return Volume.moved(volume, run(cuda, reading, from, ops, onto), onto);
  }

  /** What is read, computed and stored. */
  private static Tensor run(
      Cuda cuda, CudaReading reading, Volume volume, List<Plan> ops, VoxelGrid onto) {
    Canvas in = tall(volume.grid());
    Canvas out = tall(onto);
    DType dtype = volume.voxels().dtype();
    List<CudaPass> passes = new ArrayList<>();
    for (Pass pass :
        Passes.of(Sequence.of(ops), new Form(out, 1, Range.measured(dtype))).passes()) {
      boolean first = passes.isEmpty();
      passes.add(
          CudaPass.of(
              (Pass.Streamed) pass,
              Rounding.STEPWISE,
              first ? reading : CudaReading.samePlace(out),
              first ? in : out));
    }
    if (passes.isEmpty()) {
      passes.add(CudaPass.of(in, out, reading, dtype, 0));
    }
    Tensor voxels = volume.voxels().reshape(1, in.height(), in.width());
    passes.removeIf(CudaPass::isNothing);
    Tensor after = CudaChain.ofOne(passes).map(c -> CudaImages.run(cuda, c, voxels)).orElse(voxels);
    return after.reshape(onto.size().k(), onto.size().j(), onto.size().i());
  }

  private static Canvas tall(VoxelGrid grid) {
    return Canvas.hw(Math.multiplyExact(grid.size().k(), grid.size().j()), grid.size().i());
  }
}
