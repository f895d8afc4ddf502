// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Reach;
import dev.kindred.ops.Resample;
import dev.kindred.ops.ResamplePart;
import dev.kindred.ops.Sequence;
import dev.kindred.semtypes.volume.CtVolume;
import dev.kindred.semtypes.volume.GridBox;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several plans on a volume, one after the other, of which only those voxels are computed that come
 * to be seen in the end: a crop after a motion makes the motion as cheap as the crop. The bytes are
 * those of the plans one by one.
 *
 * @param steps each gives the volume a grid, or changes every voxel by itself
 * @param grids before each step and after the last
 * @param boxes the voxels of those grids that are there at that time
 */
record KeptVoxels(List<Plan> steps, List<VoxelGrid> grids, List<GridBox> boxes) {

  @Dispatch(Engine.class)
  static <V extends Volume> V run(Cpu cpu, Sequence plan, V volume) {
    V now = volume;
    List<Plan> steps = plan.steps();
    for (int first = 0; first < steps.size(); ) {
      EachVoxel each = new EachVoxel(now);
      int end = first;
      while (end < steps.size()
          && (steps.get(end) instanceof Reslice || each.takes(steps.get(end)))) {
        end++;
      }
      now =
          end == first
              ? Engine.ENGINE.run(cpu, steps.get(end++), now)
              : of(steps.subList(first, end), now).run(cpu, now);
      first = end;
    }
    return now;
  }

  private static KeptVoxels of(List<Plan> steps, Volume volume) {
    List<VoxelGrid> grids = new ArrayList<>(List.of(volume.grid()));
    for (Plan step : steps) {
      grids.add(step instanceof Reslice move ? move.onto() : grids.getLast());
    }
    List<GridBox> boxes = new ArrayList<>();
    grids.forEach(grid -> boxes.add(GridBox.all(grid.size())));
    KeptVoxels kept = new KeptVoxels(steps, grids, boxes);
    kept.narrow(outsideIsFixed(volume));
    return kept;
  }

  /** Whether what stands outside the volume does not depend on its voxels. */
  private static boolean outsideIsFixed(Volume volume) {
    return volume instanceof LabelVolume
        || volume.getClass() == Volume.class
        || volume.getClass() == CtVolume.class;
  }

  /** From the last step to the first: what is needed for what is needed after it. */
  private void narrow(boolean fixed) {
    for (int n = steps.size() - 1; n >= 0; n--) {
      GridBox all = boxes.get(n);
      GridBox want = boxes.get(n + 1);
      if (!(steps.get(n) instanceof Reslice move)) {
        boxes.set(n, fixed ? want : all);
        boxes.set(n + 1, boxes.get(n));
        continue;
      }
      VoxelGrid moved = move.motion().at(grids.get(n));
      Optional<VoxelMatch> match = VoxelMatch.between(move.onto(), moved);
      if (match.isEmpty()) {
        Resample sampling = move.sampling().onto(move.onto());
        boolean asks = sampling.outside().isNone() && sampling.reach() != Reach.EDGE;
        boxes.set(n, asks && !fixed ? all : ResamplePart.needed(sampling, moved, want));
      } else if (match.get().isInside(want, moved.size())) {
        boxes.set(n, match.get().copied(want));
      } else {
        boxes.set(n + 1, GridBox.all(move.onto().size()));
      }
    }
    if (steps.getFirst() instanceof Reslice) {
      boxes.set(0, GridBox.all(grids.getFirst().size()));
    }
  }

  private <V extends Volume> V run(Cpu cpu, V volume) {
    V now = isAll(0) ? volume : Volume.cropped(volume, boxes.getFirst());
    for (int n = 0; n < steps.size(); n++) {
      now =
          steps.get(n) instanceof Reslice move && !(isAll(n) && isAll(n + 1))
              ? part(cpu, n, move, now)
              : Engine.ENGINE.run(cpu, steps.get(n), now);
    }
    return now;
  }

  private boolean isAll(int n) {
    return boxes.get(n).size().equals(grids.get(n).size());
  }

  private <V extends Volume> V part(Cpu cpu, int n, Reslice move, V volume) {
    GridBox have = boxes.get(n);
    GridBox want = boxes.get(n + 1);
    VoxelGrid moved = move.motion().at(grids.get(n));
    Optional<VoxelMatch> match = VoxelMatch.between(move.onto(), moved);
    ResamplePart part = new ResamplePart(move.sampling().onto(move.onto()), moved, have, want);
    Volume v = volume;
    V made =
        match.isEmpty()
            ? Engine.ENGINE.run(cpu, part, volume)
            : Volume.moved(
                volume,
                new VoxelCopy(
                        v.voxels(),
                        want.size(),
                        match.get().part(have, want),
                        move.sampling().reach())
                    .run(v::background),
                part.onto());
    return isAll(n + 1) ? Volume.moved(made, ((Volume) made).voxels(), move.onto()) : made;
  }
}
