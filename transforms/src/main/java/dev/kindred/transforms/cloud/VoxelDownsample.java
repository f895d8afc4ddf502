// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cloud;

import dev.kindred.ops.Device;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.MembersPlan;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Keeps one point of each cube of a lattice with a corner at the origin: that nearest to the mean
 * of those in the cube, the first where two are, so that every point left is one that was measured,
 * with its own colour and label. Which points were left out is reported.
 *
 * @param size of a cube in the cloud's unit, above 0
 */
public record VoxelDownsample(double size) implements MembersPlan, Transform {
  /** A cube has a size. */
  public VoxelDownsample {
    if (!(size > 0) || Double.isInfinite(size)) {
      throw new IllegalArgumentException(
          "down-sample by cubes of %s: give a size above 0".formatted(size));
    }
  }

  @Override
  public VoxelDownsample draw(DrawKey key, Scene scene) {
    return this;
  }

  @Override
  public Outcome apply(Device device, SequencedMap<String, Semantic> members) {
    return Clouds.kept(members, "share a cube with another", (_, cloud) -> kept(cloud));
  }

  private int[] kept(PointCloud cloud) {
    double[] xyz = cloud.xyz().toDoubleArray();
    Map<List<Long>, Cube> cubes = new LinkedHashMap<>();
    for (int n = 0; n < cloud.count(); n++) {
      cubes.computeIfAbsent(place(xyz, n), _ -> new Cube()).add(xyz, n);
    }
    for (int n = 0; n < cloud.count(); n++) {
      Cube cube = cubes.get(place(xyz, n));
      if (cube != null) {
        cube.offer(xyz, n);
      }
    }
    return cubes.values().stream().mapToInt(cube -> cube.best).sorted().toArray();
  }

  private List<Long> place(double[] xyz, int n) {
    return List.of(
        (long) Math.floor(xyz[3 * n] / size),
        (long) Math.floor(xyz[3 * n + 1] / size),
        (long) Math.floor(xyz[3 * n + 2] / size));
  }

  private static final class Cube {
    private final double[] sum = new double[3];
    private int count;
    private int best = -1;
    private double nearest = Double.POSITIVE_INFINITY;

    void add(double[] xyz, int n) {
      for (int a = 0; a < 3; a++) {
        sum[a] += xyz[3 * n + a];
      }
      count++;
    }

    void offer(double[] xyz, int n) {
      double square = 0;
      for (int a = 0; a < 3; a++) {
        double off = xyz[3 * n + a] - sum[a] / count;
        square += off * off;
      }
      if (square < nearest) {
        nearest = square;
        best = n;
      }
    }
  }

  @Override
  public String words() {
    return "keep one point per cube of " + size;
  }
}
