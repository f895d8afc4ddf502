// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RotatedBoxesTest {
  private static final Canvas CANVAS = Canvas.hw(37, 53);
  private static final Offset<Float> NEAR = Offset.offset(2e-3f);

  private static RotatedBoxes box(float... cxcywhr) {
    return RotatedBoxes.cxcywhr(CANVAS, new float[][] {cxcywhr});
  }

  /** Every corner through a map, as the engine does. */
  private static RotatedBoxes mapped(RotatedBoxes boxes, double... abcdef) {
    float[] xy = boxes.corners().toFloatArray();
    for (int i = 0; i < xy.length; i += 2) {
      double x = xy[i];
      double y = xy[i + 1];
      xy[i] = (float) (abcdef[0] * x + abcdef[1] * y + abcdef[2]);
      xy[i + 1] = (float) (abcdef[3] * x + abcdef[4] * y + abcdef[5]);
    }
    return RotatedBoxes.moved(
        boxes, boxes.canvas(), Tensor.of(xy, boxes.corners().shape().toArray()));
  }

  /** A perspective can leave the diagonals as long as each other without a right angle. */
  @Test
  void aTrapeziumIsMadeARectangle() {
    float[] trapezium = {0, 0, 12, 0, 10, 8, 2, 8};
    RotatedBoxes boxes =
        RotatedBoxes.moved(box(6, 4, 12, 8, 0), CANVAS, Tensor.of(trapezium, 1, 8));
    assertThat(boxes.corners().toFloatArray()).containsExactly(trapezium);
    assertThat(boxes.to(BoxFormat.XYXYXYXY).toFloatArray())
        .containsExactly(2, 0, 12, 0, 12, 8, 2, 8);
  }

  @Test
  void comeInThreeFormats() {
    RotatedBoxes boxes = box(20, 15, 12, 8, 90);
    assertThat(boxes.corners().toFloatArray()).containsExactly(16, 21, 16, 9, 24, 9, 24, 21);
    assertThat(boxes.closeTo(RotatedBoxes.xywhr(CANVAS, new float[][] {{16, 21, 12, 8, 450}}), 0))
        .isTrue();
    assertThat(RotatedBoxes.of(CANVAS, BoxFormat.XYXYXYXY, boxes.corners())).isEqualTo(boxes);
    assertThat(boxes.to(BoxFormat.CXCYWHR).toFloatArray()).containsExactly(20, 15, 12, 8, 90);
    assertThat(boxes.area(0)).isEqualTo(96);
    assertThat(boxes.hull()).isEqualTo(Boxes.moved(upright(), CANVAS, boxes.corners()));
    assertThat(boxes.hull().edges(0)).containsExactly(16, 9, 24, 21);
    Tensor whole = Tensor.of(new long[] {20, 15, 12, 8, 90}, 1, 5);
    assertThat(RotatedBoxes.of(CANVAS, BoxFormat.CXCYWHR, whole)).isEqualTo(boxes);
  }

  private static Boxes upright() {
    return Boxes.xyxy(CANVAS, new float[][] {{0, 0, 1, 1}});
  }

  /**
   * Boxes grow where each turn encloses them anew: https://github.com/aleju/imgaug/issues/314,
   * https://github.com/mlverse/torchvision/issues/382. These keep their size.
   */
  @Test
  void keepTheirSizeHoweverOftenTheyAreTurned() {
    RotatedBoxes turned = box(20, 15, 12, 8, 0);
    double c = Math.cos(Math.toRadians(20));
    double s = Math.sin(Math.toRadians(20));
    for (int i = 0; i < 9; i++) {
      turned = mapped(turned, c, s, 20 - c * 20 - s * 15, -s, c, 15 + s * 20 - c * 15);
    }
    float[] row = turned.to(BoxFormat.CXCYWHR).toFloatArray();
    assertThat(row[2]).isCloseTo(12, NEAR);
    assertThat(row[3]).isCloseTo(8, NEAR);
    assertThat(Math.abs(row[4])).isCloseTo(180, NEAR);
  }

  /**
   * Flipped corners in their old order gave negative sides:
   * https://github.com/kornia/kornia/issues/1194.
   */
  @Test
  void flipsReorderTheCorners() {
    RotatedBoxes boxes = box(20, 15, 12, 8, 30);
    RotatedBoxes flipped = mapped(boxes, -1, 0, 53, 0, 1, 0);
    assertThat(flipped.to(BoxFormat.CXCYWHR).toFloatArray())
        .containsExactly(new float[] {33, 15, 12, 8, -30}, NEAR);
    float[] from = boxes.corners().toFloatArray();
    assertThat(flipped.corners().toFloatArray())
        .containsExactly(
            new float[] {
              53 - from[2],
              from[3],
              53 - from[0],
              from[1],
              53 - from[6],
              from[7],
              53 - from[4],
              from[5]
            },
            Offset.offset(1e-5f));
    assertThat(mapped(flipped, -1, 0, 53, 0, 1, 0).closeTo(boxes, 1e-5)).isTrue();
  }

  @Test
  void whatAShearLeavesIsReadAsARectangle() {
    RotatedBoxes sheared = mapped(box(20, 15, 12, 8, 0), 1, 0.5, 0, 0, 1, 0);
    assertThat(sheared.corners().toFloatArray())
        .containsExactly(19.5f, 11, 31.5f, 11, 35.5f, 19, 23.5f, 19);
    // the diagonal from 19.5, 11 to 35.5, 19 is the longer one, the first side stays level
    assertThat(sheared.to(BoxFormat.XYXYXYXY).toFloatArray())
        .containsExactly(19.5f, 11, 35.5f, 11, 35.5f, 19, 19.5f, 19);
    RotatedBoxes other = mapped(box(20, 15, 12, 8, 0), 1, -0.5, 0, 0, 1, 0);
    assertThat(other.to(BoxFormat.XYXYXYXY).toFloatArray())
        .containsExactly(4.5f, 11, 20.5f, 11, 20.5f, 19, 4.5f, 19);
    assertThat(mapped(sheared, 1, -0.5, 0, 0, 1, 0)).isEqualTo(box(20, 15, 12, 8, 0));
  }

  @Test
  void clampAsTorchvisionDoes() {
    RotatedBoxes boxes =
        RotatedBoxes.cxcywhr(
            Canvas.hw(30, 40), new float[][] {{40, 12, 10, 7, 90}, {44, 30, 16, 10, 15}});
    assertThat(RotatedBoxes.clamp(boxes, Clamping.NONE)).isSameAs(boxes);
    // values of torchvision v2, clamp_bounding_boxes
    assertThat(RotatedBoxes.clamp(boxes, Clamping.SOFT).corners().toFloatArray())
        .containsExactly(
            new float[] {
              36.5f, 17, 36.5f, 7, 40, 7, 40, 17, 34.979f, 27.241f, 40, 25.895f, 41.026f, 29.725f,
              36.005f, 31.071f
            },
            NEAR);
    assertThat(RotatedBoxes.clamp(boxes, Clamping.HARD).corners().toFloatArray())
        .containsExactly(
            new float[] {
              36.5f, 17, 36.5f, 7, 40, 7, 40, 17, 34.979f, 27.241f, 39.487f, 26.033f, 40, 27.948f,
              35.492f, 29.156f
            },
            NEAR);
  }

  @Test
  void whatLiesOutsideBecomesAPointAndSanitizeSaysSo() {
    RotatedBoxes boxes =
        RotatedBoxes.cxcywhr(
                CANVAS,
                new float[][] {{80, 10, 5, 5, 10}, {20, 15, 12, 8, 30}, {53, 15, 12, 8, 30}})
            .withLabels("out", "in", "edge")
            .withScores(1, 2, 3)
            .withCrowd(false, true, false);
    RotatedBoxes clamped = RotatedBoxes.clamp(boxes, Clamping.HARD);
    assertThat(clamped.to(BoxFormat.XYWHR).toFloatArray()).startsWith(0, 37, 0, 0, 0);
    Kept<RotatedBoxes> kept = RotatedBoxes.sanitize(clamped, 1, 1);
    assertThat(kept.dropped()).containsExactly(0);
    assertThat(kept.value().labels()).containsExactly("in", "edge");
    assertThat(kept.value().scores().toFloatArray()).containsExactly(2, 3);
    assertThat(kept.value().isCrowd(0)).isTrue();
    assertThat(kept.value().isCrowd(1)).isFalse();
    assertThat(RotatedBoxes.sanitize(boxes, 1, 1).kept()).containsExactly(1);
  }

  @Test
  void knowHowMuchOfThemIsToBeSeen() {
    RotatedBoxes boxes =
        RotatedBoxes.cxcywhr(
            CANVAS,
            new float[][] {
              {20, 15, 12, 8, 30}, {0, 15, 12, 8, 30}, {0, 0, 6, 6, 45}, {90, 9, 5, 5, 3}
            });
    assertThat(boxes.visibility(0)).isCloseTo(1, Offset.offset(1e-6));
    assertThat(boxes.visibility(1)).isCloseTo(0.5, Offset.offset(1e-6));
    assertThat(boxes.visibility(2)).isCloseTo(0.25, Offset.offset(1e-6));
    assertThat(boxes.visibility(3)).isZero();
  }

  /**
   * Torchvision measures a wrong height here and drops a box of 10×12 at 90° but keeps one of
   * 10×0.5 at 0°.
   */
  @Test
  void sanitizeMeasuresTheRealSides() {
    assertThat(RotatedBoxes.sanitize(box(20, 15, 10, 12, 90), 5, 1).kept()).hasSize(1);
    assertThat(RotatedBoxes.sanitize(box(20, 15, 10, 0.5f, 0), 5, 1).kept()).isEmpty();
    assertThat(RotatedBoxes.sanitize(box(20, 15, 10, 12, 90), 5, 121).kept()).isEmpty();
  }

  @Test
  void areBoxesThatMayTurn() {
    Boxes upright = Boxes.xyxy(CANVAS, new float[][] {{1, 2, 5, 8}}).withLabels("cat");
    RotatedBoxes boxes = RotatedBoxes.of(upright);
    assertThat(boxes.labels()).containsExactly("cat");
    assertThat(boxes.hull()).isEqualTo(upright);
    assertThat(boxes).hasToString("RotatedBoxes on 37×53 (H×W): 1: cat [3.0, 5.0, 4.0, 6.0, 0.0]");
    RotatedBoxes none = RotatedBoxes.cxcywhr(CANVAS, new float[0][]);
    assertThat(none.count()).isZero();
    assertThat(RotatedBoxes.clamp(none, Clamping.SOFT)).isEqualTo(none);
  }

  @Test
  void refuseWhatIsNoBox() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> box(1, 2, -3, 4, 0))
        .withMessage("RotatedBoxes: box 0 is -3.0 wide and 4.0 high; give sides of 0 or more");
    assertThatIllegalArgumentException().isThrownBy(() -> box(1, 2, 3, 4, Float.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RotatedBoxes.of(CANVAS, BoxFormat.XYXY, Tensor.of(new float[4], 1, 4)))
        .withMessageContaining("only one of them turns");
  }

  /** Boxes of a library author. */
  private static final class Ships extends RotatedBoxes {
    private final int[] tonnage;

    Ships(RotatedBoxes boxes, int... tonnage) {
      super(boxes);
      this.tonnage = tonnage;
    }

    @Override
    protected Ships copyWith(RotatedBoxes plain, int[] from) {
      int[] chosen = new int[from.length];
      for (int i = 0; i < from.length; i++) {
        chosen[i] = tonnage[from[i]];
      }
      return new Ships(plain, chosen);
    }
  }

  private static final class Forgetful extends RotatedBoxes {
    Forgetful(RotatedBoxes boxes) {
      super(boxes);
    }
  }

  /** Subclasses became the base class: https://github.com/pytorch/vision/pull/9332. */
  @Test
  void keepTheClassOfALibraryAuthor() {
    Ships ships =
        new Ships(
            RotatedBoxes.cxcywhr(CANVAS, new float[][] {{80, 10, 5, 5, 10}, {20, 15, 12, 8, 30}}),
            100,
            200);
    assertThat(RotatedBoxes.sanitize(ships, 1, 1).value().tonnage).containsExactly(200);
    assertThat(RotatedBoxes.clamp(ships, Clamping.SOFT).tonnage).containsExactly(100, 200);
    assertThat(ships.withLabels("a", "b")).isInstanceOf(Ships.class);
    Forgetful forgetful = new Forgetful(box(1, 2, 3, 4, 5));
    assertThatIllegalStateException()
        .isThrownBy(() -> RotatedBoxes.select(forgetful, 0))
        .withMessageContaining("override copyWith(RotatedBoxes, int[]) in");
  }
}
