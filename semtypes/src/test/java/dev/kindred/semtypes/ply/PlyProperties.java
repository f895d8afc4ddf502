// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.ply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.cloud.PointCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PlyProperties {
  private static Tensor numbers(DType type, SplittableRandom random, long... shape) {
    int count = 1;
    for (long size : shape) {
      count *= (int) size;
    }
    double[] values =
        random.doubles(count, -3000, 3000).map(value -> Math.max(value, type.minLong())).toArray();
    Tensor all = Tensor.of(values, shape);
    return type.isSigned() ? all.castTo(type) : all.castTo(DType.I32).castTo(type);
  }

  @Property(tries = 150)
  void whatIsWrittenComesBackToTheBit(
      @ForAll PlyEncoding encoding,
      @ForAll @IntRange(max = 5) int count,
      @ForAll @IntRange(max = 63) int parts,
      @ForAll long seed)
      throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    PointCloud cloud =
        PointCloud.of(numbers((parts & 1) == 0 ? DType.F32 : DType.F64, random, count, 3));
    if ((parts & 2) != 0) {
      cloud = cloud.withColors(numbers((parts & 4) == 0 ? DType.U8 : DType.U16, random, count, 3));
    }
    if ((parts & 8) != 0) {
      cloud = cloud.withNormals(numbers(DType.F32, random, count, 3));
    }
    if ((parts & 16) != 0) {
      cloud = cloud.withLabels(numbers(DType.I32, random, count)).withUnit("mm");
    }
    if ((parts & 32) != 0) {
      cloud =
          cloud
              .withField("intensity", numbers(DType.F64, random, count))
              .withField("a", numbers(DType.U8, random, count))
              .withField("b", numbers(DType.I16, random, count));
    }
    Path file = Files.createTempFile("kindred", ".ply");
    try {
      Ply.write(cloud, file, encoding);
      assertThat(PointCloud.read(file)).isEqualTo(cloud);
    } finally {
      Files.delete(file);
    }
  }
}
