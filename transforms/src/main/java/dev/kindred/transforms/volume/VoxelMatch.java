// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridBox;
import dev.kindred.semtypes.volume.GridPoint;
import dev.kindred.semtypes.volume.GridRange;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Two grids whose voxels are voxels of one lattice: along each axis of the one, the other counts
 * the same voxels from another start, maybe backwards, maybe along another of its axes.
 *
 * @param along per axis of the grid that is asked for, how the other one counts
 */
record VoxelMatch(Map<GridAxis, Count> along) {
  /** Lattices that drift apart by less than this, in voxels, over a grid are one. */
  private static final double TOLERANCE = 1e-6;

  /** Index n of the grid asked for is index {@code first + step·n} along this axis of the other. */
  record Count(GridAxis axis, int first, int step) {}

  /** How the voxels of {@code of} count in {@code in}; empty where they are others. */
  static Optional<VoxelMatch> between(VoxelGrid of, VoxelGrid in) {
    GridPoint start = in.index(of.world(0, 0, 0));
    Map<GridAxis, Count> along = new EnumMap<>(GridAxis.class);
    for (GridAxis axis : GridAxis.values()) {
      GridPoint next = in.index(of.world(unit(axis)));
      for (GridAxis own : GridAxis.values()) {
        double step = next.along(own) - start.along(own);
        double first = start.along(own);
        double drift = Math.abs(step - Math.rint(step)) * of.size().along(axis);
        if (drift > TOLERANCE || Math.abs(step) > 1.5 || Math.abs(first) > 1e9) {
          return Optional.empty();
        }
        if (Math.rint(step) != 0) {
          if (along.containsKey(axis) || Math.abs(first - Math.rint(first)) > TOLERANCE) {
            return Optional.empty();
          }
          along.put(axis, new Count(own, (int) Math.rint(first), (int) Math.rint(step)));
        }
      }
    }
    return along.size() == 3 && along.values().stream().map(Count::axis).distinct().count() == 3
        ? Optional.of(new VoxelMatch(along))
        : Optional.empty();
  }

  private static GridPoint unit(GridAxis axis) {
    return new GridPoint(
        axis == GridAxis.I ? 1 : 0, axis == GridAxis.J ? 1 : 0, axis == GridAxis.K ? 1 : 0);
  }

  /** Whether all voxels of a box of the grid asked for are voxels of the other, of that size. */
  boolean isInside(GridBox want, GridSize in) {
    for (GridAxis axis : GridAxis.values()) {
      Count count = count(axis);
      int one = at(count, want.along(axis).from());
      int last = at(count, want.along(axis).to() - 1);
      if (Math.min(one, last) < 0 || Math.max(one, last) >= in.along(count.axis())) {
        return false;
      }
    }
    return true;
  }

  /** The voxels of the other grid that a box inside is copied from. */
  GridBox copied(GridBox want) {
    Map<GridAxis, GridRange> ranges = new EnumMap<>(GridAxis.class);
    for (GridAxis axis : GridAxis.values()) {
      Count count = count(axis);
      int one = at(count, want.along(axis).from());
      int last = at(count, want.along(axis).to() - 1);
      ranges.put(count.axis(), new GridRange(Math.min(one, last), Math.max(one, last) + 1));
    }
    return new GridBox(
        range(ranges, GridAxis.I), range(ranges, GridAxis.J), range(ranges, GridAxis.K));
  }

  private static GridRange range(Map<GridAxis, GridRange> ranges, GridAxis axis) {
    GridRange range = ranges.get(axis);
    if (range == null) {
      throw new IllegalStateException("no range along " + axis);
    }
    return range;
  }

  /** The same between a box of the grid asked for and a box of the other. */
  VoxelMatch part(GridBox have, GridBox want) {
    Map<GridAxis, Count> counts = new EnumMap<>(GridAxis.class);
    for (GridAxis axis : GridAxis.values()) {
      Count count = count(axis);
      int first = at(count, want.along(axis).from()) - have.along(count.axis()).from();
      counts.put(axis, new Count(count.axis(), first, count.step()));
    }
    return new VoxelMatch(counts);
  }

  private static int at(Count count, int n) {
    return count.first() + count.step() * n;
  }

  Count count(GridAxis axis) {
    Count count = along.get(axis);
    if (count == null) {
      throw new IllegalStateException("no count along " + axis);
    }
    return count;
  }
}
