// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Places in the patient under chains of operations.
 *
 * <p>What users of other libraries met: slicing that leaves the affine behind
 * (https://github.com/Project-MONAI/MONAI/issues/5844,
 * https://github.com/Project-MONAI/MONAI/issues/4715), an affine result with the wrong world matrix
 * (https://github.com/Project-MONAI/MONAI/issues/7092), re-orientation without an inverse
 * (https://github.com/Project-MONAI/MONAI/issues/2018), no landmarks in world space
 * (https://github.com/TorchIO-project/torchio/issues/1274).
 */
class VolumeProperties {
  private static final double NEAR = 1e-6;

  @Provide
  Arbitrary<VoxelGrid> grids() {
    Arbitrary<Vector3> steps =
        Arbitraries.doubles()
            .between(-3, 3)
            .list()
            .ofSize(3)
            .map(xyz -> new Vector3(xyz.get(0), xyz.get(1), xyz.get(2)));
    Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 6);
    Arbitrary<GridSize> size = Combinators.combine(sizes, sizes, sizes).as(GridSize::new);
    return steps
        .list()
        .ofSize(4)
        .filter(s -> Math.abs(s.get(0).dot(s.get(1).cross(s.get(2)))) > 0.2)
        .flatMap(
            s -> size.map(n -> new VoxelGrid(n, s.get(3).times(50), s.get(0), s.get(1), s.get(2))));
  }

  /** Voxels that all differ. */
  private static CtVolume numbered(VoxelGrid grid) {
    short[] values = new short[(int) grid.size().count()];
    for (int at = 0; at < values.length; at++) {
      values[at] = (short) at;
    }
    return CtVolume.of(Tensor.of(DType.I16, values, grid.size().shape().toArray()), grid);
  }

  private static CtVolume step(CtVolume volume, Random random) {
    GridAxis axis = GridAxis.values()[random.nextInt(3)];
    int size = volume.grid().size().along(axis);
    return switch (random.nextInt(5)) {
      case 0 -> {
        int from = random.nextInt(size);
        GridRange range = new GridRange(from, from + 1 + random.nextInt(size - from));
        yield Volume.sliced(volume, axis, range, 1 + random.nextInt(3));
      }
      case 1 -> Volume.flipped(volume, axis);
      case 2 -> Volume.cropped(volume, box(volume.grid().size(), random));
      case 3 -> Volume.permuted(volume, shuffled(random));
      default ->
          Volume.reoriented(volume, Orientation.towards(random.nextBoolean() ? "LPS" : "SRA"));
    };
  }

  private static List<GridAxis> shuffled(Random random) {
    List<GridAxis> axes = new ArrayList<>(Arrays.asList(GridAxis.values()));
    Collections.shuffle(axes, random);
    return axes;
  }

  private static GridBox box(GridSize size, Random random) {
    GridRange[] ranges = new GridRange[3];
    for (GridAxis axis : GridAxis.values()) {
      int from = random.nextInt(size.along(axis));
      ranges[axis.position()] =
          new GridRange(from, from + 1 + random.nextInt(size.along(axis) - from));
    }
    return new GridBox(ranges[0], ranges[1], ranges[2]);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void everyVoxelKeepsItsPlaceUnderAnyChain(@ForAll("grids") VoxelGrid grid, @ForAll long seed) {
    CtVolume before = numbered(grid);
    CtVolume after = before;
    Random random = new Random(seed);
    for (int steps = random.nextInt(8); steps >= 0; steps--) {
      after = step(after, random);
    }
    GridSize left = after.grid().size();
    for (int k = 0; k < left.k(); k++) {
      for (int j = 0; j < left.j(); j++) {
        for (int i = 0; i < left.i(); i++) {
          Landmarks mark = Landmarks.of(Map.of("here", after.grid().world(i, j, k)));
          GridPoint old = mark.on(grid).get("here");
          assertThat(after.valueAt(mark.place("here")))
              .contains(
                  before.value(
                      Math.toIntExact(Math.round(old.i())),
                      Math.toIntExact(Math.round(old.j())),
                      Math.toIntExact(Math.round(old.k()))))
              .contains(after.value(i, j, k));
          assertThat(
                  old.closeTo(
                      new GridPoint(Math.rint(old.i()), Math.rint(old.j()), Math.rint(old.k())),
                      NEAR))
              .as("a centre is a centre before and after")
              .isTrue();
        }
      }
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void reorientingIsUndoneByItsInverse(
      @ForAll("grids") VoxelGrid grid, @ForAll("codes") Orientation target) {
    CtVolume volume = numbered(grid);
    Reorientation how = Reorientation.between(grid.orientation(), target);
    CtVolume back = Volume.reoriented(Volume.reoriented(volume, how), how.inverse());
    assertThat(back.voxels()).isEqualTo(volume.voxels());
    assertThat(back.grid().closeTo(grid, NEAR)).isTrue();
  }

  @Provide
  Arbitrary<Orientation> codes() {
    return Arbitraries.of("LPS", "RAS", "SAR", "IPL", "ALS", "PIR").map(Orientation::towards);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void worldAndIndexAreInverse(@ForAll("grids") VoxelGrid grid, @ForAll long seed) {
    Random random = new Random(seed);
    GridPoint at =
        new GridPoint(random.nextDouble() * 9, random.nextDouble() * 9, random.nextDouble() * 9);
    assertThat(grid.index(grid.world(at)).closeTo(at, NEAR)).isTrue();
    assertThat(grid.worldOfEdge(at.i() + 0.5, at.j() + 0.5, at.k() + 0.5))
        .satisfies(world -> assertThat(world.closeTo(grid.world(at), NEAR)).isTrue());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void matricesGiveTheGridBack(@ForAll("grids") VoxelGrid grid) {
    assertThat(VoxelGrid.ofLps(grid.size(), grid.affineLps())).isEqualTo(grid);
    assertThat(VoxelGrid.ofRas(grid.size(), grid.affineRas())).isEqualTo(grid);
  }
}
