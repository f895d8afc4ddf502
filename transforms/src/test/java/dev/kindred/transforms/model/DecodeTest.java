// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import static dev.kindred.transforms.model.Decode.DECODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.NoMethodException;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.BoxFormat;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.NormalizedBoxes;
import dev.kindred.semtypes.geometry.PointOrigin;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.geometry.Skeleton;
import dev.kindred.semtypes.image.GrayImage;
import dev.kindred.semtypes.image.Image;
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
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.semtypes.volume.VoxelGrid;
import dev.kindred.transforms.SampleValues;
import org.junit.jupiter.api.Test;

class DecodeTest {
  private static final Canvas CANVAS = Canvas.hw(4, 6);
  private static final Image SEEN = SampleValues.noise(CANVAS, 1, 3);
  private static final Vocabulary PETS = Vocabulary.of("cat", "dog", "fish");

  private static Context context(Reading reading) {
    return new Context(SEEN, reading);
  }

  private static Tensor rows(int columns, float... values) {
    return Tensor.of(values, values.length / columns, columns);
  }

  @Test
  void rowsAreBoxesWithScoresAndNames() {
    Tensor rows = rows(6, 1, 1, 3, 2, 0.9f, 2, 0, 0, 5, 4, 0.2f, 0, 0, 0, 0, 0, 0, -1);
    Boxes all = DECODE.decode(Boxes.class, rows.slice(0, 0, 2), context(Reading.of(PETS)));
    assertThat(all)
        .isEqualTo(
            Boxes.xyxy(CANVAS, new float[][] {{1, 1, 3, 2}, {0, 0, 5, 4}})
                .withLabels("fish", "cat")
                .withScores(0.9f, 0.2f));
    Boxes best = DECODE.decode(Boxes.class, rows, context(Reading.of(PETS).atLeast(0.5)));
    assertThat(best.labels()).containsExactly("fish");
    assertThat(DECODE.decode(Boxes.class, rows.slice(0, 0, 0), context(Reading.PLAIN)).count())
        .isZero();
  }

  @Test
  void columnsForScoreAndNameMayBeMissing() {
    Boxes bare = DECODE.decode(Boxes.class, rows(4, 1, 1, 3, 2), context(Reading.PLAIN));
    assertThat(bare).isEqualTo(Boxes.xyxy(CANVAS, new float[][] {{1, 1, 3, 2}}));
    Boxes scored = DECODE.decode(Boxes.class, rows(5, 1, 1, 3, 2, 0.5f), context(Reading.PLAIN));
    assertThat(scored).isEqualTo(bare.withScores(0.5f));
  }

  @Test
  void theReadingSaysTheFormatAndWhatOverlaps() {
    Reading centres = Reading.of(PETS).boxes(BoxFormat.CXCYWH).suppressed(0.5);
    Tensor rows = rows(6, 2, 2, 2, 2, 0.6f, 0, 2, 2, 2, 1.9f, 0.7f, 0, 2, 2, 2, 2, 0.1f, 1);
    Boxes found = DECODE.decode(Boxes.class, rows, context(centres));
    assertThat(found.labels()).containsExactlyInAnyOrder("cat", "dog");
    assertThat(found.scores().toFloatArray()).containsExactlyInAnyOrder(0.7f, 0.1f);
  }

  /**
   * https://github.com/deepjavalibrary/djl/issues/3889: boxes that were pixels in one release and
   * shares in the next. Here the class says which, and each refuses the other's numbers or has
   * another type.
   */
  @Test
  void sharesAndPixelsAreTwoTypes() {
    Tensor shares = rows(4, 0.5f, 0.25f, 1, 0.75f);
    NormalizedBoxes found = DECODE.decode(NormalizedBoxes.class, shares, context(Reading.PLAIN));
    assertThat(found.on(CANVAS)).isEqualTo(Boxes.xyxy(CANVAS, new float[][] {{3, 1, 6, 3}}));
    Tensor pixels = rows(4, 3, 1, 6, 3);
    assertThatThrownBy(() -> DECODE.decode(NormalizedBoxes.class, pixels, context(Reading.PLAIN)))
        .hasMessageContaining("shares run from 0 to 1");
    assertThat(DECODE.decode(Boxes.class, pixels, context(Reading.PLAIN)))
        .isEqualTo(found.on(CANVAS));
  }

