// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.ply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.read.Readers;
import dev.kindred.semtypes.read.Source;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlyTest {
  private static final String TRIANGLE =
      """
      ply
      format ascii 1.0
      comment made by hand
      obj_info nothing
      element vertex 3
      property float x
      property float y
      property float z
      property uchar red
      property uchar green
      property uchar blue
      property uchar alpha
      property int label
      property double quality
      element face 1
      property list uchar int vertex_indices
      end_header
      0 0 0 255 0 0 9 7 0.1
      1 0 0 0 255 0 8 -7 nan
      0 1.5 -2e-1 0 0 255 7 0
      inf
      3 0 1 2
      """;

  private static Source source(String text) {
    return Source.of("test.ply", text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void verticesBecomePoints() {
    PointCloud cloud = Readers.read(source(TRIANGLE), PointCloud.class);
    assertThat(cloud.xyz())
        .isEqualTo(Tensor.of(new float[] {0, 0, 0, 1, 0, 0, 0, 1.5f, -0.2f}, 3, 3));
    assertThat(cloud.colors().orElseThrow())
        .isEqualTo(Tensor.of(new byte[] {-1, 0, 0, 0, -1, 0, 0, 0, -1}, 3, 3));
    assertThat(cloud.labels().orElseThrow()).isEqualTo(Tensor.of(new int[] {7, -7, 0}));
    assertThat(cloud.fields().keySet()).containsExactly("alpha", "quality");
    assertThat(cloud.fields().get("quality"))
        .isEqualTo(Tensor.of(new double[] {0.1, Double.NaN, Double.POSITIVE_INFINITY}));
    assertThat(cloud.normals()).isEmpty();
  }

  @Test
  void facesAreKeptOrNamed() {
    PlyFile file = PlyFile.read(source(TRIANGLE));
    assertThat(file.leftOut()).containsExactly("1 face of vertex_indices");
    PlyLists faces = file.element("face").orElseThrow().lists().get("vertex_indices");
    assertThat(faces.count()).isEqualTo(1);
    assertThat(faces.list(0)).containsExactly(0, 1, 2);
    assertThat(file.comments()).containsExactly("made by hand");
  }

  @ParameterizedTest
  @CsvSource({"LITTLE_ENDIAN", "BIG_ENDIAN"})
  void bothByteOrders(String name) {
    ByteOrder order = name.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    String header =
        """
        ply\r
        format binary_%s 1.0\r
        element face 2\r
        property list uint8 uint16 corners\r
        property int8 kind\r
        element vertex 1\r
        property float64 x\r
        property int16 y\r
        property uint32 z\r
        property list uchar float weights\r
        end_header\r
        """
            .formatted(name.toLowerCase(java.util.Locale.ROOT));
    byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
    byte[] bytes =
        ByteBuffer.allocate(text.length + 27)
            .order(order)
            .put(text)
            .put((byte) 2)
            .putShort((short) -1)
            .putShort((short) 5)
            .put((byte) -3)
            .put((byte) 0)
            .put((byte) 4)
            .putDouble(0.1)
            .putShort((short) -300)
            .putInt(-1)
            .put((byte) 1)
            .putFloat(0.5f)
            .array();
    PlyFile file = PlyFile.read(Source.of("binary", bytes));
    PlyElement face = file.element("face").orElseThrow();
    assertThat(face.lists().get("corners").list(0)).containsExactly(65535, 5);
    assertThat(face.lists().get("corners").list(1)).isEmpty();
    assertThat(face.numbers().get("kind")).isEqualTo(Tensor.of(DType.I16, new short[] {-3, 4}));
    assertThat(file.cloud().xyz())
        .isEqualTo(Tensor.of(new double[] {0.1, -300, 4294967295.0}, 1, 3));
    assertThat(file.leftOut())
        .containsExactly("2 face of kind, corners", "the lists [weights] of vertices");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "element vertex 3   | element vertex -3        | PLY header, line 5: a count of -3",
        "element vertex 3   | element vertex 999       | claims 999 of vertex, for which its",
        "element vertex 3   | element vertex 9999999999| the limit is 4294967296",
        "element vertex 3   | element vertex three     | an element without a name and a count",
        "format ascii       | format utf8              | line 2: the format is not ascii, binary",
        "property float y   | property half y          | line 7: the type half is unknown",
        "property float y   | property float x         | line 7: the property x stands there twice",
        "property float y   | propertea float y        | is no declaration of PLY",
        "3 0 1 2            | 9 0 1 2                  | face 0 claims 9 of vertex_indices",
        "3 0 1 2            | 3 0 1                    | within its elements; the file is cut"
            + " short",
        "0 0 0 255          | 0 0 0 256                | 256.0 at byte",
        "0 0 0 255          | 0 z 0 255                | no number at byte",
        "0 0 0 255          | nan 0 0 255              | number 0 of point 0 is NaN",
        "property float x   | property float u         | there is no element vertex with numbers",
        "end_header         | end                      | is no declaration of PLY"
      })
  void errorsNameThePlace(String good, String bad, String reason) {
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Ply.read(source(TRIANGLE.replaceFirst(good, bad))))
        .withMessageStartingWith("test.ply: ")
        .withMessageContaining(reason);
  }

  @Test
  void writesOnlyWhatComesBack(@TempDir Path folder) {
    PointCloud cloud = PointCloud.xyz(new float[] {1, 2, 3});
    Path file = folder.resolve("a.ply");
    Tensor one = Tensor.of(new int[] {1});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ply.write(cloud.withField("x", one), file, PlyEncoding.ASCII))
        .withMessageContaining("the name is taken");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ply.write(cloud.withField("a b", one), file, PlyEncoding.ASCII));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Ply.write(cloud.withLabels(one.castTo(DType.I64)), file, PlyEncoding.ASCII))
        .withMessageContaining("there is no such type; cast it first");
  }
}
