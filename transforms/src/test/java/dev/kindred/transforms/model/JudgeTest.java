// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import static dev.kindred.transforms.model.Judge.JUDGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.Presence;
import dev.kindred.semtypes.geometry.Skeleton;
import dev.kindred.semtypes.image.LabelMap;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.MultiCategory;
import dev.kindred.semtypes.label.Scalar;
import dev.kindred.semtypes.label.SoftCategory;
import dev.kindred.semtypes.label.Text;
import dev.kindred.semtypes.label.Vocabulary;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.LabelVolume;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.model.Verdict.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final Canvas CANVAS = Canvas.hw(100, 80);
  private static final Vocabulary PETS = Vocabulary.of("cat", "dog", "fish");

  private static void right(Semantic truth, Semantic prediction, String... words) {
    assertThat(JUDGE.judge(truth, prediction)).isEqualTo(Verdict.of(true, List.of(words)));
  }

  private static void wrong(Semantic truth, Semantic prediction, String... words) {
    assertThat(JUDGE.judge(truth, prediction)).isEqualTo(Verdict.of(false, List.of(words)));
  }

  @Test
  void names() {
    right(new Category("cat"), new Category("cat"), "cat");
    wrong(new Category("cat"), new Category("dog"), "dog, it is cat");
    SoftCategory scores = SoftCategory.of(PETS, Tensor.of(new float[] {0.2f, 0.7f, 0.1f}));
    right(new Category("dog"), scores, "dog 0.70");
    wrong(new Category("cat"), scores, "dog 0.70, it is cat 0.20");
    wrong(new Category("bird"), scores, "dog 0.70, it is bird (a name it does not know)");
    right(SoftCategory.of(PETS, new Category("dog")), scores, "dog 0.70");
    MultiCategory both = MultiCategory.of(PETS, "cat", "dog");
    right(both, MultiCategory.of(PETS, "dog", "cat"), "cat", "dog");
    wrong(both, MultiCategory.of(PETS, "dog", "fish"), "cat missed", "dog", "fish is not there");
    right(MultiCategory.of(PETS), MultiCategory.of(PETS), "none");
    right(new Text("a"), new Text("a"), "\"a\"");
    wrong(new Text("a"), new Text("b"), "\"b\"");
  }

  @Test
  void numbersAreLeftOpen() {
    assertThat(JUDGE.judge(Scalar.of(12, "mm"), Scalar.of(12.5, "mm")))
        .isEqualTo(Verdict.open("12.5 mm, it is 12.0 mm: 0.5 mm too much"));
    wrong(Scalar.of(12, "mm"), Scalar.of(12, "cm"), "12.0 cm, it is 12.0 mm: other units");
  }

  @Test
  void boxesAreMetOneForOneByTheBestScores() {
    Boxes truth =
        Boxes.xyxy(CANVAS, new float[][] {{0, 0, 10, 10}, {20, 20, 40, 40}})
            .withLabels("cat", "dog");
    Boxes exact = truth.withScores(0.9f, 0.8f);
    right(truth, exact, "cat 0.90 found, IoU 1.00", "dog 0.80 found, IoU 1.00");
    wrong(
        truth,
        exact.withLabels("cat", "cat"),
        "cat 0.90 found, IoU 1.00",
        "dog missed",
        "cat 0.80 is not there");
    Boxes twice =
        Boxes.xyxy(CANVAS, new float[][] {{0, 0, 10, 10}, {0, 0, 10, 8}, {20, 20, 40, 40}})
            .withLabels("cat", "cat", "dog")
            .withScores(0.3f, 0.6f, 0.5f);
    wrong(
        truth,
        twice,
        "cat 0.60 found, IoU 0.80",
        "dog 0.50 found, IoU 1.00",
        "cat 0.30 is not there");
    right(truth, truth.withLabels(), "cat found, IoU 1.00", "dog found, IoU 1.00");
    right(Boxes.select(truth), Boxes.select(truth), "none");
  }

  @Test
  void crowdsNeedNoBoxAndForgiveThoseInside() {
    Boxes truth =
        Boxes.xyxy(CANVAS, new float[][] {{0, 0, 40, 40}, {50, 50, 60, 60}})
            .withLabels("cat", "dog")
            .withCrowd(true, false);
    Boxes found =
        Boxes.xyxy(CANVAS, new float[][] {{5, 5, 10, 10}, {50, 50, 60, 60}})
            .withLabels("cat", "dog");
    right(truth, found, "dog found, IoU 1.00");
    Boxes outside = Boxes.xyxy(CANVAS, new float[][] {{35, 5, 60, 10}, {50, 50, 60, 60}});
    wrong(truth, outside, "dog found, IoU 1.00", "box 0 is not there");
  }

  @Test
  void labelsOfPixelsAndVoxelsByTheirOverlap() {
    LabelMap truth =
        LabelMap.of(Tensor.of(new byte[] {0, 1, 1, 1, 2, 2}, 2, 3), Map.of(1, "cat", 2, "dog"));
    right(truth, Mask.of(truth.labels()), "cat: IoU 1.00, Dice 1.00", "dog: IoU 1.00, Dice 1.00");
    wrong(
        truth,
        Mask.of(Tensor.of(new byte[] {3, 1, 1, 0, 0, 0}, 2, 3)),
        "cat: IoU 0.67, Dice 0.80",
        "dog missed",
        "label 3 is not there");
    Mask nothing = Mask.of(Tensor.of(new byte[6], 2, 3));
    right(nothing, nothing, "nothing, as it is");
    VoxelGrid grid = VoxelGrid.of(GridSize.kji(1, 2, 3));
    LabelVolume volume = LabelVolume.of(Tensor.of(new byte[] {0, 1, 1, 1, 0, 0}, 1, 2, 3), grid);
    right(volume, volume, "label 1: IoU 1.00, Dice 1.00");
    LabelVolume other =
        LabelVolume.of(Tensor.of(new byte[3], 1, 1, 3), VoxelGrid.of(GridSize.kji(1, 1, 3)));
    assertThatThrownBy(() -> JUDGE.judge(volume, other))
        .hasMessageContaining("they lie on different grids");
  }

  @Test
  void pointsByTheirDistance() {
    Points truth = Points.xy(CANVAS, new float[][] {{10, 10}, {50, 50}}).withNames("left", "right");
    Points near = Points.xy(CANVAS, new float[][] {{13, 14}, {50, 50}});
    right(truth, near, "left: 5.0 px away", "right: 0.0 px away");
    Points far = Points.xy(CANVAS, new float[][] {{13, 15}, {50, 50}});
    wrong(truth, far, "left: 5.8 px away, more than 5.0", "right: 0.0 px away");
    wrong(truth, Points.xy(CANVAS, new float[][] {{1, 1}}), "1 points, it is 2");
  }

  @Test
  void posesAreMatchedWithTheNearest() {
    Skeleton line = Skeleton.of("a", "b");
    Keypoints truth =
        Keypoints.of(CANVAS, line, Tensor.of(new float[] {0, 0, 10, 0, 50, 50, 60, 50}, 2, 2, 2));
    Keypoints swapped = Keypoints.poses(truth, 1, 0);
    assertThat(JUDGE.judge(truth, swapped).outcome()).isEqualTo(Outcome.RIGHT);
    Keypoints one = Keypoints.poses(truth, 1);
    wrong(truth, one, "pose 0 missed", "pose 1, a: 0.0 px away", "pose 1, b: 0.0 px away");
    wrong(one, truth, "a: 0.0 px away", "b: 0.0 px away", "pose 0 is not there");
    Keypoints half = one.withPresence(Presence.VISIBLE, Presence.ABSENT);
    wrong(one, half, "a: 0.0 px away", "b missed");
    right(half, one, "a: 0.0 px away");
  }

  @Test
  void whatNobodyJudgesIsOpenUnlessItIsEqual() {
    Verdict verdict = JUDGE.judge(new Category("cat"), new Text("cat"));
    assertThat(verdict.outcome()).isEqualTo(Outcome.OPEN);
    assertThat(verdict.words().getFirst())
        .isEqualTo("Category beside Text: not the same, and no method of Judge says what is right");
  }

  @Test
  void severalVerdictsAreWrongWhereOneIs() {
    Verdict right = Verdict.of(true, "a");
    Verdict wrong = Verdict.of(false, "b");
    Verdict open = Verdict.open("c");
    assertThat(right.and(wrong).outcome()).isEqualTo(Outcome.WRONG);
    assertThat(open.and(wrong).outcome()).isEqualTo(Outcome.WRONG);
    assertThat(open.and(right).outcome()).isEqualTo(Outcome.RIGHT);
    assertThat(right.and(open).words()).containsExactly("a", "c");
    assertThat(open.and(open).outcome()).isEqualTo(Outcome.OPEN);
  }
}
