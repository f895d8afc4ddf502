// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PointCloudTest {
  private static final PointCloud CLOUD =
      PointCloud.xyz(new float[] {0, 0, 0}, new float[] {1, 2, 3}, new float[] {-4, 5, 6})
          .withColors(Tensor.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 3, 3))
          .withNormals(Tensor.of(new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, 3, 3))
          .withLabels(Tensor.of(new int[] {7, 8, 9}, 3))
          .withField("intensity", Tensor.of(new float[] {0.1f, 0.2f, 0.3f}, 3))
          .withUnit("m");

  @Test
  void aSelectedPointTakesAllItsDataAlong() {
    PointCloud some = PointCloud.selected(CLOUD, 2, 0);
    assertThat(some.xyz()).isEqualTo(Tensor.of(new float[] {-4, 5, 6, 0, 0, 0}, 2, 3));
    assertThat(some.colors()).contains(Tensor.of(new byte[] {7, 8, 9, 1, 2, 3}, 2, 3));
    assertThat(some.normals()).contains(Tensor.of(new float[] {0, 0, 1, 1, 0, 0}, 2, 3));
    assertThat(some.labels()).contains(Tensor.of(new int[] {9, 7}, 2));
    assertThat(some.fields()).containsEntry("intensity", Tensor.of(new float[] {0.3f, 0.1f}, 2));
    assertThat(some.unit()).isEqualTo("m");
  }

  @Test
  void concatenatingWhatWasSelectedGivesAllBack() {
    PointCloud all =
        PointCloud.concatenated(PointCloud.selected(CLOUD, 0), PointCloud.selected(CLOUD, 1, 2));
    assertThat(all).isEqualTo(CLOUD).hasSameHashCodeAs(CLOUD);
  }

  @Test
  void concatenatingRefusesWhatOnlyOneKnows() {
    assertThatThrownBy(() -> PointCloud.concatenated(CLOUD, PointCloud.xyz(new float[] {0, 0, 0})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("colours u8")
        .hasMessageContaining("what is known of the points differs");
  }

  @Test
  void normalsTurnWithTheSurfaceAndNotWithTheScale() {
    double[][] scaleAndTurn = {{0, -2, 0, 1}, {1, 0, 0, 2}, {0, 0, 3, 3}, {0, 0, 0, 1}};
    PointCloud moved = PointCloud.transformed(CLOUD, scaleAndTurn);
    assertThat(moved.xyz().toFloatArray()).startsWith(1, 2, 3, -3, 3, 12);
    assertThat(moved.normals().orElseThrow().toFloatArray())
        .containsExactly(0, 1, 0, -1, 0, 0, 0, 0, 1);
  }

  @Test
  void aMoveMustSayWhereTheNormalsGo() {
    assertThatThrownBy(() -> PointCloud.moved(CLOUD, CLOUD.xyz(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without normals");
  }

  @Test
  void boundsHoldAllPoints() {
    CloudBounds bounds = CLOUD.bounds().orElseThrow();
    assertThat(bounds.x()).isEqualTo(new CloudBounds.Span(-4, 1));
    assertThat(bounds.y().length()).isCloseTo(5, within(0.0));
    assertThat(PointCloud.of(Tensor.of(new float[0], 0, 3)).bounds()).isEmpty();
  }

  @Test
  void textSaysWhatIsKnown() {
    assertThat(CLOUD)
        .hasToString(
            "PointCloud 3 points f32 m, colours u8, normals f32, labels i32, intensity f32;"
                + " x -4.000 … 1.000, y 0.000 … 5.000, z 0.000 … 6.000");
  }

  @Test
  void closeAllowsTheToleranceInPositionsOnly() {
    PointCloud shifted =
        PointCloud.transformed(
            CLOUD, new double[][] {{1, 0, 0, 0.01}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}});
    assertThat(shifted.closeTo(CLOUD, 0.011)).isTrue();
    assertThat(shifted.closeTo(CLOUD, 0.009)).isFalse();
    assertThat(CLOUD.withLabels(Tensor.of(new int[] {7, 8, 0}, 3)).closeTo(CLOUD, 100)).isFalse();
  }

  @Test
  void refusesWhatIsNoCloud() {
    assertThatThrownBy(() -> PointCloud.of(Tensor.of(new float[] {1, 2}, 1, 2)))
        .hasMessageContaining("f32 or f64 [N, 3]");
    assertThatThrownBy(() -> PointCloud.xyz(new float[] {1, Float.NaN, 3}))
        .hasMessageContaining("number 1 of point 0 is NaN");
    assertThatThrownBy(() -> CLOUD.withColors(CLOUD.xyz())).hasMessageContaining("u8 or u16");
    assertThatThrownBy(() -> CLOUD.withLabels(Tensor.of(DType.I16, new short[] {1}, 1)))
        .hasMessageContaining("one row per point");
  }

  @Test
  void aLittleNoiseMovesEveryPointAndIsClipped() {
    Tensor noise = Tensor.of(new float[] {1, -1, 0.5f, 10, -10, 0, 0, 0, 0}, 3, 3);
    PointCloud moved = PointCloud.jittered(CLOUD, noise, 0.1, 0.25);
    assertThat(
            moved
                .xyz()
                .closeTo(
                    Tensor.of(new float[] {0.1f, -0.1f, 0.05f, 1.25f, 1.75f, 3, -4, 5, 6}, 3, 3),
                    1e-6))
        .isTrue();
    assertThat(moved.normals()).isEqualTo(CLOUD.normals());
    assertThat(moved.unit()).isEqualTo("m");
    assertThatThrownBy(() -> PointCloud.jittered(CLOUD, Tensor.of(new float[3], 1, 3), 1, 1))
        .hasMessageContaining("three numbers per point");
  }

  @Test
  void anAuthorsOwnCloudStaysItself() {
    Scan scan = new Scan(CLOUD, "station 4");
    Scan some = PointCloud.selected(scan, 1);
    assertThat(some.station).isEqualTo("station 4");
    assertThat(some.withUnit("mm")).isInstanceOf(Scan.class);
  }

  private static final class Scan extends PointCloud {
    private final String station;

    Scan(PointCloud points, String station) {
      super(points);
      this.station = station;
    }

    @Override
    protected Scan copyWith(PointCloud plain) {
      return new Scan(plain, station);
    }
  }
}
