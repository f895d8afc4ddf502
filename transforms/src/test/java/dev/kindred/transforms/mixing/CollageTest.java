// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.label.SoftCategory;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Finding;
import dev.kindred.transforms.Finding.Loss;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** CutMix and Mosaic, which both put pictures beside each other. */
class CollageTest {
  private static final Canvas CANVAS = Canvas.hw(10, 20);
  private static final List<String> PETS = List.of("cat", "dog");

  /** A quarter of the second: columns 5 to 15, rows 5 to 10. */
  private static final CutMixPlan CUT = new CutMixPlan(0, 1, 0.25, 0.5, 0.75, 1.2, 0.1, PETS);

  private static Sample sample(String pet, int seed, float[]... boxes) {
    return Sample.of(
        "image", SampleValues.noise(CANVAS, 3, seed),
        "mask", SampleValues.labels(CANVAS, seed),
        "boxes", Boxes.xyxy(CANVAS, boxes).withLabels(Stream.of(boxes).map(b -> pet).toList()),
        "points", Points.xy(CANVAS, new float[][] {{1, 1}, {10, 7}}).withNames(pet, pet + " 2"),
        "pet", new Category(pet));
  }

  @Test
  void pixelsAndLabelsAreThoseOfTheSampleThatIsSeen() {
    Sample a = sample("cat", 1);
    Sample b = sample("dog", 2);
    Sample mixed = CUT.mix(List.of(a, b));
    for (int y = 0; y < 10; y++) {
      for (int x = 0; x < 20; x++) {
        Sample seen = x >= 5 && x < 15 && y >= 5 ? b : a;
        long place = y * 20L + x;
        assertThat(label(mixed, place)).isEqualTo(label(seen, place));
        for (int channel = 0; channel < 3; channel++) {
          assertThat(pixel(mixed, 200 * channel + place))
              .isEqualTo(pixel(seen, 200 * channel + place));
        }
      }
    }
    assertThat(mixed.get("pet", SoftCategory.class)).hasToString("cat 0.75, dog 0.25 (of 2)");
  }

  private static long pixel(Sample sample, long index) {
    return sample.get("image", Image.class).pixels().getLong(index);
  }

  private static long label(Sample sample, long index) {
    return sample.get("mask", Mask.class).labels().getLong(index);
  }

  @Test
  void boxesAreCutToWhatIsSeenAndTheRestIsReported() {
    Sample a =
        sample(
            "cat",
            1,
            new float[] {0, 0, 4, 4}, // seen
            new float[] {6, 6, 9, 9}, // hidden
            new float[] {2, 6, 8, 10}, // its right half is hidden
            new float[] {0, 0, 20, 10}); // a quarter is hidden, its corners are not
    Sample b =
        sample(
            "dog",
            2,
            new float[] {0, 0, 4, 4}, // cut off
            new float[] {10, 6, 20, 8}, // its left half is seen
            new float[] {0, 0, 5.5f, 10}); // 4.5 % are seen
    Sample mixed = CUT.mix(List.of(a, b));
    Boxes boxes = mixed.get("boxes", Boxes.class);
    assertThat(boxes)
        .isEqualTo(
            Boxes.xyxy(
                    CANVAS,
                    new float[][] {{0, 0, 4, 4}, {2, 6, 5, 10}, {0, 0, 20, 10}, {10, 6, 15, 8}})
                .withLabels("cat", "cat", "cat", "dog"));
    List<Finding> found = mixed.report().about("boxes");
    assertThat(found).extracting(Finding::loss).containsExactly(Loss.DROPPED, Loss.CUT);
    assertThat(found.getFirst().indices()).containsExactly(1, 4, 6);
    assertThat(found.getLast().indices()).containsExactly(2, 3, 5);
    assertThat(found.getFirst().words())
        .isEqualTo("3 of 7 boxes are hidden or cut off and were dropped: #1 0 %, #4 0 %, #6 5 %");
  }

  @Test
  void pointsStayWhereTheyAreSeen() {
    Sample mixed = CUT.mix(List.of(sample("cat", 1), sample("dog", 2)));
    assertThat(mixed.get("points", Points.class))
        .isEqualTo(Points.xy(CANVAS, new float[][] {{1, 1}, {10, 7}}).withNames("cat", "dog 2"));
    assertThat(mixed.report().about("points").getFirst().indices()).containsExactly(1, 2);
  }

