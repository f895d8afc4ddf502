// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.xyz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.read.Readers;
import dev.kindred.semtypes.read.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XyzTest {
  private static Source source(String text) {
    return Source.of("a.xyz", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void threeColumnsArePlaces() {
    PointCloud cloud = Readers.read(source("\n1 2 3\r\n  4\t5e1 -.6\n"), PointCloud.class);
    assertThat(cloud.xyz()).isEqualTo(Tensor.of(new double[] {1, 2, 3, 4, 50, -0.6}, 2, 3));
    assertThat(cloud).isEqualTo(PointCloud.of(cloud.xyz()));
  }

  @Test
  void sixColumnsTellThemselves() {
    PointCloud colored = Readers.read(source("0 0 0 255 0 7\n1 1 1 0 0 1\n"), PointCloud.class);
    assertThat(colored.colors().orElseThrow())
        .isEqualTo(Tensor.of(new byte[] {-1, 0, 7, 0, 0, 1}, 2, 3));
    PointCloud facing = Readers.read(source("0 0 0 0.6 0.8 0\n"), PointCloud.class);
    assertThat(facing.normals().orElseThrow())
        .isEqualTo(Tensor.of(new float[] {0.6f, 0.8f, 0}, 1, 3));
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Xyz.read(source("0 0 0 0.6 0.9 0\n")))
        .withMessageContaining("neither colours nor normals; say what they are");
  }

  @Test
  void otherNumbersOfColumns() {
    assertThat(Xyz.read(source("1,2,3,0.5")).fields().get("intensity"))
        .isEqualTo(Tensor.of(new double[] {0.5}));
    PointCloud seven = Xyz.read(source("1;2;3;0.5;1;2;300"));
    assertThat(seven.colors().orElseThrow())
        .isEqualTo(Tensor.of(DType.U16, new short[] {1, 2, 300}, 1, 3));
    PointCloud nine = Xyz.read(source("1 2 3 4 5 6 0 0 1"));
    assertThat(nine.normals().orElseThrow()).isEqualTo(Tensor.of(new float[] {0, 0, 1}, 1, 3));
    PointCloud named = Xyz.read(source("// X Y Z Label I\n1 2 3 4 0.5"));
    assertThat(named.labels().orElseThrow()).isEqualTo(Tensor.of(new int[] {4}));
    assertThat(named.fields().keySet()).containsExactly("intensity");
    PointCloud told =
        Xyz.read(source("9 1 2 3 0.1\n"), List.of("label", "x", "y", "z", "curvature"));
    assertThat(told.labels().orElseThrow()).isEqualTo(Tensor.of(new int[] {9}));
    assertThatIllegalArgumentException().isThrownBy(() -> Xyz.read(source(""), List.of("x", "y")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 2 3;4 5          | line 2: it has 2 numbers, others have 3",
        "1 2 3;4 5 six      | line 2: column 3 is no number",
        "1 2 3 4 5          | 5 columns; say what they are",
        "1 2 NaN            | number 2 of point 0 is NaN",
        "# x y z label;1 2 3 0.5 | a label of 0.5; give whole numbers"
      })
  void errorsNameTheLine(String text, String reason) {
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Xyz.read(source(text.replace(";", "\n"))))
        .withMessageStartingWith("a.xyz: ")
        .withMessageContaining(reason);
  }

  @Test
  void otherTextsAreNotTakenForPoints() {
    for (String text :
        new String[] {"", "1 2 3 4\n", "0 0.5 0.5 0.1 0.1\n", "a b c\n", "1,2,3\n"}) {
      assertThat(new XyzFormat().recognizes(source(text))).as(text).isFalse();
    }
    assertThat(new XyzFormat().recognizes(source("# x y z\n1 2 3 \n"))).isTrue();
    assertThat(new XyzFormat().recognizes(source("1 2 3\n".repeat(2000)))).isTrue();
  }

  @Test
  void whatIsWrittenComesBack(@TempDir Path folder) {
    Path file = folder.resolve("a.xyz");
    PointCloud cloud =
        PointCloud.of(Tensor.of(new double[] {0.1, 1e-9, 123456.789, 4, 5, 6}, 2, 3))
            .withColors(Tensor.of(DType.U16, new short[] {1, 2, 300, 4, 5, 6}, 2, 3))
            .withNormals(Tensor.of(new float[] {0.6f, 0.8f, 0, 1, 0, 0}, 2, 3))
            .withLabels(Tensor.of(new int[] {-1, 7}))
            .withField("intensity", Tensor.of(new double[] {0.1, 2}));
    Xyz.write(cloud, file);
    assertThat(PointCloud.read(file)).isEqualTo(cloud);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Xyz.write(cloud.withField("a b", Tensor.of(new int[2])), file));
  }
}
