// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import dev.kindred.ops.Reach;
import dev.kindred.ops.Resample;
import dev.kindred.ops.VoxelInterpolation;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;

/**
 * Volumes on other grids, voxel by voxel: nearest in double, trilinear in float32 with a place from
 * one double for each 64 columns.
 */
final class VolumeOracle {
  private static final double NOISE = 1e-9;

  private final Tensor voxels;
  private final GridSize in;
  private final double[][] map;
  private final double beyond;
  private final double outside;

  private VolumeOracle(Resample plan, Volume volume, double outside) {
    this.voxels = volume.voxels();
    this.in = volume.grid().size();
    this.map = map(plan.onto());
    this.beyond = beyond(plan.reach());
    this.outside = outside;
  }

  /**
   * @param volume on the grid {@link VoxelGrid#of}, whose indices are places in the world
   */
  static Volume run(Resample plan, Volume volume) {
    boolean labels = volume instanceof LabelVolume;
    boolean nearest = labels || plan.interpolation() == VoxelInterpolation.NEAREST;
    double outside =
        labels ? plan.outside().label() : plan.outside().perChannel(1, volume.background())[0];
    VolumeOracle oracle = new VolumeOracle(plan, volume, outside);
    GridSize out = plan.onto().size();
    double[] all = new double[(int) out.count()];
    int at = 0;
    for (int k = 0; k < out.k(); k++) {
      for (int j = 0; j < out.j(); j++) {
        for (int i = 0; i < out.i(); i++) {
          all[at++] = oracle.stored(nearest ? oracle.nearest(i, j, k) : oracle.trilinear(i, j, k));
        }
      }
    }
    Tensor voxels = Tensor.of(all, out.shape().toArray()).castTo(volume.voxels().dtype());
    return Volume.moved(volume, voxels, plan.onto());
  }

  private static double[][] map(VoxelGrid onto) {
    Vector3 o = onto.origin();
    Vector3 a = onto.stepI();
    Vector3 b = onto.stepJ();
    Vector3 c = onto.stepK();
    return new double[][] {
      {a.x(), b.x(), c.x(), o.x()}, {a.y(), b.y(), c.y(), o.y()}, {a.z(), b.z(), c.z(), o.z()}
    };
  }

  private static double beyond(Reach reach) {
    return switch (reach) {
      case CENTRES -> 0;
      case FACES -> 0.5 + NOISE;
      case EDGE -> Double.POSITIVE_INFINITY;
      case FADING, REFLECT, SYMMETRIC ->
          throw new IllegalArgumentException("reach " + reach + ": not written here");
    };
  }

  private double stored(double value) {
    DType dtype = voxels.dtype();
    return dtype.isInteger()
        ? Math.clamp(Math.rint(value), (double) dtype.minLong(), (double) dtype.maxLong())
        : value;
  }

  /** From slice to row to column, and then the offset. */
  private double place(int axis, int i, int j, int k) {
    double[] m = map[axis];
    return ((m[2] * k + m[1] * j) + m[0] * i) + m[3];
  }

  private boolean isInside(int i, int j, int k) {
    for (int axis = 0; axis < 3; axis++) {
      double at = place(axis, i, j, k);
      if (!(at >= -beyond && at <= size(axis) - 1 + beyond)) {
        return false;
      }
    }
    return true;
  }

  private int size(int axis) {
    return axis == 0 ? in.i() : axis == 1 ? in.j() : in.k();
  }

  private double nearest(int i, int j, int k) {
    if (!isInside(i, j, k)) {
      return outside;
    }
    int[] at = new int[3];
    for (int axis = 0; axis < 3; axis++) {
      at[axis] = (int) (Math.clamp(place(axis, i, j, k), 0, size(axis) - 1.0) + 0.5);
    }
    return voxels.getDouble(((long) at[2] * in.j() + at[1]) * in.i() + at[0]);
  }

  private float trilinear(int i, int j, int k) {
    if (!isInside(i, j, k)) {
      return (float) outside;
    }
    int[] low = new int[3];
    float[] w = new float[3];
    int tile = i / 64 * 64;
    for (int axis = 0; axis < 3; axis++) {
      double first = Math.clamp(place(axis, tile, j, k), -0x1p30, 0x1p30);
      int index = (int) Math.floor(first);
      float s = Math.fma((float) (i - tile), (float) map[axis][0], (float) (first - index));
      low[axis] = (int) Math.clamp(index + Math.floor(s), 0, Math.max(size(axis) - 2, 0));
      w[axis] = size(axis) == 1 ? 0 : Math.clamp(s - (low[axis] - index), 0f, 1f);
    }
    return mix(slice(low[0], low[1], low[2], w), slice(low[0], low[1], low[2] + 1, w), w[2]);
  }

  private float slice(int i, int j, int k, float[] w) {
    float above = mix(voxel(i, j, k), voxel(i + 1, j, k), w[0]);
    float below = mix(voxel(i, j + 1, k), voxel(i + 1, j + 1, k), w[0]);
    return mix(above, below, w[1]);
  }

  /** Beyond the only voxel of an axis stands itself, and counts nothing. */
  private float voxel(int i, int j, int k) {
    long row = (long) Math.min(k, in.k() - 1) * in.j() + Math.min(j, in.j() - 1);
    return voxels.getFloat(row * in.i() + i);
  }

  private static float mix(float a, float b, float w) {
    return Math.fma(weighed(b, w), w, weighed(a, 1 - w) * (1 - w));
  }

  /** What counts nothing does not spread, even where it is no number. */
  private static float weighed(float value, float weight) {
    return weight == 0 && !Float.isFinite(value) ? 0 : value;
  }
}
