// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.GridPoint;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.MrVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Values stay at their places in the patient, whatever grid they are read on. */
class ResampleProperties {
  private static final double OUTSIDE = -1e4;

  @Provide
  Arbitrary<VoxelGrid> grids() {
    return Arbitraries.longs()
        .map(ResampleProperties::grid)
        .filter(grid -> Math.abs(grid.stepI().dot(grid.stepJ().cross(grid.stepK()))) > 0.3);
  }

  private static VoxelGrid grid(long seed) {
    Random random = new Random(seed);
    try {
      return new VoxelGrid(
          new GridSize(2 + random.nextInt(6), 2 + random.nextInt(6), 2 + random.nextInt(6)),
          vector(random, 4),
          vector(random, 2),
          vector(random, 2),
          vector(random, 2));
    } catch (IllegalArgumentException flat) {
      return VoxelGrid.of(GridSize.kji(3, 4, 5));
    }
  }

  private static Vector3 vector(Random random, double size) {
    return new Vector3(
        size * (random.nextDouble() - 0.5) * 2,
        size * (random.nextDouble() - 0.5) * 2,
        size * (random.nextDouble() - 0.5) * 2);
  }

  /** A volume whose value is a plane in the world, which interpolation gives back exactly. */
  private static MrVolume plane(VoxelGrid grid) {
    GridSize size = grid.size();
    double[] values = new double[(int) size.count()];
    for (int at = 0; at < values.length; at++) {
      values[at] =
          plane(
              grid.world(
                  at % size.i(), at / size.i() % size.j(), at / ((long) size.i() * size.j())));
    }
    return MrVolume.of(Tensor.of(values, size.shape().toArray()), grid);
  }

  private static double plane(Vector3 world) {
    return 3 * world.x() - 2 * world.y() + 0.5 * world.z() + 7;
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void trilinearGivesAPlaneBackOnAnyGrid(
      @ForAll("grids") VoxelGrid in, @ForAll("grids") VoxelGrid onto) {
    Resample plan =
        new Resample(onto, VoxelInterpolation.TRILINEAR, Reach.CENTRES, Fill.of(OUTSIDE));
    MrVolume found = ENGINE.run(Cpu.single(), plan, plane(in));
    assertThat(found.grid()).isEqualTo(onto);
    GridSize size = onto.size();
    for (int k = 0; k < size.k(); k++) {
      for (int j = 0; j < size.j(); j++) {
        for (int i = 0; i < size.i(); i++) {
          Vector3 world = onto.world(i, j, k);
          double expected = reach(in, in.index(world)) > 0 ? OUTSIDE : plane(world);
          if (Math.abs(reach(in, in.index(world))) > 1e-6) {
            assertThat(found.value(i, j, k)).isCloseTo(expected, within(1e-6));
          }
        }
      }
    }
  }

  /** How far a point lies beyond the outer centres, negative inside. */
  private static double reach(VoxelGrid grid, GridPoint at) {
    double beyond = Double.NEGATIVE_INFINITY;
    for (GridAxis axis : GridAxis.values()) {
      double last = grid.size().along(axis) - 1.0;
      beyond = Math.max(beyond, Math.max(-at.along(axis), at.along(axis) - last));
    }
    return beyond;
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theSameGridGivesTheSameVolume(
      @ForAll("grids") VoxelGrid grid, @ForAll VoxelInterpolation interpolation) {
    Resample plan = Resample.onto(grid).with(interpolation);
    MrVolume volume = plane(grid);
    assertThat(ENGINE.run(Cpu.single(), plan, volume).closeTo(volume, 1e-9)).isTrue();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfAxesDoesNotMatter(
      @ForAll("grids") VoxelGrid in,
      @ForAll("grids") VoxelGrid onto,
      @ForAll VoxelInterpolation interpolation,
      @ForAll GridAxis axis) {
    Resample plan = new Resample(onto, interpolation, Reach.FACES, Fill.of(OUTSIDE));
    MrVolume volume = plane(in);
    MrVolume straight = ENGINE.run(Cpu.single(), plan, volume);
    MrVolume flipped = ENGINE.run(new Cpu(2), plan, Volume.flipped(volume, axis));
    assertThat(flipped.closeTo(straight, 1e-6)).isTrue();
  }
}
