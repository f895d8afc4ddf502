// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.geometry.Skeleton;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Finding.Loss;
import dev.kindred.transforms.MembersPlan;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** What is done to boxes and points that leave the canvas, and what is said of it. */
class OutlinesTest {
  private static final Canvas CANVAS = Canvas.hw(40, 60);
  private static final DrawKey KEY = DrawKey.of(1, 0, 0);
  private static final Boxes BOXES =
      Boxes.xyxy(
              CANVAS,
              new float[][] {{2, 2, 12, 12}, {50, 30, 58, 38}, {20, 10, 40, 30}, {18, 8, 22, 12}})
          .withLabels("cat", "dog", "bird", "fish")
          .withScores(0.1f, 0.2f, 0.3f, 0.4f);
  private static final Crop MIDDLE = new Crop(10, 20, 20, 20);

  @Test
  void droppedBoxesAreReportedByIndexAndLabelsAndScoresFollow() {
    Sample out =
        Pipeline.of(MIDDLE, SanitizeBoxes.visible(0.5)).encode(Sample.of("boxes", BOXES), KEY);
    Boxes left = out.get("boxes", Boxes.class);
    assertThat(left.labels()).containsExactly("bird");
    assertThat(left.scores()).isEqualTo(Tensor.of(new float[] {0.3f}));
    assertThat(out.report().about("boxes"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.loss()).isEqualTo(Loss.DROPPED);
          assertThat(finding.indices()).containsExactly(0, 1, 3);
          assertThat(finding.words())
              .isEqualTo("3 of 4 boxes dropped: #0 0 % inside, #1 0 % inside, #3 25 % inside");
        });
  }

  /**
   * Albumentations measures what is seen after every transform against what was left by the one
   * before, so losses add up; here one box loses half twice and is still a quarter of itself.
   * https://github.com/albumentations-team/albumentations/issues/1230
   */
  @Test
  void whatIsSeenIsMeasuredAgainstTheWholeBox() {
    Boxes one = Boxes.xyxy(CANVAS, new float[][] {{0, 0, 20, 20}});
    Pipeline twice =
        Pipeline.of(new Crop(0, 10, 40, 50), new Crop(10, 0, 30, 50), SanitizeBoxes.visible(0.3));
    assertThat(twice.encode(Sample.of("b", one), KEY).get("b", Boxes.class).count()).isZero();
    Pipeline less =
        Pipeline.of(new Crop(0, 10, 40, 50), new Crop(10, 0, 30, 50), SanitizeBoxes.visible(0.2));
    assertThat(less.encode(Sample.of("b", one), KEY).get("b", Boxes.class).edges(0))
        .containsExactly(0, 0, 10, 10);
  }

  /**
   * A visibility of 1 keeps what is wholly inside.
   * https://github.com/albumentations-team/albumentations/issues/875
   */
  @Test
  void fullyVisibleBoxesSurviveTheStrictestRule() {
    Sample out =
        Pipeline.of(new Rotation(180), SanitizeBoxes.visible(1)).encode(Sample.of("b", BOXES), KEY);
    assertThat(out.get("b", Boxes.class).count()).isEqualTo(4);
    assertThat(out.report().isEmpty()).isTrue();
  }

  @Test
  void namedMembersGoWithTheirBoxes() {
    Points corners =
        Points.xy(
            CANVAS, new float[][] {{1, 1}, {2, 2}, {3, 3}, {4, 4}, {5, 5}, {6, 6}, {7, 7}, {8, 8}});
    Batch<Mask> masks = Batch.of(Mask.class, mask(0), mask(1), mask(2), mask(3));
    Keypoints poses =
        Keypoints.of(
            CANVAS,
            Skeleton.of("left_eye", "right_eye"),
            Tensor.of(new float[] {1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8}, 8, 2));
    Sample sample = Sample.of("boxes", BOXES, "corners", corners, "masks", masks, "poses", poses);
    SanitizeBoxes plan = SanitizeBoxes.visible(0.5, "corners", "masks", "poses");
    SequencedMap<String, Semantic> members =
        Pipeline.of(MIDDLE).encode(Sample.of("boxes", BOXES), KEY).members();
    SequencedMap<String, Semantic> all = new LinkedHashMap<>(sample.members());
    all.putAll(members);
    MembersPlan.Outcome outcome = plan.apply(dev.kindred.ops.Cpu.single(), all);
    assertThat(outcome.members().get("corners")).isEqualTo(Points.select(corners, 4, 5));
    assertThat(((Batch<?>) outcome.members().get("masks")).items()).isEqualTo(List.of(mask(2)));
    assertThat(outcome.members().get("poses")).isEqualTo(Keypoints.poses(poses, 2));
    assertThat(outcome.findings()).hasSize(4);
    assertThat(outcome.findings().getLast().toString())
        .isEqualTo("poses: 3 of 4 dropped with the boxes of \"boxes\": #0, #1, #3");
  }

  private static Mask mask(int label) {
    return Mask.of(Tensor.of(new byte[] {(byte) label}, 1, 1));
  }

  @Test
  void followersThatCannotFollowAreErrors() {
    Points three = Points.xy(CANVAS, new float[][] {{1, 1}, {2, 2}, {3, 3}});
    assertThatThrownBy(() ->
            Pipeline.of(SanitizeBoxes.visible(0.5, "points"))
                .encode(Sample.of("boxes", BOXES, "points", three), KEY))
        .hasMessageContaining(
            "follower \"points\" has 3 points for the 4 boxes of \"boxes\"; give one for each box");
    assertThatThrownBy(() ->
            Pipeline.of(SanitizeBoxes.visible(0.5, "points"))
                .encode(Sample.of("boxes", BOXES), KEY))
        .hasMessageContaining(
            "follower \"points\": the sample has only [boxes]; name one of these");
  }

  @Test
  void clippingDropsNothing() {
    Sample out = Pipeline.of(MIDDLE, new ClipBoxes()).encode(Sample.of("boxes", BOXES), KEY);
    Boxes cut = out.get("boxes", Boxes.class);
    assertThat(cut.count()).isEqualTo(4);
    assertThat(cut.edges(3)).containsExactly(0, 0, 2, 2);
    assertThat(out.report().about("boxes").getFirst().loss()).isEqualTo(Loss.CUT);
    assertThat(out.report().about("boxes").getFirst().indices()).containsExactly(0, 1, 3);
  }

  @Test
  void turnedBoxesAreDroppedAndNeverCut() {
    RotatedBoxes turned =
        RotatedBoxes.cxcywhr(
            CANVAS, new float[][] {{30, 20, 10, 6, 30}, {0, 0, 10, 6, 30}, {80, 80, 9, 9, 0}});
    Sample out = Pipeline.of(SanitizeBoxes.visible(0.05)).encode(Sample.of("boxes", turned), KEY);
    assertThat(out.get("boxes", RotatedBoxes.class)).isEqualTo(RotatedBoxes.select(turned, 0, 1));
    assertThat(out.report().findings().getFirst().indices()).containsExactly(2);
  }

  @Test
  void pointsOutside() {
    Points points = Points.xy(CANVAS, new float[][] {{1, 1}, {30, 20}, {70, 20}});
    Sample dropped = Pipeline.of(new SanitizePoints()).encode(Sample.of("p", points), KEY);
    assertThat(dropped.get("p", Points.class).count()).isEqualTo(2);
    assertThat(dropped.report().toString())
        .isEqualTo("p: 1 of 3 points dropped, outside 40×60 (H×W): [2]");
    Sample clamped = Pipeline.of(new ClampPoints()).encode(Sample.of("p", points), KEY);
    assertThat(clamped.get("p", Points.class).x(2)).isEqualTo(60);
    assertThat(clamped.report().about("p").getFirst().loss()).isEqualTo(Loss.CUT);
  }

  /** https://github.com/roboflow/rf-detr/pull/1358, AlbumentationsX/issues/87 */
  @Test
  void aMirroredFaceHasItsLeftEyeOnTheOtherSide() {
    Points eyes =
        Points.xy(CANVAS, new float[][] {{10, 5}, {20, 6}, {15, 9}})
            .withNames("left_eye", "right_eye", "nose");
    Sample out = Pipeline.of(new RandomMirror(1)).encode(Sample.of("eyes", eyes), KEY);
    Points mirrored = out.get("eyes", Points.class);
    assertThat(mirrored.names()).isEqualTo(eyes.names());
    assertThat(mirrored.x(0)).isEqualTo(40);
    assertThat(mirrored.x(1)).isEqualTo(50);
    assertThat(mirrored.x(2)).isEqualTo(45);
    assertThat(Pipeline.of(new RandomMirror(1)).decode(out).get("eyes", Points.class))
        .isEqualTo(eyes);
    Keypoints pose =
        Keypoints.of(
            CANVAS,
            Skeleton.of("left_eye", "right_eye"),
            Tensor.of(new float[] {10, 5, 20, 6}, 2, 2));
    Keypoints swapped =
        Pipeline.of(new RandomMirror(1))
            .encode(Sample.of("p", pose), KEY)
            .get("p", Keypoints.class);
    assertThat(swapped.x(0)).isEqualTo(40);
  }
}
