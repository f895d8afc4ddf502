// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

import dev.kindred.semtypes.Vector3;

/**
 * The orientation code of a grid as nibabel's io_orientation finds it: the directions are made a
 * rotation (the orthogonal polar factor), then i, j and k in turn take their largest coordinate
 * that is free.
 */
final class NearestAxes {
  /** Newton's iteration squares the error: far fewer steps suffice for any grid. */
  private static final int MOST_STEPS = 60;

  private NearestAxes() {}

  static Orientation of(VoxelGrid grid) {
    Vector3[] columns = rotation(grid);
    boolean[] taken = new boolean[3];
    Anatomy[] found = new Anatomy[3];
    for (int axis = 0; axis < 3; axis++) {
      double[] xyz = {columns[axis].x(), columns[axis].y(), columns[axis].z()};
      int best = -1;
      for (int coordinate = 0; coordinate < 3; coordinate++) {
        if (!taken[coordinate] && (best < 0 || Math.abs(xyz[coordinate]) > Math.abs(xyz[best]))) {
          best = coordinate;
        }
      }
      taken[best] = true;
      found[axis] = Anatomy.along(best, xyz[best] > 0);
    }
    return new Orientation(found[0], found[1], found[2]);
  }

  /** The orthogonal matrix next to the directions: R ← (R + R⁻ᵀ) / 2 until it stays. */
  private static Vector3[] rotation(VoxelGrid grid) {
    Vector3 a = grid.direction(GridAxis.I);
    Vector3 b = grid.direction(GridAxis.J);
    Vector3 c = grid.direction(GridAxis.K);
    for (int step = 0; step < MOST_STEPS; step++) {
      double volume = a.dot(b.cross(c));
      Vector3 nextA = a.plus(b.cross(c).times(1 / volume)).times(0.5);
      Vector3 nextB = b.plus(c.cross(a).times(1 / volume)).times(0.5);
      Vector3 nextC = c.plus(a.cross(b).times(1 / volume)).times(0.5);
      boolean still = nextA.closeTo(a, 1e-15) && nextB.closeTo(b, 1e-15) && nextC.closeTo(c, 1e-15);
      a = nextA;
      b = nextB;
      c = nextC;
      if (still) {
        break;
      }
    }
    return new Vector3[] {a, b, c};
  }
}
