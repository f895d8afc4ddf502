// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nrrd;

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
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Writing and reading give the very volume back, oblique and sheared ones too. */
class NrrdProperties {
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
    NrrdInfo info =
        NrrdInfo.of(
            random.nextBoolean() ? "" : "scanner-xyz",
            Map.of("content", "phantom " + seed),
            Map.of("a key", "a \\ b\nc := d", "other", ""));
    VoxelGrid grid =
        new VoxelGrid(
            size,
            vector(random).times(100),
            vector(random).plus(new Vector3(9, 0, 0)),
            vector(random).plus(new Vector3(0, 9, 0)),
            vector(random).plus(new Vector3(0, 0, -9)));
    return type.isInteger() && random.nextBoolean()
        ? LabelVolume.withCodes(
            LabelVolume.of(kji, grid, info), Map.of(1, "one", -7, "two and a half"))
        : Volume.of(kji, grid, info);
  }

  private static Vector3 vector(Random random) {
    return new Vector3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenIsRead(
      @ForAll long seed, @ForAll("types") DType type, @ForAll Nrrd.Encoding encoding) {
    Volume volume = volume(seed, type);
    byte[] bytes = Nrrd.toBytes(volume, encoding);
    assertThat(Readers.read(Source.of("x.nrrd", bytes))).isEqualTo(volume);
  }
}
