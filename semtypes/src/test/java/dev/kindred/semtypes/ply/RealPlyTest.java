// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.ply;

import static dev.kindred.semtypes.read.FetchedFiles.fetched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.cloud.PointCloud;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PLY files of assimp; the sums are those that NumPy makes of the columns. */
@Tag("realdata")
class RealPlyTest {
  @ParameterizedTest
  @CsvSource({
    "cube.ply, 8, 4, 4, 4, false, false",
    "cube_binary.ply, 8, 4, 4, 4, false, false",
    "cube_uv.ply, 24, 0, 0, 0, true, false",
    "float-color.ply, 3, 300, 200, 0, false, false",
    "points.ply, 4, 0, 2, 2, true, true",
  })
  void points(
      String name, int count, double x, double y, double z, boolean normals, boolean colors) {
    PointCloud cloud = PointCloud.read(fetched("assimp/" + name));
    assertThat(cloud.count()).isEqualTo(count);
    assertThat(sum(cloud.xyz(), 0)).isCloseTo(x, within(1e-3));
    assertThat(sum(cloud.xyz(), 1)).isCloseTo(y, within(1e-3));
    assertThat(sum(cloud.xyz(), 2)).isCloseTo(z, within(1e-3));
    assertThat(cloud.normals().isPresent()).isEqualTo(normals);
    assertThat(cloud.colors().isPresent()).isEqualTo(colors);
  }

  @Test
  void coloursInFloatAreFields() {
    assertThat(PointCloud.read(fetched("assimp/float-color.ply")).fields())
        .containsKeys("red", "green", "blue", "alpha");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "empty.ply | the file is empty",
        "Wuson.ply | line 3: \"Created by Blender3D 247 - www.blender.o\" is no declaration",
        "pond.0.ply | claims 70051 of vertex, for which its 2171788 bytes are too few",
      })
  void refused(String name, String reason) {
    Path file = fetched("assimp/" + name);
    assertThatThrownBy(() -> PointCloud.read(file))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining(reason);
  }

  private static double sum(Tensor xyz, int axis) {
    double sum = 0;
    for (long i = 0; i < xyz.shape().size(0); i++) {
      sum += xyz.getDouble(3 * i + axis);
    }
    return sum;
  }
}
