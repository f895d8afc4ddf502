// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Reach;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.VoxelGrid;

/**
 * Where in the input the voxels of the output lie, row by row: index coordinates, T_in⁻¹ · T_out.
 *
 * <p>The sums run from slice to row to column and then add the offset, as SciPy's do, since for
 * places halfway between voxels the last bit decides which is nearest.
 */
final class VoxelPlaces {
  /** How far beyond its reach, in voxels, a place is taken for one on the rim: noise is less. */
  private static final double NOISE = 1e-9;

  private final GridSize in;
  private final GridSize out;
  private final double[][] map;
  private final double rim;

  VoxelPlaces(VoxelGrid in, VoxelGrid out, Reach reach) {
    this.in = in.size();
    this.out = out.size();
    this.map = SpaceMatrix.between(in.affineLps(), out.affineLps());
    this.rim = reach == Reach.FACES ? 0.5 : 0;
  }

  GridSize in() {
    return in;
  }

  GridSize out() {
    return out;
  }

  /** Whether each row of the output runs along a row of the input. */
  boolean areRowsAligned() {
    return map[1][0] == 0 && map[2][0] == 0;
  }

  /** The places of one row of the output. */
  Row row() {
    return new Row(out.i());
  }

  /** The places of the voxels of a row, one row at a time. */
  final class Row {
    private final double[] x;
    private final double[] y;
    private final double[] z;

    private Row(int length) {
      x = new double[length];
      y = new double[length];
      z = new double[length];
    }

    /** Moves to row j of slice k. */
    void locate(int j, int k) {
      fill(x, map[0], j, k, in.i());
      fill(y, map[1], j, k, in.j());
      fill(z, map[2], j, k, in.k());
    }

    /** Whether the input has a value there. */
    boolean isInside(int i) {
      return x[i] >= 0 && y[i] >= 0 && z[i] >= 0;
    }

    /** The column in the input, pulled onto the outer centres. */
    double x(int i) {
      return x[i];
    }

    /** The row in the input, pulled onto the outer centres. */
    double y(int i) {
      return y[i];
    }

    /** The slice in the input, pulled onto the outer centres. */
    double z(int i) {
      return z[i];
    }

    /** Coordinates along one axis of the input; −1 beyond its reach. */
    private void fill(double[] into, double[] line, double j, double k, int size) {
      double start = line[2] * k + line[1] * j;
      double last = size - 1.0;
      double beyond = rim > 0 ? rim + NOISE : 0;
      for (int i = 0; i < into.length; i++) {
        double at = start + line[0] * i + line[3];
        boolean inside = at >= -beyond && at <= last + beyond;
        into[i] = inside ? Math.clamp(at, 0, last) : -1;
      }
    }
  }
}
