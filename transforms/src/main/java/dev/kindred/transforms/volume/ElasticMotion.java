// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridPoint;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers of an {@link ElasticField}: in lattice coordinates, where control points are 1 apart
 * and the faces of the grid lie 2 beyond the outer ones.
 */
final class ElasticMotion {
  /**
   * The most that a control point pulls, in their distance: partial derivatives of a cubic B-spline
   * sum in magnitude to at most 1.5 times the largest coefficient along each of three axes, so the
   * displacement is a contraction by 0.9, which neither folds nor fails to be undone.
   */
  private static final double MOST = 0.2;

  /** As near as the way back has to get, in lattice coordinates. */
  private static final double CLOSE = 1e-7;

  private static final List<GridAxis> AXES = List.of(GridAxis.I, GridAxis.J, GridAxis.K);

  private static final int ROUNDS = 200;

  private final VoxelGrid over;
  private final int controls;

  /** Per control point, k outermost, the pull along i, j and k in lattice coordinates. */
  private final double[] pulls;

  ElasticMotion(ElasticField plan) {
    this.over = plan.over();
    this.controls = plan.controls();
    this.pulls = new double[3 * controls * controls * controls];
    for (int at = 0; at < pulls.length; at++) {
      GridAxis axis = AXES.get(at % 3);
      double apart = over.size().along(axis) * over.spacing(axis) / (controls + 3);
      double most = Math.min(plan.most() / apart, MOST);
      pulls[at] = plan.key().uniform(axis + " " + at / 3, -most, most);
    }
  }

  /** Where the value at a place came from. */
  Vector3 source(Vector3 place) {
    double[] at = lattice(place);
    double[] pull = pull(at);
    return world(at[0] + pull[0], at[1] + pull[1], at[2] + pull[2]);
  }

  /** Where a place goes: the p with p + d(p) = place. */
  Vector3 target(Vector3 place) {
    double[] goal = lattice(place);
    double[] pull = returning(goal, new double[3]);
    return world(goal[0] - pull[0], goal[1] - pull[1], goal[2] - pull[2]);
  }

  /** The pull at the place that goes to {@code goal}, by fixed-point iteration from a guess. */
  private double[] returning(double[] goal, double[] guess) {
    double[] pull = guess;
    for (int round = 0; round < ROUNDS; round++) {
      double[] next = pull(new double[] {goal[0] - pull[0], goal[1] - pull[1], goal[2] - pull[2]});
      double moved =
          Math.abs(next[0] - pull[0]) + Math.abs(next[1] - pull[1]) + Math.abs(next[2] - pull[2]);
      pull = next;
      if (moved < CLOSE) {
        break;
      }
    }
    return pull;
  }

  /** Per voxel of a grid, in its indices, how far off the value comes from: [D, H, W, 3] f32. */
  Tensor offsets(VoxelGrid grid) {
    return offsets(grid, (at, _) -> pull(at));
  }

  /** The same for the way back. */
  Tensor returns(VoxelGrid grid) {
    return offsets(
        grid,
        (at, before) -> {
          double[] pull = returning(at, new double[] {-before[0], -before[1], -before[2]});
          return new double[] {-pull[0], -pull[1], -pull[2]};
        });
  }

  /** The offset at a place of the lattice, that of the voxel before being a good guess. */
  private interface Offset {
    double[] at(double[] place, double[] before);
  }

  private Tensor offsets(VoxelGrid grid, Offset offset) {
    GridSize size = grid.size();
    long[] shape = {size.k(), size.j(), size.i(), 3};
    return Tensor.build(
        DType.F32,
        Shape.of(shape),
        out -> IntStream.range(0, size.k()).parallel().forEach(k -> slice(grid, k, offset, out)));
  }

  private void slice(VoxelGrid grid, int k, Offset offset, MemorySegment out) {
    GridSize size = grid.size();
    GridPoint zero = grid.index(world(0, 0, 0));
    GridPoint[] unit = {
      grid.index(world(1, 0, 0)), grid.index(world(0, 1, 0)), grid.index(world(0, 0, 1))
    };
    for (int j = 0; j < size.j(); j++) {
      double[] last = new double[3];
      for (int i = 0; i < size.i(); i++) {
        last = offset.at(lattice(grid.world(i, j, k)), last);
        long to = 3 * (((long) k * size.j() + j) * size.i() + i);
        for (GridAxis axis : GridAxis.values()) {
          double sum = 0;
          for (int a = 0; a < 3; a++) {
            sum += last[a] * (unit[a].along(axis) - zero.along(axis));
          }
          out.setAtIndex(ValueLayout.JAVA_FLOAT_UNALIGNED, to++, (float) sum);
        }
      }
    }
  }

  private double[] lattice(Vector3 place) {
    GridPoint at = over.index(place);
    double[] lattice = new double[3];
    for (int a = 0; a < 3; a++) {
      GridAxis axis = AXES.get(a);
      lattice[a] = at.edgeAlong(axis) * (controls + 3) / over.size().along(axis) - 2;
    }
    return lattice;
  }

  private Vector3 world(double i, double j, double k) {
    GridSize size = over.size();
    double by = controls + 3.0;
    return over.worldOfEdge(
        (i + 2) * size.i() / by, (j + 2) * size.j() / by, (k + 2) * size.k() / by);
  }

  private double[] pull(double[] at) {
    double[] pull = new double[3];
    int i = (int) Math.floor(at[0]) - 1;
    int j = (int) Math.floor(at[1]) - 1;
    int k = (int) Math.floor(at[2]) - 1;
    for (int c = Math.max(0, k); c <= Math.min(controls - 1, k + 3); c++) {
      double wk = spline(at[2] - c);
      for (int b = Math.max(0, j); b <= Math.min(controls - 1, j + 3); b++) {
        double wkj = wk * spline(at[1] - b);
        for (int a = Math.max(0, i); a <= Math.min(controls - 1, i + 3); a++) {
          double w = wkj * spline(at[0] - a);
          int from = 3 * ((c * controls + b) * controls + a);
          pull[0] += w * pulls[from];
          pull[1] += w * pulls[from + 1];
          pull[2] += w * pulls[from + 2];
        }
      }
    }
    return pull;
  }

  /** The cubic B-spline. */
  private static double spline(double t) {
    double x = Math.abs(t);
    if (x < 1) {
      return 2.0 / 3 + x * x * (x / 2 - 1);
    }
    double rest = Math.max(0, 2 - x);
    return rest * rest * rest / 6;
  }
}
