// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Reach;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.volume.GridBox;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Where in the input the voxels of the output lie, row by row: index coordinates, T_in⁻¹ · T_out.
 *
 * <p>The sums run from slice to row to column and then add the offset, as SciPy's do, since for
 * places halfway between voxels the last bit decides which is nearest.
 */
public final class VoxelPlaces {
  /** How far beyond its reach, in voxels, a place is taken for one on the rim: noise is less. */
  private static final double NOISE = 1e-9;

  private static final double FACE = 0.5 + NOISE;

  private final GridSize in;
  private final GridSize out;
  private final double[][] map;
  private final Reach reach;
  private final int slack;

  private final @Nullable Tensor field;
  private final GridBox have;
  private final GridBox want;

  /**
   * @param slack so far beyond the outer centres, in voxels, places may lie where the volume goes
   *     on: as far as the sampler knows how
   */
  public VoxelPlaces(VoxelGrid in, VoxelGrid out, Reach reach, int slack) {
    this(
        in.size(),
        SpaceMatrix.between(in.affineLps(), out.affineLps()),
        reach,
        slack,
        null,
        GridBox.all(in.size()),
        GridBox.all(out.size()));
  }

  /**
   * Places each of which lies its own way off.
   *
   * @param field as large as the volume, columns, rows and slices last
   */
  VoxelPlaces(GridSize size, Tensor field, Reach reach, int slack) {
    this(
        size,
        new double[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}},
        reach,
        slack,
        field,
        GridBox.all(size),
        GridBox.all(size));
  }

  private VoxelPlaces(
      GridSize in,
      double[][] map,
      Reach reach,
      int slack,
      @Nullable Tensor field,
      GridBox have,
      GridBox want) {
    this.in = in;
    this.map = map;
    this.reach = reach;
    this.slack = slack;
    this.field = field;
    this.have = have;
    this.want = want;
    this.out = want.size();
  }

  /** Places in a volume by a matrix, from the first column on. */
  static VoxelPlaces by(double[][] map, GridSize in) {
    GridBox all = GridBox.all(in);
    return new VoxelPlaces(in, map, Reach.EDGE, 0, null, all, all);
  }

  /** The same places of some voxels of the output, for what has some voxels of the input. */
  VoxelPlaces part(GridBox of, GridBox wanted) {
    return new VoxelPlaces(in, map, reach, slack, field, of, wanted);
  }

  /** The whole input, in which the places are. */
  GridSize in() {
    return in;
  }

  /** How many voxels are made. */
  GridSize out() {
    return out;
  }

  /** The voxels of the input that are there. */
  GridBox have() {
    return have;
  }

  /** The voxels of the output that are made. */
  GridBox want() {
    return want;
  }

  /** From the indices of the output to those of the input. */
  public double[][] map() {
    return map;
  }

  /**
   * How far beyond the outer centres, in voxels, the outer values go on until what is outside
   * begins; empty where that or the matrix is not all there is to say.
   */
  public OptionalDouble beyond() {
    return field != null
        ? OptionalDouble.empty()
        : switch (reach) {
          case CENTRES -> OptionalDouble.of(0);
          case FACES -> OptionalDouble.of(FACE);
          case EDGE -> OptionalDouble.of(Double.POSITIVE_INFINITY);
          case FADING, REFLECT, SYMMETRIC -> OptionalDouble.empty();
        };
  }

  /**
   * Whether trilinear values at these places are computed in float32, as {@code TrilinearRows}
   * defines them, and not in double.
   */
  public boolean areSampledInFloat(Tensor voxels) {
    return beyond().isPresent() && TrilinearRows.reads(voxels.dtype(), in);
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

    private final double[] share;

    private Row(int length) {
      x = new double[length];
      y = new double[length];
      z = new double[length];
      share = new double[length];
    }

    /** Moves to a row of a slice of those that are made. */
    void locate(int row, int slice) {
      int j = row + want.j().from();
      int k = slice + want.k().from();
      Arrays.fill(share, 1);
      put(x, map[0], j, k);
      put(y, map[1], j, k);
      put(z, map[2], j, k);
      if (field != null) {
        displace(field.toFloatArray(3L * out.i() * ((long) k * out.j() + j), 3 * out.i()));
      }
      bring(x, in.i());
      bring(y, in.j());
      bring(z, in.k());
    }

    /** How much of the value there is the input's, from 0 to 1; the rest is what is outside. */
    double share(int i) {
      return share[i];
    }

    /** The column in the input, brought to where it has values. */
    double x(int i) {
      return x[i];
    }

    /** The row in the input, brought to where it has values. */
    double y(int i) {
      return y[i];
    }

    /** The slice in the input, brought to where it has values. */
    double z(int i) {
      return z[i];
    }

    /** Coordinates along one axis of the input. */
    private void put(double[] into, double[] line, double j, double k) {
      double start = line[2] * k + line[1] * j;
      int first = want.i().from();
      for (int i = 0; i < into.length; i++) {
        into[i] = start + line[0] * (first + i) + line[3];
      }
    }

    private void displace(float[] ways) {
      for (int i = 0; i < x.length; i++) {
        x[i] += ways[3 * i];
        y[i] += ways[3 * i + 1];
        z[i] += ways[3 * i + 2];
      }
    }

    /** Brings coordinates along one axis to where the input has values. */
    private void bring(double[] into, int size) {
      double last = size - 1.0;
      for (int i = 0; i < into.length; i++) {
        double at = into[i];
        share[i] *= share(at, last);
        into[i] =
            switch (reach) {
              case FACES, CENTRES, FADING -> Math.clamp(at, 0, last);
              case EDGE -> Math.clamp(at, -slack, last + slack);
              case REFLECT -> Math.clamp(folded(at, 0, last), 0, last);
              case SYMMETRIC -> Math.clamp(folded(at, 0.5, last), -slack, last + slack);
            };
      }
    }

    private double share(double at, double last) {
      double beyond = Math.max(-at, at - last);
      return switch (reach) {
        case CENTRES -> beyond <= 0 ? 1 : 0;
        case FACES -> beyond <= FACE ? 1 : 0;
        case FADING -> Math.clamp(1 - beyond, 0, 1);
        case EDGE, REFLECT, SYMMETRIC -> 1;
      };
    }

    /**
     * Mirrored so far beyond both outer centres, again and again until it lies between. SciPy's
     * sums, since for places halfway between voxels the last bit decides; and as there, halfway
     * between the last voxel and its mirrored neighbour is nearest to the neighbour.
     */
    private static double folded(double at, double beyond, double last) {
      double period = 2 * (last + 2 * beyond);
      double near = at < -beyond ? -2 * beyond - at : at;
      if (near > last + beyond && period > 0) {
        near -= period * Math.floor((near + beyond) / period);
      }
      if (near <= last + beyond) {
        return near;
      }
      double mirrored = period - 2 * beyond - near;
      return beyond == 0 && near < last + 1 ? Math.nextDown(mirrored) : mirrored;
    }
  }
}
