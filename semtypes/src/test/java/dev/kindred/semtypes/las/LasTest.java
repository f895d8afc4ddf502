// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.las;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.read.Readers;
import dev.kindred.semtypes.read.Source;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LasTest {
  private static PointCloud read(byte[] file) {
    return Readers.read(Source.of("a.las", file), PointCloud.class);
  }

  @Test
  void placesAreScaledInDouble() {
    PointCloud cloud = read(LasSample.file(2, 0, 0));
    assertThat(cloud.xyz())
        .isEqualTo(
            Tensor.of(
                new double[] {
                  1 * 0.01 + 500000,
                  -2 * 0.01 + 4e6,
                  3 * 0.01 + 0.1,
                  Integer.MAX_VALUE * 0.01 + 500000,
                  Integer.MIN_VALUE * 0.01 + 4e6,
                  0.1
                },
                2,
                3));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0", "2, 1", "2, 2", "2, 3", "3, 4", "3, 5", "2, 0", "4, 6", "4, 7", "4, 8", "4, 10"
  })
  void everyPointFormat(int minor, int format) {
    PointCloud cloud = read(LasSample.file(minor, format, 3));
    assertThat(cloud.count()).isEqualTo(2);
    boolean fresh = format >= 6;
    assertThat(cloud.labels().orElseThrow().toLongArray()).containsExactly(fresh ? 64 : 2, 31);
    assertThat(cloud.fields().get("intensity").toLongArray()).containsExactly(40000, 0);
    assertThat(cloud.fields().get("return_number").toLongArray()).containsExactly(fresh ? 9 : 2, 1);
    assertThat(cloud.fields().get("number_of_returns").toLongArray())
        .containsExactly(fresh ? 12 : 3, 1);
    assertThat(cloud.fields().get("class_flags").toLongArray()).containsExactly(fresh ? 12 : 4, 0);
    assertThat(cloud.fields().get("scan_flags").toLongArray()).containsExactly(3, 0);
    assertThat(cloud.fields().get("scan_angle").toDoubleArray())
        .containsExactly(fresh ? (float) (-5000 * 0.006) : -30, 0);
    assertThat(cloud.fields().get("user_data").toLongArray()).containsExactly(200, 0);
    assertThat(cloud.fields().get("point_source_id").toLongArray()).containsExactly(50000, 0);
    boolean timed = format != 0 && format != 2;
    assertThat(cloud.fields().containsKey("gps_time")).isEqualTo(timed);
    if (timed) {
      assertThat(cloud.fields().get("gps_time").toDoubleArray()).containsExactly(1234.5, 0);
    }
    boolean colored = format == 2 || format == 3 || format == 5 || format == 7 || format >= 8;
    assertThat(cloud.colors().isPresent()).isEqualTo(colored);
    if (colored) {
      assertThat(cloud.colors().orElseThrow())
          .isEqualTo(Tensor.of(DType.U16, new short[] {-1, 256, 7, 0, 0, 0}, 2, 3));
    }
    assertThat(cloud.fields().containsKey("nir")).isEqualTo(format == 8 || format == 10);
  }

  @Test
  void saysWhatIsWrong() {
    byte[] good = LasSample.file(2, 0, 0);
    byte[] packed = good.clone();
    packed[LasHeader.FORMAT] = (byte) 0x80;
    refused(packed, "its points are compressed (LAZ), which is not read; unpack it to LAS");
    byte[] cut = Arrays.copyOf(good, good.length - 1);
    refused(cut, "2 points at byte 227 need 40 bytes, 39 are left");
    byte[] many = good.clone();
    many[LasHeader.COUNT + 3] = 127;
    refused(many, "the limit is 4294967296");
    byte[] late = good.clone();
    late[LasHeader.MINOR] = 5;
    refused(late, "LAS version 1.5; known are 1.0 to 1.4");
    byte[] strange = good.clone();
    strange[LasHeader.FORMAT] = 2;
    refused(strange, "point format 2 in records of 20 bytes");
    byte[] flat = good.clone();
    Arrays.fill(flat, LasHeader.SCALE, LasHeader.SCALE + 8, (byte) 0);
    refused(flat, "scale 0 is 0.0; the header is damaged");
  }

  private static void refused(byte[] file, String reason) {
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> read(file))
        .withMessageStartingWith("a.las: ")
        .withMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "3"})
  void whatIsWrittenComesBack(int format, @TempDir Path folder) {
    PointCloud cloud = read(LasSample.file(2, format, 0));
    Path file = folder.resolve("a.las");
    PointCloud near = PointCloud.selected(cloud, 0);
    Las.write(near, file, 0.001);
    PointCloud once = PointCloud.read(file);
    assertThat(once.closeTo(near, 0.0005)).isTrue();
    Las.write(once, file, 0.001);
    assertThat(PointCloud.read(file)).isEqualTo(once);
  }

  @Test
  void writesOnlyWhatComesBack(@TempDir Path folder) {
    Path file = folder.resolve("a.las");
    PointCloud cloud = PointCloud.xyz(new float[] {0, 0, 0}, new float[] {1e7f, 0, 0});
    refusedToWrite(cloud, file, "that is more than 2^31 steps");
    PointCloud one = PointCloud.xyz(new float[] {0, 0, 0});
    refusedToWrite(
        one.withNormals(Tensor.of(new float[3], 1, 3)), file, "it holds no normals; write PLY");
    Tensor many = Tensor.of(new int[] {70000});
    refusedToWrite(one.withField("intensity", many), file, "whole numbers from 0 to 65535");
    refusedToWrite(one.withField("curvature", many), file, "version 1.2 has no place for it");
    refusedToWrite(one.withLabels(many), file, "write label 70000.0 as LAS");
    assertThatIllegalArgumentException().isThrownBy(() -> Las.write(one, file, 0));
  }

  private static void refusedToWrite(PointCloud cloud, Path file, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Las.write(cloud, file, 0.001))
        .withMessageContaining(reason);
  }
}
