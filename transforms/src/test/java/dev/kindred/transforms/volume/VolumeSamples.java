// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.volume;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Landmarks;
import dev.kindred.semtypes.volume.MrVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.Sample;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Samples whose members all show the same bright ball, and the place of its middle. */
final class VolumeSamples {
  /** Oblique, anisotropic, left-handed: nothing goes right by luck. */
  static final VoxelGrid OBLIQUE =
      new VoxelGrid(
          GridSize.kji(18, 22, 26),
          new Vector3(31, -12, 7),
          new Vector3(-0.96, 0.28, 0.05),
          new Vector3(0.3, 1.1, -0.2),
          new Vector3(0.1, 0.25, 1.5));

  /** Another grid over about the same place, axes in another order. */
  static final VoxelGrid OTHER =
      new VoxelGrid(
          GridSize.kji(30, 20, 24),
          new Vector3(2, -16, 2),
          new Vector3(0, 1.25, 0),
          new Vector3(0, 0, 1.6),
          new Vector3(1.1, 0, 0));

  /** The middle of the ball: well inside both grids. */
  static final Vector3 MIDDLE = OBLIQUE.world(12, 10, 8);

  private static final double SIGMA = 1.6;

  private VolumeSamples() {}

  static Sample ball() {
    return Sample.of(
        "ct", MrVolume.of(tensor(OBLIQUE, VolumeSamples::bright), OBLIQUE),
        "organs", labels(OBLIQUE),
        "landmarks", Landmarks.of(Map.of("middle", MIDDLE)),
        "other", Volume.of(tensor(OTHER, VolumeSamples::bright), OTHER));
  }

  static LabelVolume labels(VoxelGrid grid) {
    return LabelVolume.of(tensor(grid, p -> bright(p) > 30 ? 3 : 0).castTo(DType.U8), grid);
  }

  private static double bright(Vector3 place) {
    Vector3 off = place.minus(MIDDLE);
    return 100 * Math.exp(-off.dot(off) / (2 * SIGMA * SIGMA));
  }

  static Tensor tensor(VoxelGrid grid, ToDoubleFunction<Vector3> value) {
    GridSize size = grid.size();
    float[] values = new float[(int) size.count()];
    int at = 0;
    for (int k = 0; k < size.k(); k++) {
      for (int j = 0; j < size.j(); j++) {
        for (int i = 0; i < size.i(); i++) {
          values[at++] = (float) value.applyAsDouble(grid.world(i, j, k));
        }
      }
    }
    return Tensor.of(values, size.k(), size.j(), size.i());
  }

  /** The mean place of what is bright, or of what has the ball's label. */
  static Vector3 centroid(Volume volume) {
    GridSize size = volume.grid().size();
    Vector3 sum = new Vector3(0, 0, 0);
    double mass = 0;
    double dark = volume instanceof LabelVolume ? 2.5 : 0.5;
    double[] values = volume.voxels().toDoubleArray();
    int at = 0;
    for (int k = 0; k < size.k(); k++) {
      for (int j = 0; j < size.j(); j++) {
        for (int i = 0; i < size.i(); i++) {
          double value = Math.max(0, values[at++] - dark);
          sum = sum.plus(volume.grid().world(i, j, k).times(value));
          mass += value;
        }
      }
    }
    return sum.times(1 / mass);
  }

  /** Whether all of the ball about a place is well inside a grid. */
  static boolean holds(VoxelGrid grid, Vector3 place) {
    for (int corner = 0; corner < 8; corner++) {
      double reach = 4.2 * SIGMA;
      Vector3 off =
          new Vector3(
              (corner & 1) == 0 ? -reach : reach,
              (corner & 2) == 0 ? -reach : reach,
              (corner & 4) == 0 ? -reach : reach);
      if (!grid.contains(place.plus(off))) {
        return false;
      }
    }
    return true;
  }
}
