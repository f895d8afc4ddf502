// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.LabelMap;
import dev.kindred.semtypes.image.Mask;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoxesTest {
  private static final Canvas CANVAS = Canvas.hw(37, 53);

  private static Boxes box(float... xyxy) {
    return Boxes.xyxy(CANVAS, new float[][] {xyxy});
  }

  @Test
  void uprightBoxesEncloseTheirOwnCorners() {
    Boxes boxes = box(1, 2, 5, 8);
    assertThat(boxes.corners().toFloatArray()).containsExactly(1, 2, 5, 2, 5, 8, 1, 8);
    assertThat(boxes.xyxy().toFloatArray()).containsExactly(1, 2, 5, 8);
    assertThat(boxes.edges(0)).containsExactly(1, 2, 5, 8);
    assertThat(boxes.area(0)).isEqualTo(24);
  }

  @Test
  void comeFromCornerAndSize() {
    assertThat(Boxes.xywh(CANVAS, new float[][] {{1, 2, 4, 6}})).isEqualTo(box(1, 2, 5, 8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Boxes.xywh(CANVAS, new float[][] {{1, 2, -4, 6}}))
        .withMessageContaining("run backwards");
  }

  @Test
  void encloseOnceHoweverOftenTheyAreTurned() {
    Boxes boxes = box(10, 10, 30, 20).withLabels("cat");
    Boxes turned = boxes;
    for (int i = 0; i < 8; i++) {
      turned = Boxes.moved(turned, CANVAS, turnedBy45(turned.corners()));
    }
    assertThat(turned.closeTo(boxes, 1e-4)).isTrue();
    Boxes once = Boxes.moved(boxes, CANVAS, turnedBy45(boxes.corners()));
    assertThat(once.area(0)).isGreaterThan(boxes.area(0));
    assertThat(once.labels()).containsExactly("cat");
  }

  private static Tensor turnedBy45(Tensor corners) {
    float[] xy = corners.toFloatArray();
    double c = Math.sqrt(0.5);
    for (int i = 0; i < xy.length; i += 2) {
      double x = xy[i] - 20;
      double y = xy[i + 1] - 15;
      xy[i] = (float) (20 + c * x - c * y);
      xy[i + 1] = (float) (15 + c * x + c * y);
    }
    return Tensor.of(xy, xy.length / 8, 8);
  }

  @Test
  void clipKeepsEveryBoxUnlessTold() {
    Boxes boxes =
        Boxes.xyxy(CANVAS, new float[][] {{-10, 0, 10, 10}, {60, 40, 70, 50}, {1, 1, 2, 2}})
            .withLabels("half", "out", "in");
    Clipped<Boxes> all = boxes.clip();
    assertThat(all.kept()).containsExactly(0, 1, 2);
    assertThat(all.visibility()).containsExactly(0.5, 0.0, 1.0);
    assertThat(all.boxes().xyxy().toFloatArray())
        .containsExactly(0, 0, 10, 10, 53, 37, 53, 37, 1, 1, 2, 2);
    Clipped<Boxes> some = Boxes.clip(boxes, Visibility.atLeast(0.5));
    assertThat(some.kept()).containsExactly(0, 2);
    assertThat(some.boxes().labels()).containsExactly("half", "in");
    assertThat(some.visibility()).hasSize(3);
    assertThat(some.dropped()).containsExactly(1);
    assertThat(some.mask().toByteArray()).containsExactly(1, 0, 1);
    assertThat(some.toString()).startsWith("2 of 3 kept, without #1: Boxes on");
    assertThat(some)
        .isEqualTo(Boxes.clip(boxes, Visibility.atLeast(0.4)))
        .hasSameHashCodeAs(Boxes.clip(boxes, Visibility.atLeast(0.4)))
        .isNotEqualTo(all);
    assertThat(Boxes.clip(boxes, Visibility.atLeast(1)).kept()).containsExactly(2);
    assertThat(Boxes.clip(boxes, new Visibility(10, 0, 0, 0)).kept()).containsExactly(0);
    assertThat(Boxes.clip(boxes, new Visibility(0, 11, 0, 0)).kept()).isEmpty();
    assertThat(Boxes.clip(boxes, new Visibility(0, 0, 1, 0)).kept()).containsExactly(0, 2);
  }

  @Test
  void visibilityIsMeasuredAgainstTheWholeBoxWhereItLiesNow() {
    Boxes boxes = box(0, 0, 20, 10);
    Tensor left = Boxes.xyxy(CANVAS, new float[][] {{-15, 0, 5, 10}}).corners();
    Boxes moved = Boxes.moved(boxes, CANVAS, left);
    assertThat(moved.clip().visibility()).containsExactly(0.25);
  }

  @Test
  void mayBeNone() {
    Boxes none = Boxes.xyxy(CANVAS, new float[0][]);
    assertThat(none.count()).isZero();
    assertThat(none.clip().boxes()).isEqualTo(none);
    assertThat(none.xyxy().shape()).hasToString("0×4");
    assertThat(none.withLabels()).isEqualTo(none);
  }

  @Test
  void equalByCanvasPlaceAndLabels() {
    assertThat(box(1, 2, 5, 8)).isEqualTo(box(1, 2, 5, 8)).hasSameHashCodeAs(box(1, 2, 5, 8));
    assertThat(box(1, 2, 5, 8)).isNotEqualTo(box(1, 2, 5, 9));
    assertThat(box(1, 2, 5, 8)).isNotEqualTo(box(1, 2, 5, 8).withLabels("cat"));
    assertThat(box(1, 2, 5, 8))
        .isNotEqualTo(Boxes.xyxy(Canvas.hw(53, 37), new float[][] {{1, 2, 5, 8}}));
    assertThat(box(1, 2, 5, 8).closeTo(box(1, 2, 5, 8.5f), 0.5)).isTrue();
    assertThat(box(1, 2, 5, 8).closeTo(box(1, 2, 5, 8.5f), 0.4)).isFalse();
  }

  @Test
  void overlapIsMeasuredWithoutAnExtraPixel() {
    Boxes a = box(0, 0, 0.1f, 0.1f);
    Boxes b = box(0.05f, 0, 0.15f, 0.1f);
    assertThat(a.iou(0, b, 0)).isCloseTo(1.0 / 3, org.assertj.core.data.Offset.offset(1e-6));
    assertThat(box(1, 1, 1, 1).iou(0, box(1, 1, 1, 1), 0)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> a.iou(0, Boxes.of(Canvas.hw(1, 1), b.xyxy()), 0))
        .withMessageContaining("boxes for 37×53 used with boxes of 1×1");
  }

  @Test
  void comeInEveryUprightFormatAndGoOutInIt() {
    Boxes boxes = Boxes.cxcywh(CANVAS, new float[][] {{3, 5, 4, 6}});
    assertThat(boxes).isEqualTo(box(1, 2, 5, 8));
    assertThat(boxes.toXywh().toFloatArray()).containsExactly(1, 2, 4, 6);
    assertThat(boxes.toCxcywh().toFloatArray()).containsExactly(3, 5, 4, 6);
    assertThat(boxes.to(BoxFormat.XYXY)).isEqualTo(boxes.xyxy());
    Tensor whole = Tensor.of(new long[] {8, 5, 21, 14}, 1, 4);
    assertThat(Boxes.of(CANVAS, BoxFormat.XYXY, whole)).isEqualTo(box(8, 5, 21, 14));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> boxes.to(BoxFormat.XYWHR))
        .withMessageContaining("only one of them turns");
  }

  private static Boxes scored() {
    return Boxes.xyxy(CANVAS, new float[][] {{0, 0, 10, 10}, {1, 1, 11, 11}, {60, 1, 61, 2}})
        .withLabels("cat", "dog", "out")
        .withScores(0.5f, 0.75f, 0.25f)
        .withCrowd(false, true, false);
  }

  @Test
  void keepWhatIsKnownOfEachBox() {
    Boxes chosen = Boxes.select(scored(), 2, 1);
    assertThat(chosen.labels()).containsExactly("out", "dog");
    assertThat(chosen.scores().toFloatArray()).containsExactly(0.25f, 0.75f);
    assertThat(chosen.isCrowd(0)).isFalse();
    assertThat(chosen.isCrowd(1)).isTrue();
    Boxes clipped = Boxes.clip(scored(), Visibility.atLeast(0.5)).boxes();
    assertThat(clipped.scores().toFloatArray()).containsExactly(0.5f, 0.75f);
    assertThat(clipped.isCrowd(1)).isTrue();
    Boxes moved = Boxes.moved(scored(), Canvas.hw(9, 9), scored().corners());
    assertThat(moved.scores()).isEqualTo(scored().scores());
    assertThat(moved.isCrowd(1)).isTrue();
    assertThat(scored()).isNotEqualTo(scored().withCrowd());
    assertThat(scored()).isNotEqualTo(scored().withScores());
    assertThat(scored().closeTo(scored().withScores(0.5f, 0.7f, 0.25f), 0.06)).isTrue();
    assertThat(scored().closeTo(scored().withScores(0.5f, 0.7f, 0.25f), 0.04)).isFalse();
    assertThat(Boxes.select(scored(), 1))
        .hasToString("Boxes on 37×53 (H×W): 1: dog 0.75 crowd [1.0, 1.0, 11.0, 11.0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scored().withScores(1, 2))
        .withMessage("Boxes: 2 scores for 3; give one each, or none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scored().withScores(1, 2, Float.NaN))
        .withMessage("Boxes: score 2 is NaN; scores are finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scored().withCrowd(true))
        .withMessage("Boxes: 1 crowd flags for 3; give one each, or none");
  }

  /**
   * Sanitizing took boxes for labels and lost the type:
   * https://github.com/pytorch/vision/issues/7878. Here labels belong to the boxes and follow, and
   * what was dropped is said.
   */
  @Test
  void sanitizeKeepsTheTypeAndTheLabels() {
    Kept<Boxes> kept = Boxes.sanitize(scored());
    assertThat(kept.value().labels()).containsExactly("cat", "dog");
    assertThat(kept.kept()).containsExactly(0, 1);
    assertThat(kept.dropped()).containsExactly(2);
    assertThat(kept.toString()).startsWith("2 of 3 kept, without #2: Boxes on");
    assertThat(Boxes.sanitize(box(0, 0, 53, 37)).kept()).hasSize(1);
    assertThat(Boxes.sanitize(box(0, 0, 53.5f, 37)).kept()).isEmpty();
    assertThat(Boxes.sanitize(box(0, 0, 0.5f, 37)).kept()).isEmpty();
    assertThat(Boxes.sanitize(box(0, 0, 2, 2), 0, 5).kept()).isEmpty();
    assertThat(Boxes.sanitize(box(2, 2, 2, 2), 0, 0).kept()).hasSize(1);
    assertThatIllegalArgumentException().isThrownBy(() -> Boxes.sanitize(scored(), -1, 0));
  }

  @Test
  void lieAroundTheLabelsOfAMask() {
    byte[] labels = {
      0, 3, 3, 0, //
      0, 0, 3, 1, //
      1, 0, 0, 0
    };
    Mask mask = Mask.of(Tensor.of(labels, 3, 4));
    Boxes boxes = Boxes.around(mask);
    assertThat(boxes.xyxy().toFloatArray()).containsExactly(0, 1, 4, 3, 1, 0, 3, 2);
    assertThat(boxes.labels()).containsExactly("1", "3");
    assertThat(Boxes.around(LabelMap.of(mask, Map.of(1, "cat", 3, "dog"))).labels())
        .containsExactly("cat", "dog");
    assertThat(Boxes.around(Mask.of(Tensor.of(new byte[6], 2, 3))).count()).isZero();
  }

  @Test
  void suppressKeepsTheBest() {
    Kept<Boxes> best = Boxes.suppress(scored(), 0.5, false);
    assertThat(best.kept()).containsExactly(1, 2);
    assertThat(best.value().labels()).containsExactly("dog", "out");
    assertThat(Boxes.suppress(scored(), 0.5, true).kept()).containsExactly(1, 0, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Boxes.suppress(box(1, 2, 3, 4), 0.5, false))
        .withMessageContaining("it has no scores; add them by withScores and withLabels");
  }

  /**
   * A least visibility of 1 removed boxes that were wholly visible:
   * https://github.com/albumentations-team/albumentations/issues/875.
   */
  @Test
  void aBoxThatRoundingPutsOutsideIsStillWhollyVisible() {
    Boxes boxes = box(-1e-6f, 0, 30, 20);
    assertThat(Boxes.clip(boxes, Visibility.atLeast(1)).kept()).containsExactly(0);
  }

  /**
   * Boxes of another picture size were an error without a name:
   * https://github.com/albumentations-team/albumentations/issues/965. The canvas travels with the
   * boxes: https://github.com/fastai/fastai/issues/2786,
   * https://github.com/fastai/fastai/pull/2799.
   */
  @Test
  void errorsNameTheBoxAndTheCanvas() {
    Boxes moved = Boxes.moved(box(1, 2, 3, 4), Canvas.hw(5, 7), box(1, 2, 3, 4).corners());
    assertThat(moved.canvas()).isEqualTo(Canvas.hw(5, 7));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> moved.iou(box(1, 2, 3, 4)))
        .withMessageContaining("boxes for 5×7 used with boxes of 37×53");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Boxes.xywh(CANVAS, new float[][] {{0, 0, 1, 1}, {4, 0, -1, 1}}))
        .withMessageStartingWith("box 1: left 4.0");
  }

  @Test
  void refuseWhatIsNoBox() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> box(5, 2, 1, 8))
        .withMessage(
            "box 0: left 5.0, top 2.0, right 1.0, bottom 8.0 run backwards; "
                + "give x1 ≤ x2 and y1 ≤ y2");
    assertThatIllegalArgumentException().isThrownBy(() -> box(1, 2, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> box(1, 2, 3, Float.POSITIVE_INFINITY))
        .withMessage("Boxes: number 3 of row 0 is Infinity; coordinates are finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> box(1, 2, 3, 4).withLabels("a", "b"))
        .withMessage("Boxes: 2 labels for 1; give one each, or none");
    assertThatIllegalArgumentException().isThrownBy(() -> new Visibility(0, 0, 0, 1.5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Visibility(Double.NaN, 0, 0, 0));
  }

  @Test
  void readWell() {
    assertThat(box(1, 2, 5, 8).withLabels("cat"))
        .hasToString("Boxes on 37×53 (H×W): 1: cat [1.0, 2.0, 5.0, 8.0]");
    assertThat(Boxes.xyxy(CANVAS, new float[6][4]).toString())
        .startsWith("Boxes on 37×53 (H×W): 6: [0.0, 0.0, 0.0, 0.0], [0.0")
        .endsWith("0.0], …");
    assertThat(Boxes.xyxy(CANVAS, new float[0][])).hasToString("Boxes on 37×53 (H×W): 0");
  }
}