  @Test
  void aMosaicPutsFourAroundAPoint() {
    MosaicPlan plan = new MosaicPlan(List.of(0, 1, 2, 3), 16, 30, 12, 8, 0.2, PETS);
    float[] whole = {0, 0, 20, 10};
    List<Sample> batch =
        List.of(
            sample("cat", 1, whole), sample("dog", 2, whole),
            sample("cat", 3, whole), sample("dog", 4, whole));
    Sample mixed = plan.mix(batch);
    assertThat(mixed.canvas()).contains(Canvas.hw(16, 30));
    assertThat(mixed.get("boxes", Boxes.class))
        .isEqualTo(
            Boxes.xyxy(
                    Canvas.hw(16, 30),
                    new float[][] {{0, 0, 12, 8}, {12, 0, 30, 8}, {0, 8, 12, 16}, {12, 8, 30, 16}})
                .withLabels("cat", "dog", "cat", "dog"));
    Image image = mixed.get("image", Image.class);
    assertThat(image.pixels().getLong(0)).isEqualTo(pixel(batch.get(0), 2 * 20 + 8));
    assertThat(image.pixels().getLong(12)).isEqualTo(pixel(batch.get(1), 2 * 20));
    assertThat(image.pixels().getLong(8 * 30)).isEqualTo(pixel(batch.get(2), 8));
    assertThat(image.pixels().getLong(8 * 30 + 12)).isEqualTo(pixel(batch.get(3), 0));
    assertThat(mixed.get("pet", SoftCategory.class).score("cat")).isEqualTo((double) 0.4f);
  }

  @Test
  void smallPicturesLeaveBackground() {
    Image small = SampleValues.noise(Canvas.hw(2, 2), 1, 5);
    Sample one = Sample.of("image", small);
    MosaicPlan plan = new MosaicPlan(List.of(0, 0, 0, 0), 8, 8, 4, 4, 0, List.of());
    Image mosaic = plan.mix(List.of(one)).get("image", Image.class);
    assertThat(mosaic.pixels().slice(1, 2, 4).slice(2, 4, 6).dense()).isEqualTo(small.pixels());
    assertThat(mosaic.pixels().slice(1, 0, 2).toLongArray()).containsOnly(0);
  }

  @Test
  void drawnPlansFitEveryCanvas() {
    CutMix cutMix = new CutMix(1, 0.1, PETS);
    Mosaic mosaic = new Mosaic(33, 17, 0.1, PETS);
    for (int item = 0; item < 300; item++) {
      DrawKey key = DrawKey.of(3, 1, item);
      Canvas canvas = Canvas.hw(1 + item % 13, 1 + item % 7);
      Collage cut = cutMix.draw(key, 1, 4).on(List.of(canvas, canvas));
      assertThat(cut.shares().stream().mapToDouble(each -> each).sum()).isCloseTo(1, near());
      MosaicPlan plan = mosaic.draw(key, 1, 4);
      assertThat(plan).isEqualTo(mosaic.draw(key, 1, 4));
      assertThat(plan.on(List.of(canvas, canvas, canvas, canvas)).patches()).hasSize(4);
    }
  }

  private static org.assertj.core.data.Offset<Double> near() {
    return org.assertj.core.data.Offset.offset(1e-12);
  }

  @Test
  void plansThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> new MosaicPlan(List.of(1, 2), 8, 8, 1, 1, 0, PETS))
        .hasMessageContaining("give four samples");
    Patch beyond = new Patch(0, 0, 0, 9, 8, 0, 0);
    assertThatThrownBy(() -> new Collage(Canvas.hw(8, 8), List.of(beyond), 0, PETS))
        .hasMessageContaining("reaches beyond; cut it");
    Patch fine = new Patch(0, 0, 0, 8, 8, 0, 0);
    assertThatThrownBy(() -> new Collage(Canvas.hw(8, 8), List.of(fine, fine, fine), 0, PETS))
        .hasMessageContaining("overlap");
    assertThatThrownBy(() -> new Collage(Canvas.hw(8, 8), List.of(fine), 2, PETS))
        .hasMessageContaining("from 0 to 1");
  }

  /** What can be written as JSON: numbers, names and lists of them. */
  @Test
  void plansAreRecordsOfNumbersAndNames() {
    for (Class<?> plan : List.of(MixUpPlan.class, CutMixPlan.class, MosaicPlan.class)) {
      assertThat(plan.getRecordComponents())
          .extracting(RecordComponent::getType)
          .isSubsetOf(int.class, double.class, List.class);
    }
  }
}
