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
import dev.kindred.ops.map.Anchor;
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

  private static VoxelGrid askew(Random random) {
    return askew(random, new GridSize(100, 3, 4));
  }

  private static VoxelGrid askew(Random random, GridSize size) {
    double angle = random.nextDouble(-3, 3);
    double scale = random.nextDouble(0.6, 1.5);
    double cos = scale * Math.cos(angle);
    double sin = scale * Math.sin(angle);
    Vector3 origin =
        new Vector3(random.nextDouble(40), random.nextDouble(40), random.nextDouble(40));
    return new VoxelGrid(
        size,
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

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  void wideVolumesAreTheirRowsInWhateverOrderTheyAreMade(@ForAll long seed) {
    Random random = new Random(seed);
    VoxelGrid grid = VoxelGrid.of(new GridSize(40, 41, 42));
    Tensor voxels = Tensor.of(values(random, (int) grid.size().count(), DType.U16), 42, 41, 40);
    GridSize wide = new GridSize(1000, 20, 3);
    VoxelGrid onto = askew(random, wide);
    Resample plan =
        new Resample(onto, VoxelInterpolation.TRILINEAR, Reach.CENTRES, Fill.of(OUTSIDE));
    Tensor found = ENGINE.run(Cpu.single(), plan, Volume.of(voxels, grid)).voxels();
    double[][] map = new VoxelPlaces(grid, onto, Reach.CENTRES, 0).map();
    TrilinearRows rows = new TrilinearRows(voxels, map, 0);
    float[] row = new float[wide.i()];
    for (int at = 0; at < wide.count(); at += row.length) {
      int line = at / row.length;
      rows.sample(line % wide.j(), line / wide.j(), OUTSIDE, false, row);
      assertThat(found.reshape(wide.count()).slice(0, at, at + row.length))
          .isEqualTo(Tensor.of(row));
    }
  }

  /** Rows along rows or askew, of any width, over volumes of any size. */
  private static double[][] map(Random random) {
    double[][] map = new double[3][4];
    boolean aligned = random.nextBoolean();
    for (int axis = 0; axis < 3; axis++) {
      for (int i = 0; i < 3; i++) {
        map[axis][i] = aligned && i == 0 && axis > 0 ? 0 : random.nextDouble(-1.2, 1.2);
      }
      map[axis][3] = random.nextInt(3) == 0 ? random.nextInt(8) : random.nextDouble(-2, 30);
    }
    return map;
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void bothFormsGiveTheBitsOfTheDefinition(@ForAll long seed) {
    Random random = new Random(seed);
    DType type = TYPES[random.nextInt(TYPES.length)];
    int[] size = {2 + random.nextInt(30), 1 + random.nextInt(20), 1 + random.nextInt(9)};
    Tensor voxels =
        Tensor.of(values(random, size[0] * size[1] * size[2], type), size[2], size[1], size[0])
            .castTo(type);
    double[][] map = map(random);
    double beyond = new double[] {0, 0.5, Double.POSITIVE_INFINITY}[random.nextInt(3)];
    TrilinearRows rows = new TrilinearRows(voxels, map, beyond);
    float[] plain = new float[1 + random.nextInt(150)];
    float[] vector = plain.clone();
    int j = random.nextInt(9);
    int k = random.nextInt(9);
    rows.sample(j, k, OUTSIDE, false, plain);
    for (int i = 0; i < plain.length; i++) {
      float expected = defined(voxels, size, map, beyond, new int[] {i, j, k});
      assertThat(plain[i]).isEqualTo(Float.valueOf(expected));
    }
    if (Warming.IS_PRESENT) {
      rows.sample(j, k, OUTSIDE, true, vector);
      assertThat(vector).isEqualTo(plain);
    }
  }

  private static float defined(Tensor voxels, int[] size, double[][] map, double beyond, int[] at) {
    int[] low = new int[3];
    float[] weight = new float[3];
    int tile = at[0] - at[0] % Anchor.TILE;
    for (int axis = 0; axis < 3; axis++) {
      double[] m = map[axis];
      double start = m[2] * at[2] + m[1] * at[1];
      double place = start + m[0] * at[0] + m[3];
      if (place < -beyond || place > size[axis] - 1 + beyond) {
        return OUTSIDE;
      }
      Anchor anchor = Anchor.at(start + m[0] * tile + m[3], m[0]);
      float s = anchor.offset(at[0] - tile);
      low[axis] = Math.clamp(anchor.index() + (int) Math.floor(s), 0, Math.max(size[axis] - 2, 0));
      weight[axis] = size[axis] == 1 ? 0 : Math.clamp(s - (low[axis] - anchor.index()), 0f, 1f);
    }
    float[] near = new float[2];
    for (int z = 0; z < 2; z++) {
      float[] line = new float[2];
      for (int y = 0; y < 2; y++) {
        int row = Math.min(low[2] + z, size[2] - 1) * size[1] + Math.min(low[1] + y, size[1] - 1);
        long left = (long) row * size[0] + low[0];
        line[y] = mix(voxels.getFloat(left), voxels.getFloat(left + 1), weight[0]);
      }
      near[z] = mix(line[0], line[1], weight[1]);
    }
    return mix(near[0], near[1], weight[2]);
  }

  private static float mix(float a, float b, float weight) {
    float first = weight == 1 && !Float.isFinite(a) ? 0 : a;
    float second = weight == 0 && !Float.isFinite(b) ? 0 : b;
    return Math.fma(second, weight, first * (1 - weight));
  }
}
