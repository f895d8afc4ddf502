// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Reach;
import dev.kindred.ops.Resample;
import dev.kindred.ops.VoxelInterpolation;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Trilinear rows are what their definition says, to the bit. */
class TrilinearRowsProperties {
  private static final float OUTSIDE = -77;
  private static final DType[] TYPES = {DType.U8, DType.I16, DType.U16, DType.F32};

  /** The definition, for one voxel. */
  private record Oracle(float[] values, GridSize in, double[][] map, double beyond) {

    float at(int i, int j, int k) {
      int[] sizes = {in.i(), in.j(), in.k()};
      int[] low = new int[3];
      float[] w = new float[3];
      for (int axis = 0; axis < 3; axis++) {
        double place = place(axis, i, j, k);
        if (!(place >= -beyond && place <= sizes[axis] - 1 + beyond)) {
          return OUTSIDE;
        }
        int tile = i / 64 * 64;
        double first = Math.clamp(place(axis, tile, j, k), -0x1p30, 0x1p30);
        int index = (int) Math.floor(first);
        float s = Math.fma((float) (i - tile), (float) map[axis][0], (float) (first - index));
        low[axis] = (int) Math.clamp(index + Math.floor(s), 0, Math.max(sizes[axis] - 2, 0));
        w[axis] = sizes[axis] == 1 ? 0 : Math.clamp(s - (low[axis] - index), 0f, 1f);
      }
      float near = slice(low[0], low[1], low[2], w);
      float far = slice(low[0], low[1], low[2] + 1, w);
      return mix(near, far, w[2]);
    }

    private double place(int axis, int i, int j, int k) {
      double[] m = map[axis];
      return ((m[2] * k + m[1] * j) + m[0] * i) + m[3];
    }

    private float slice(int i, int j, int k, float[] w) {
      float above = mix(voxel(i, j, k), voxel(i + 1, j, k), w[0]);
      float below = mix(voxel(i, j + 1, k), voxel(i + 1, j + 1, k), w[0]);
      return mix(above, below, w[1]);
    }

    private float voxel(int i, int j, int k) {
      boolean inside = i < in.i() && j < in.j() && k < in.k();
      return inside ? values[(k * in.j() + j) * in.i() + i] : 0;
    }

    private static float mix(float a, float b, float w) {
      return Math.fma(weighed(b, w), w, weighed(a, 1 - w) * (1 - w));
    }

    private static float weighed(float value, float weight) {
      return weight == 0 && !Float.isFinite(value) ? 0 : value;
    }
  }

  /** Places of all kinds, whole ones too, and steps that leave the volume on either side. */
  private static double[][] map(Random random, GridSize in) {
    boolean whole = random.nextInt(4) == 0;
    double[][] map = new double[3][4];
    int[] sizes = {in.i(), in.j(), in.k()};
    for (int axis = 0; axis < 3; axis++) {
      for (int column = 0; column < 3; column++) {
        double step = random.nextDouble(-1, 1) * (column == 0 && random.nextBoolean() ? 0.1 : 1);
        map[axis][column] = whole ? Math.rint(step) : step;
      }
      double first = random.nextDouble(-2, sizes[axis] + 1.0);
      map[axis][3] = whole ? Math.rint(first) : first;
    }
    return map;
  }

  private static float[] values(Random random, int count, DType type) {
    float[] values = new float[count];
    for (int at = 0; at < count; at++) {
      values[at] = random.nextInt(type == DType.I16 ? -900 : 0, type == DType.U8 ? 256 : 900);
      if (type == DType.F32) {
        boolean odd = random.nextInt(40) == 0;
        values[at] = odd ? Float.POSITIVE_INFINITY : random.nextFloat(-1, 1);
        values[at] = random.nextInt(40) == 0 ? Float.NaN : values[at];
      }
    }
    return values;
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void everyVoxelIsWhatTheDefinitionSays(@ForAll long seed) {
    Random random = new Random(seed);
    GridSize in =
        new GridSize(2 + random.nextInt(90), 1 + random.nextInt(9), 1 + random.nextInt(9));
    double[][] map = map(random, in);
    double beyond = new double[] {0, 0.5, Double.POSITIVE_INFINITY}[random.nextInt(3)];
    DType type = TYPES[random.nextInt(TYPES.length)];
    float[] values = values(random, (int) in.count(), type);
    Tensor voxels = Tensor.of(values, in.shape().toArray()).castTo(type);
    TrilinearRows rows = new TrilinearRows(voxels, map, beyond);
    Oracle oracle = new Oracle(values, in, map, beyond);
    float[] row = new float[1 + random.nextInt(200)];
    for (int k = 0; k < 3; k++) {
      for (int j = 0; j < 3; j++) {
        rows.sample(j, k, OUTSIDE, false, row);
        if (type == DType.F32) {
          float[] vector = new float[row.length];
          rows.sample(j, k, OUTSIDE, true, vector);
          assertThat(vector).isEqualTo(row);
        }
        for (int i = 0; i < row.length; i++) {
          assertThat(Float.floatToIntBits(row[i]))
              .as("%s at %d, %d, %d", type, i, j, k)
              .isEqualTo(Float.floatToIntBits(oracle.at(i, j, k)));
        }
      }
    }
  }

  private static VoxelGrid askew(Random random) {
    double angle = random.nextDouble(-3, 3);
    double scale = random.nextDouble(0.6, 1.5);
    double cos = scale * Math.cos(angle);
    double sin = scale * Math.sin(angle);
    Vector3 origin =
        new Vector3(random.nextDouble(40), random.nextDouble(40), random.nextDouble(40));
    return new VoxelGrid(
        new GridSize(100, 3, 4),
        origin,
        new Vector3(cos, sin, 0.01),
        new Vector3(-sin, cos, 0),
        new Vector3(0, 0, scale));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void floatsAreAsGoodAsDoublesAndThreadsAreNotSeen(@ForAll long seed, @ForAll Reach reach) {
    Random random = new Random(seed);
    VoxelGrid grid = VoxelGrid.of(new GridSize(40, 41, 42));
    Tensor floats = Tensor.of(values(random, (int) grid.size().count(), DType.U16), 42, 41, 40);
    Resample plan =
        new Resample(askew(random), VoxelInterpolation.TRILINEAR, reach, Fill.of(OUTSIDE));
    double[] doubles =
        ENGINE
            .run(Cpu.single(), plan, Volume.of(floats.castTo(DType.F64), grid))
            .voxels()
            .toDoubleArray();
    Tensor found = ENGINE.run(Cpu.single(), plan, Volume.of(floats, grid)).voxels();
    for (int at = 0; at < doubles.length; at++) {
      assertThat(found.getDouble(at)).isCloseTo(doubles[at], within(0.05));
    }
    assertThat(ENGINE.run(new Cpu(3), plan, Volume.of(floats, grid)).voxels()).isEqualTo(found);
    Tensor whole =
        ENGINE.run(Cpu.single(), plan, Volume.of(floats.castTo(DType.I16), grid)).voxels();
    for (int at = 0; at < doubles.length; at++) {
      assertThat(whole.getDouble(at)).isCloseTo(doubles[at], within(0.56));
    }
  }
}
