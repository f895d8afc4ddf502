// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import org.junit.jupiter.api.Test;

class PointsTest {
  private static final Canvas CANVAS = Canvas.hw(37, 53);

  @Test
  void areXThenY() {
    Points points = Points.xy(CANVAS, new float[][] {{40, 60}, {-1, 2.5f}});
    assertThat(points.count()).isEqualTo(2);
    assertThat(points.x(1)).isEqualTo(-1);
    assertThat(points.y(1)).isEqualTo(2.5f);
    assertThat(points.canvas()).isEqualTo(CANVAS);
    assertThat(points).hasToString("Points on 37×53 (H×W): 2: [40.0, 60.0], [-1.0, 2.5]");
  }

  @Test
  void mayBeNone() {
    Points none = Points.xy(CANVAS, new float[0][]);
    assertThat(none.count()).isZero();
    assertThat(none).isEqualTo(Points.of(CANVAS, Tensor.of(new float[0], 0, 2)));
    assertThat(Points.moved(none, Canvas.hw(1, 1), none.xy()).canvas()).isEqualTo(Canvas.hw(1, 1));
  }

  @Test
  void mayHaveNames() {
    Points points = Points.xy(CANVAS, new float[][] {{1, 2}, {3, 4}}).withNames("left", "right");
    assertThat(points.names()).containsExactly("left", "right");
    assertThat(points).isNotEqualTo(Points.of(CANVAS, points.xy()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> points.withNames("left"))
        .withMessage("Points: 1 names for 2; give one each, or none");
  }

  @Test
  void areCloseOnTheSameCanvasOnly() {
    Points points = Points.xy(CANVAS, new float[][] {{1, 2}});
    assertThat(points.closeTo(Points.xy(CANVAS, new float[][] {{1.5f, 2}}), 0.5)).isTrue();
    assertThat(points.closeTo(Points.xy(CANVAS, new float[][] {{1.5f, 2}}), 0.4)).isFalse();
    assertThat(points.closeTo(Points.of(Canvas.hw(53, 37), points.xy()), 1e9)).isFalse();
  }

  /**
   * What 0 means is said on entry:
   * https://github.com/albumentations-team/AlbumentationsX/issues/529.
   */
  @Test
  void comeFromPixelIndicesToo() {
    Tensor indices = Tensor.of(new float[] {0, 36}, 1, 2);
    Points points = Points.of(CANVAS, indices, PointOrigin.PIXEL_INDEX);
    assertThat(points).isEqualTo(Points.xy(CANVAS, new float[][] {{0.5f, 36.5f}}));
    assertThat(points.xy(PointOrigin.PIXEL_INDEX)).isEqualTo(indices);
    assertThat(Points.of(CANVAS, indices, PointOrigin.EDGE).xy()).isEqualTo(indices);
  }

  @Test
  void clampToTheNearestPlaceOnTheCanvas() {
    Points points =
        Points.xy(CANVAS, new float[][] {{-1, 40}, {60, -2}, {5, 6}}).withNames("a", "b", "c");
    Points clamped = Points.clamp(points);
    assertThat(clamped.xy().toFloatArray()).containsExactly(0, 37, 53, 0, 5, 6);
    assertThat(clamped.names()).containsExactly("a", "b", "c");
    assertThat(Points.clamp(clamped)).isEqualTo(clamped);
  }

  /**
   * Points off the picture were never flagged: https://github.com/kornia/kornia/issues/2684; they
   * fell off it in silence: https://github.com/fastai/fastai/issues/2628.
   */
  @Test
  void sanitizeSaysWhichAreGone() {
    Points points =
        Points.xy(CANVAS, new float[][] {{0, 0}, {53, 5}, {5, 37}, {-0.1f, 5}, {52.9f, 36.9f}})
            .withNames("a", "b", "c", "d", "e");
    assertThat(points.isInside(0)).isTrue();
    assertThat(points.isInside(1)).isFalse();
    Kept<Points> kept = Points.sanitize(points);
    assertThat(kept.kept()).containsExactly(0, 4);
    assertThat(kept.value().names()).containsExactly("a", "e");
    assertThat(kept.mask().toByteArray()).containsExactly(1, 0, 0, 0, 1);
    assertThat(Points.select(points, 4, 0).names()).containsExactly("e", "a");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Points.select(points, 5));
  }

  @Test
  void refuseWhatIsNoPoint() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Points.xy(CANVAS, new float[][] {{1, 2}, {1, 2, 3}}))
        .withMessage("Points: row 1 has 3 numbers; give 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Points.xy(CANVAS, new float[][] {{1, 2}, {Float.NaN, 2}}))
        .withMessage("Points: number 0 of row 1 is NaN; coordinates are finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Points.of(CANVAS, Tensor.of(new double[2], 1, 2)))
        .withMessage("Points of Tensor f64 1×2: coordinates are f32 [N, 2]; cast or reshape them");
    Points one = Points.xy(CANVAS, new float[][] {{1, 2}});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Points.moved(one, CANVAS, Tensor.of(new float[4], 2, 2)))
        .withMessageContaining("it has another count; give one row per point");
  }
}