  @Test
  void wrongRowsAreRefused() {
    assertThatThrownBy(
            () -> DECODE.decode(Boxes.class, Tensor.of(new float[84]), context(Reading.PLAIN)))
        .hasMessageContaining("rows are [N, 4], [N, 5] with a score or [N, 6]");
    assertThatThrownBy(
            () -> DECODE.decode(Boxes.class, rows(6, 0, 0, 1, 1, 1, 0), context(Reading.PLAIN)))
        .hasMessageContaining("say Reading.of(vocabulary)");
    assertThatThrownBy(() ->
            DECODE.decode(Boxes.class, rows(6, 0, 0, 1, 1, 1, 0.5f), context(Reading.of(PETS))))
        .hasMessageContaining("row 0 has 0.5 for the index of its name");
    assertThatThrownBy(
            () -> DECODE.decode(Boxes.class, rows(6, 0, 0, 1, 1, 1, 3), context(Reading.of(PETS))))
        .hasMessageContaining("name 3 of Vocabulary of 3");
    assertThatThrownBy(() ->
            DECODE.decode(
                Boxes.class,
                rows(4, 0, 0, 1, 1),
                new Context(new Text("no picture"), Reading.PLAIN)))
        .hasMessageContaining("what the model saw, a Text, has none");
  }

  @Test
  void theHighestScoreOfAPixelIsItsLabel() {
    float[] scores = new float[3 * 24];
    scores[24 + 5] = 1; // dog at pixel 5
    scores[48 + 5] = 1; // fish as much: the first wins
    scores[48 + 23] = 0.1f;
    Tensor output = Tensor.of(scores, 3, 4, 6);
    Mask mask = DECODE.decode(Mask.class, output, context(Reading.PLAIN));
    assertThat(mask.labels().dtype()).isEqualTo(DType.U8);
    assertThat(mask.count(0)).isEqualTo(22);
    assertThat(mask.labels().getLong(5)).isEqualTo(1);
    assertThat(mask.labels().getLong(23)).isEqualTo(2);
    LabelMap map = DECODE.decode(LabelMap.class, output, context(Reading.of(PETS)));
    assertThat(map.counts().values()).containsExactly(22L, 1L, 1L);
    assertThat(map.name(2)).isEqualTo("fish");
  }

  @Test
  void oneScoreNeedsAThresholdAndIntegersAreLabels() {
    float[] scores = new float[24];
    scores[7] = 0.5f;
    Tensor output = Tensor.of(scores, 1, 4, 6);
    Mask mask = DECODE.decode(Mask.class, output, context(Reading.PLAIN.atLeast(0.5)));
    assertThat(mask.distinct()).containsExactly(0, 1);
    assertThat(mask.count(1)).isEqualTo(1);
    assertThatThrownBy(() -> DECODE.decode(Mask.class, output, context(Reading.PLAIN)))
        .hasMessageContaining("say Reading.atLeast");
    Tensor labels = Tensor.of(new long[24], 4, 6).castTo(DType.I32);
    assertThat(DECODE.decode(Mask.class, labels, context(Reading.PLAIN)))
        .isEqualTo(Mask.of(labels));
  }

  @Test
  void masksOfAnotherSizeOrWithoutNumbersAreRefused() {
    assertThatThrownBy(() ->
            DECODE.decode(Mask.class, Tensor.of(new float[12], 3, 2, 2), context(Reading.PLAIN)))
        .hasMessageContaining("the model saw 4×6 (H×W)");
    float[] scores = new float[48];
    scores[3] = Float.NaN;
    assertThatThrownBy(
            () -> DECODE.decode(Mask.class, Tensor.of(scores, 2, 4, 6), context(Reading.PLAIN)))
        .hasMessageContaining("a score at place 3 is NaN");
    assertThatThrownBy(() ->
            DECODE.decode(
                LabelMap.class, Tensor.of(new float[48], 2, 4, 6), context(Reading.of(PETS))))
        .hasMessageContaining("it has scores for 2");
  }

  @Test
  void scoresOfNamesAreOneSomeOrAll() {
    Tensor scores = Tensor.of(new float[] {0.2f, 0.7f, 0.6f});
    Reading reading = Reading.of(PETS).atLeast(0.5);
    assertThat(DECODE.decode(Category.class, scores, context(reading)))
        .isEqualTo(new Category("dog"));
    assertThat(DECODE.decode(MultiCategory.class, scores, context(reading)))
        .isEqualTo(MultiCategory.of(PETS, "dog", "fish"));
    SoftCategory soft = DECODE.decode(SoftCategory.class, scores, context(reading));
    assertThat(soft.score("fish")).isEqualTo((double) 0.6f);
    assertThat(soft).hasToString("dog 0.70, fish 0.60, cat 0.20 (of 3)");
    assertThatThrownBy(() -> DECODE.decode(MultiCategory.class, scores, context(Reading.of(PETS))))
        .hasMessageContaining("say Reading.atLeast");
  }

