// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import org.junit.jupiter.api.Test;

class PolygonTest {
  private static final Canvas CANVAS = Canvas.hw(4, 6);
  private static final float[] SQUARE = {1, 0, 5, 0, 5, 4, 1, 4};
  private static final float[] HOLE = {2, 1, 4, 1, 4, 3, 2, 3};

  @Test
  void coversThePixelsWhoseCentreIsInside() {
    Polygon triangle = Polygon.of(CANVAS, new float[] {0, 0, 6, 0, 0, 4});
    assertThat(triangle.toMask().labels().toByteArray())
        .containsExactly(
            1, 1, 1, 1, 1, 0, //
            1, 1, 1, 1, 0, 0, //
            1, 1, 0, 0, 0, 0, //
            1, 0, 0, 0, 0, 0);
    assertThat(triangle.area()).isEqualTo(12);
    assertThat(triangle.toMask(300).labels().dtype()).isEqualTo(DType.I32);
    assertThat(triangle.toMask(300).labels().getLong(0)).isEqualTo(300);
    assertThat(triangle.bounds().edges(0)).containsExactly(0, 0, 6, 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> triangle.toMask(0))
        .withMessageContaining("0 is background");
  }

  @Test
  void aRingWithinARingIsAHoleWhicheverWayItRuns() {
    Polygon ring = Polygon.of(CANVAS, SQUARE, HOLE);
    assertThat(ring.rings()).isEqualTo(2);
    assertThat(ring.area()).isEqualTo(12);
    assertThat(ring.signedArea(0)).isEqualTo(16);
    assertThat(ring.signedArea(1)).isEqualTo(4);
    assertThat(Polygon.of(CANVAS, new float[] {1, 0, 1, 4, 5, 4, 5, 0}).signedArea(0))
        .isEqualTo(-16);
    assertThat(ring.contains(3, 2)).isFalse();
    assertThat(ring.contains(1.5, 2)).isTrue();
    assertThat(ring.ring(1).toFloatArray()).containsExactly(HOLE);
    assertThat(ring.toMask().labels().toByteArray())
        .containsExactly(
            0, 1, 1, 1, 1, 0, //
            0, 1, 0, 0, 1, 0, //
            0, 1, 0, 0, 1, 0, //
            0, 1, 1, 1, 1, 0);
    assertThat(Polygon.of(CANVAS, HOLE, SQUARE).area()).isEqualTo(12);
    assertThat(Polygon.of(CANVAS, SQUARE, new float[] {5, 0, 6, 0, 6, 1}).area()).isEqualTo(16.5);
  }

  @Test
  void mayReachOutsideTheCanvas() {
    Polygon large = Polygon.of(CANVAS, new float[] {-9, -9, 99, -9, 99, 99, -9, 99});
    assertThat(large.toMask().labels().toByteArray()).containsOnly(1);
    assertThat(large.area()).isEqualTo(108 * 108);
  }

  @Test
  void keepsItsRingsWhenMoved() {
    Polygon ring = Polygon.of(CANVAS, SQUARE, HOLE);
    float[] xy = ring.xy().toFloatArray();
    for (int i = 0; i < xy.length; i++) {
      xy[i] += 1;
    }
    Polygon moved = Points.moved(ring, Canvas.hw(8, 8), Tensor.of(xy, 8, 2));
    assertThat(moved.rings()).isEqualTo(2);
    assertThat(moved.area()).isEqualTo(12);
    assertThat(Points.clamp(ring)).isEqualTo(ring);
    assertThat(ring.closeTo(Points.moved(moved, CANVAS, ring.xy()), 0)).isTrue();
    Polygon one = Polygon.of(CANVAS, new float[] {1, 0, 5, 0, 5, 4, 1, 4, 2, 1, 4, 1, 4, 3, 2, 3});
    assertThat(one.xy()).isEqualTo(ring.xy());
    assertThat(one).isNotEqualTo(ring);
    assertThat(one.closeTo(ring, 1)).isFalse();
    assertThat(ring)
        .hasSameHashCodeAs(Polygon.of(CANVAS, SQUARE, HOLE))
        .hasToString(
            "Polygon on 4×6 (H×W): 2 rings of 8: [1.0, 0.0], [5.0, 0.0], [5.0, 4.0], [1.0, 4.0],"
                + " …");
  }

  @Test
  void refusesWhatIsNoOutline() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Polygon.of(CANVAS, SQUARE, new float[5]))
        .withMessage("Polygon: ring 1 has 5 numbers; give x, y of 3 points or more");
    assertThatIllegalArgumentException().isThrownBy(() -> Polygon.of(CANVAS));
    Polygon square = Polygon.of(CANVAS, SQUARE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Points.select(square, 0, 1, 2))
        .withMessageContaining("an outline is one thing; take its bounds() or its mask");
  }
}
