// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Deform;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Reach;
import dev.kindred.ops.Resample;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.VoxelInterpolation;
import dev.kindred.ops.cuda.driver.SimulatedDriver;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.Rescale;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.GridAlignment;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Volumes on other grids have the bytes of the CPU on a card, here interpreted. */
class CudaVolumesProperties {
  private static final SimulatedDriver DRIVER = CudaSample.driver();
  private static final Cuda CUDA = Cuda.of(DRIVER.device());
  private static final Cpu CPU = Cpu.single();
  private static final int[] SIDES = {1, 2, 3, 5, 8, 13};

  @AfterContainer
  static void close() {
    CUDA.close();
  }

  @Provide
  static Arbitrary<Reach> reaches() {
    return Arbitraries.of(Reach.FACES, Reach.CENTRES, Reach.EDGE);
  }

  @Provide
  static Arbitrary<DType> types() {
    return Arbitraries.of(DType.U8, DType.I16, DType.U16, DType.F32);
  }

  private static GridSize size(Random random, int columns) {
    int rows = SIDES[random.nextInt(SIDES.length)];
    return new GridSize(columns, rows, SIDES[random.nextInt(SIDES.length)]);
  }

  private static VoxelGrid onto(Random random) {
    double angle = random.nextInt(4) == 0 ? Math.PI / 2 : random.nextDouble(-3, 3);
    double scale = random.nextInt(4) == 0 ? 0.5 : random.nextDouble(0.4, 1.5);
    double cos = scale * Math.cos(angle);
    double sin = scale * Math.sin(angle);
    return new VoxelGrid(
        size(random, 1 + random.nextInt(80)),
        new Vector3(random.nextDouble(-2, 8), random.nextDouble(-2, 8), random.nextInt(3) / 2.0),
        new Vector3(cos, sin, 0.01 * random.nextInt(2)),
        new Vector3(-sin, cos, 0),
        new Vector3(0, 0, scale));
  }

  private static Volume volume(Random random, DType type) {
    GridSize size = size(random, 2 + random.nextInt(12));
    float[] values = new float[(int) size.count()];
    for (int at = 0; at < values.length; at++) {
      values[at] = random.nextInt(type == DType.I16 ? -900 : 0, type == DType.U8 ? 256 : 900);
      if (type == DType.F32) {
        values[at] = random.nextInt(30) == 0 ? Float.POSITIVE_INFINITY : random.nextFloat(-1, 1);
        values[at] = random.nextInt(30) == 0 ? Float.NaN : values[at];
      }
    }
    return Volume.of(
        Tensor.of(values, size.k(), size.j(), size.i()).castTo(type), VoxelGrid.of(size));
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void trilinearVoxelsAreEqualToTheByte(
      @ForAll long seed, @ForAll("reaches") Reach reach, @ForAll("types") DType type) {
    Random random = new Random(seed);
    Volume volume = volume(random, type);
    Fill outside = random.nextBoolean() ? Fill.of(-77.4) : Fill.none();
    VoxelGrid onto =
        random.nextInt(3) == 0
            ? volume.grid().withSpacing(0.5 + random.nextDouble(), 0.7, 2, GridAlignment.EXTENT)
            : onto(random);
    assertEqual(new Resample(onto, VoxelInterpolation.TRILINEAR, reach, outside), volume);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void nearestVoxelsAreEqualToTheByte(
      @ForAll long seed, @ForAll("reaches") Reach reach, @ForAll("types") DType type) {
    Random random = new Random(seed);
    Volume volume = volume(random, type);
    Resample plan =
        new Resample(
            random.nextBoolean()
                ? onto(random)
                : volume.grid().withSpacing(0.5, 0.7, 2, GridAlignment.EXTENT),
            VoxelInterpolation.NEAREST,
            random.nextBoolean() ? reach : Reach.FADING,
            Fill.of(3.5).withLabel(7));
    assertEqual(plan, volume);
    LabelVolume labels = LabelVolume.of(volume.voxels().castTo(DType.U16), volume.grid());
    Resample smooth = plan.with(VoxelInterpolation.TRILINEAR);
    assertThat(ENGINE.run(CUDA, smooth, labels)).isEqualTo(ENGINE.run(CPU, smooth, labels));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void bentVoxelsAreEqualToTheByte(
      @ForAll long seed, @ForAll("reaches") Reach reach, @ForAll("types") DType type) {
    Random random = new Random(seed);
    Volume volume = volume(random, type);
    GridSize size = volume.grid().size();
    float[] ways = new float[3 * (int) size.count()];
    for (int i = 0; i < ways.length; i++) {
      ways[i] = random.nextInt(3) == 0 ? random.nextInt(-2, 3) / 2f : random.nextFloat(-3, 3);
    }
    Tensor field = Tensor.of(ways, size.k(), size.j(), size.i(), 3);
    Fill outside = random.nextBoolean() ? Fill.of(-77.4).withLabel(5) : Fill.none();
    Deform plan = new Deform(field, VoxelInterpolation.TRILINEAR, reach, outside);
    assertEqual(plan, volume);
    assertEqual(plan.with(VoxelInterpolation.NEAREST), volume);
    LabelVolume labels = LabelVolume.of(volume.voxels().castTo(DType.U16), volume.grid());
    assertThat(ENGINE.run(CUDA, plan, labels)).isEqualTo(ENGINE.run(CPU, plan, labels));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void whatIsComputedOfVoxelsRunsInTheSameLaunch(@ForAll long seed, @ForAll("types") DType type) {
    Random random = new Random(seed);
    Volume volume = volume(random, type);
    Sequence plan =
        Sequence.of(
            Resample.onto(onto(random)),
            new Rescale(1.7, -3),
            Normalize.of(new double[] {20}, new double[] {7}));
    ENGINE.run(CUDA, plan, volume);
    int before = DRIVER.launches();
    assertEqual(plan, volume);
    assertThat(DRIVER.launches() - before).isEqualTo(1);
    assertEqual(new Rescale(1.7, -3), volume);
  }

  @Example
  void whatHasNoKernelIsRefused() {
    Volume volume =
        Volume.of(Tensor.of(new float[8], 2, 2, 2), VoxelGrid.of(new GridSize(2, 2, 2)));
    Resample spline = Resample.onto(volume.grid()).with(VoxelInterpolation.CUBIC_SPLINE);
    assertThatThrownBy(() -> ENGINE.run(CUDA, spline, volume))
        .hasMessage(
            "CUBIC_SPLINE resample on cuda: there is no kernel for splines yet; run this plan on"
                + " the CPU");
  }

  private static void assertEqual(Plan plan, Volume volume) {
    byte[] ours = ENGINE.run(CUDA, plan, volume).voxels().toByteArray();
    byte[] expected = ENGINE.run(CPU, plan, volume).voxels().toByteArray();
    assertThat(ours).as("%s on %s", plan, volume).isEqualTo(expected);
  }
}
