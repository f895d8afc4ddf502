// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nifti;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.Vector3;
import dev.kindred.semtypes.read.Readers;
import dev.kindred.semtypes.read.Source;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Writing and reading give the same volume back. */
class NiftiProperties {
  @Provide
  Arbitrary<DType> types() {
    return Arbitraries.of(
        DType.U8, DType.I16, DType.U16, DType.I32, DType.I64, DType.F32, DType.F64);
  }

  private static Volume volume(long seed, DType type) {
    Random random = new Random(seed);
    GridSize size =
        new GridSize(1 + random.nextInt(5), 1 + random.nextInt(5), 1 + random.nextInt(5));
    double[] values = random.doubles(size.count(), -500, 500).toArray();
    Tensor kji = Tensor.of(values, size.shape().toArray()).castTo(type);
    NiftiInfo info =
        new NiftiInfo(
            new NiftiIntent(type.isInteger() ? 1002 : 3, "t test", 12, 0, 0),
            1 + random.nextInt(4),
            random.nextInt(9),
            random.nextInt(99),
            0,
            "made by seed " + seed,
            "none.lut",
            List.of(new NiftiExtension(6, Tensor.of(new byte[8 + 16 * random.nextInt(3)]))));
    VoxelGrid grid = rotated(size, random);
    return type.isInteger() ? LabelVolume.of(kji, grid, info) : Volume.of(kji, grid, info);
  }

  /** Steps at right angles, some left-handed. */
  private static VoxelGrid rotated(GridSize size, Random random) {
    Vector3 a = vector(random).unit();
    Vector3 b = a.cross(vector(random)).unit();
    Vector3 c = a.cross(b).times(random.nextBoolean() ? 1 : -1);
    return new VoxelGrid(
        size,
        vector(random).times(100),
        a.times(0.2 + random.nextDouble()),
        b.times(0.2 + random.nextDouble()),
        c.times(0.2 + random.nextDouble()));
  }

  private static Vector3 vector(Random random) {
    return new Vector3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theSecondVersionGivesTheVeryVolumeBack(@ForAll long seed, @ForAll("types") DType type) {
    Volume volume = volume(seed, type);
    byte[] bytes = Nifti.toBytes(volume, Nifti.Version.TWO);
    assertThat(Readers.read(Source.of("x.nii", bytes))).isEqualTo(volume);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theFirstVersionRoundsThePlaceOnly(@ForAll long seed, @ForAll("types") DType type) {
    Volume volume = volume(seed, type);
    byte[] bytes = Nifti.toBytes(volume, Nifti.Version.ONE);
    Volume back = Readers.read(Source.of("x.nii", bytes), Volume.class);
    assertThat(back.voxels()).isEqualTo(volume.voxels());
    assertThat(back.closeTo(volume, 0)).isTrue();
    byte[] again = Nifti.toBytes(back, Nifti.Version.ONE);
    assertThat(Readers.read(Source.of("x.nii", again))).isEqualTo(back);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theQformSaysTheSamePlace(@ForAll long seed) {
    Volume volume = volume(seed, DType.F32);
    byte[] bytes = Nifti.toBytes(volume, Nifti.Version.TWO);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(348, 0);
    Volume byQform = Readers.read(Source.of("x.nii", bytes), Volume.class);
    assertThat(byQform.grid().closeTo(volume.grid(), 1e-6)).isTrue();
  }
}