  @Test
  void oneNumberIsAScalarWithAUnit() {
    Tensor one = Tensor.of(new double[] {12.5}, 1);
    assertThat(DECODE.decode(Scalar.class, one, context(Reading.PLAIN.unit("mm"))))
        .isEqualTo(Scalar.of(12.5, "mm"));
    assertThatThrownBy(
            () -> DECODE.decode(Scalar.class, Tensor.of(new float[2]), context(Reading.PLAIN)))
        .hasMessageContaining("it has 2 numbers");
  }

  @Test
  void pointsSayWhereTheyAreCountedFrom() {
    Tensor output = rows(2, 0, 0, 5, 3);
    Reading indices = Reading.PLAIN.points(PointOrigin.PIXEL_INDEX);
    assertThat(DECODE.decode(Points.class, output, context(indices)))
        .isEqualTo(Points.xy(CANVAS, new float[][] {{0.5f, 0.5f}, {5.5f, 3.5f}}));
    Reading named = Reading.of(Vocabulary.of("left", "right"));
    assertThat(DECODE.decode(Points.class, output, context(named)).names())
        .containsExactly("left", "right");
  }

  @Test
  void posesAreOfASkeletonAndPointsOfALowScoreAreAbsent() {
    Skeleton rim = Skeleton.of("left", "right");
    Tensor output = Tensor.of(new float[] {0, 1, 0.9f, 5, 3, 0.1f}, 1, 2, 3);
    Reading reading = Reading.PLAIN.poses(rim);
    Keypoints found = DECODE.decode(Keypoints.class, output, context(reading.atLeast(0.5)));
    assertThat(found)
        .isEqualTo(Keypoints.xyv(CANVAS, rim, PointOrigin.EDGE, new float[] {0, 1, 2, 5, 3, 0}));
    Reading indices = reading.points(PointOrigin.PIXEL_INDEX);
    assertThat(DECODE.decode(Keypoints.class, rows(2, 0, 0, 5, 3), context(indices)).xy())
        .isEqualTo(Tensor.of(new float[] {0.5f, 0.5f, 5.5f, 3.5f}, 2, 2));
    assertThatThrownBy(() -> DECODE.decode(Keypoints.class, output, context(reading)))
        .hasMessageContaining("say Reading.atLeast");
    assertThatThrownBy(() -> DECODE.decode(Keypoints.class, output, context(Reading.PLAIN)))
        .hasMessageContaining("say Reading.poses");
    assertThatThrownBy(() -> DECODE.decode(Keypoints.class, rows(2, 0, 0), context(reading)))
        .hasMessageContaining("give [poses, 2, 2], or [poses, 2, 3] with scores");
  }

  @Test
  void volumesAndPicturesAreLikeWhatWentIn() {
    VoxelGrid grid = VoxelGrid.of(GridSize.kji(3, 2, 2));
    Volume seen = Volume.of(Tensor.of(new float[12], 3, 2, 2), grid);
    Context context = new Context(seen, Reading.of(Vocabulary.of("background", "liver")));
    float[] scores = new float[24];
    scores[12 + 4] = 1;
    LabelVolume labels = DECODE.decode(LabelVolume.class, Tensor.of(scores, 2, 3, 2, 2), context);
    assertThat(labels.grid()).isEqualTo(grid);
    assertThat(labels.value(0, 0, 1)).isEqualTo(1);
    assertThat(labels.codes()).containsEntry(1, "liver");
    Tensor other = Tensor.of(new float[24], 1, 4, 6);
    assertThat(DECODE.decode(GrayImage.class, other, context(Reading.PLAIN)).pixels())
        .isEqualTo(other);
    assertThatThrownBy(() -> DECODE.decode(Volume.class, other, context(Reading.PLAIN)))
        .hasMessageContaining("what the model saw is a GrayImage");
  }

  @Test
  void aTypeThatNobodyReadsIsAnErrorOfDispatch() {
    assertThatThrownBy(() ->
            DECODE.decode(RotatedBoxes.class, Tensor.of(new float[5]), context(Reading.PLAIN)))
        .isInstanceOf(NoMethodException.class)
        .hasMessageContaining("RotatedBoxes");
  }

  /** A type of somebody else, from another package. */
  record Caption(String words) implements Semantic {
    @Override
    public boolean closeTo(Semantic other, double tolerance) {
      return equals(other);
    }
  }

  /** Its method, found without a word to Decode. */
  static final class Captions {
    private Captions() {}

    @Dispatch(Decode.class)
    static Caption caption(Class<Caption> as, Tensor output, Context context) {
      return new Caption("a " + DECODE.decode(Category.class, output, context));
    }
  }

  @Test
  void aLibraryAuthorsTypeJoinsByAMethod() {
    Tensor scores = Tensor.of(new float[] {0.2f, 0.7f, 0.6f});
    assertThat(DECODE.decode(Caption.class, scores, context(Reading.of(PETS))))
        .isEqualTo(new Caption("a dog"));
  }
}
