// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.geometric.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

class EraseTest {
  private static final Canvas CANVAS = Canvas.hw(40, 60);
  private static final DrawKey KEY = DrawKey.of(3, 0, 0);
  private static final Sample SAMPLE = SampleValues.sample(CANVAS, 4, 5);

  private static long changed(Tensor before, Tensor after) {
    long count = 0;
    for (long i = 0; i < before.shape().count(); i++) {
      count += before.getDouble(i) == after.getDouble(i) ? 0 : 1;
    }
    return count;
  }

  @Test
  void aColourCoversARectangleOfThePictureAndNothingElse() {
    Erase plan = new Erase(List.of(new Rectangle(5, 10, 8, 20)), Cover.of(7, 8, 9), 0);
    Sample out = Pipeline.of(plan).encode(SAMPLE, KEY);
    Tensor pixels = out.get("image", Image.class).pixels();
    assertThat(pixels.getDouble(5L * 60 + 10)).isEqualTo(7);
    assertThat(pixels.getDouble(2L * 2400 + 12L * 60 + 29)).isEqualTo(9);
    assertThat(changed(SAMPLE.get("image", Image.class).pixels(), pixels))
        .isBetween(3L * 160 - 12, 3L * 160);
    for (String name : List.of("mask", "boxes", "points")) {
      assertThat(out.members().get(name)).isEqualTo(SAMPLE.members().get(name));
    }
  }

  @Test
  void masksAreCoveredWhereThatIsSaid() {
    Erase plan = new Erase(List.of(new Rectangle(-3, 50, 8, 20)), Cover.BACKGROUND.withMasks(), 0);
    Mask out = Pipeline.of(plan).encode(SAMPLE, KEY).get("mask", Mask.class);
    Mask before = SAMPLE.get("mask", Mask.class);
    for (int i = 0; i < 2400; i++) {
      boolean covered = i / 60 < 5 && i % 60 >= 50;
      assertThat(out.labels().getLong(i)).isEqualTo(covered ? 0 : before.labels().getLong(i));
    }
  }

  @Test
  void noiseFollowsFromTheSeedAndThePlace() {
    List<Rectangle> where = List.of(new Rectangle(5, 10, 20, 30));
    Image one = run(new Erase(where, Cover.NOISE, 4));
    assertThat(run(new Erase(where, Cover.NOISE, 4))).isEqualTo(one);
    assertThat(run(new Erase(where, Cover.NOISE, 5))).isNotEqualTo(one);
    double sum = 0;
    for (int i = 0; i < 600; i++) {
      sum += one.pixels().getDouble((5L + i / 30) * 60 + 10 + i % 30);
    }
    assertThat(sum / 600).isCloseTo(127.5, within(12.0));
  }

  private static Image run(Erase plan) {
    return Pipeline.of(plan).encode(SAMPLE, KEY).get("image", Image.class);
  }

  @Test
  void drawnRectanglesKeepToTheirAreaAndLieInside() {
    RandomErasing erasing =
        new RandomErasing(1, Range.of(0.1, 0.2), Range.of(0.5, 2), Cover.BACKGROUND);
    int drawn = 0;
    for (int item = 0; item < 100; item++) {
      if (erasing.draw(DrawKey.of(1, 0, item), Scene.of(CANVAS))
          instanceof Erase(List<Rectangle> where, Cover _, long _)) {
        Rectangle one = where.getFirst();
        drawn++;
        assertThat(one.on(CANVAS)).contains(one);
        assertThat((double) one.height() * one.width() / CANVAS.area()).isBetween(0.09, 0.215);
        assertThat((double) one.height() / one.width()).isBetween(0.45, 2.2);
      }
    }
    assertThat(drawn).isGreaterThan(90);
  }

  @Test
  void dropoutMakesAsManyHolesAsAsked() {
    CoarseDropout dropout =
        new CoarseDropout(2, 4, Range.of(0.1, 0.2), Range.of(0.1, 0.2), Cover.BACKGROUND);
    for (int item = 0; item < 50; item++) {
      Erase plan = dropout.draw(DrawKey.of(1, 0, item), Scene.of(CANVAS));
      assertThat(plan.rectangles()).hasSizeBetween(2, 4);
      plan.rectangles().forEach(each -> assertThat(each.on(CANVAS)).contains(each));
    }
  }

  @Test
  void aGridCoversItsShare() {
    Sample out =
        Pipeline.of(new GridDrop(10, 5, 0, 0, Cover.of(300).withMasks(), 0))
            .encode(
                Sample.of(
                    "image",
                    Image.of(Tensor.of(new float[2400], 1, 40, 60)),
                    "boxes",
                    SAMPLE.get("boxes", dev.kindred.semtypes.geometry.Boxes.class)),
                KEY);
    assertThat(
            changed(Tensor.of(new float[2400], 1, 40, 60), out.get("image", Image.class).pixels()))
        .isEqualTo(600);
    assertThat(out.members().get("boxes")).isEqualTo(SAMPLE.members().get("boxes"));
  }

  @Test
  void wordsAndErrors() {
    assertThat(new Erase(List.of(new Rectangle(1, 2, 3, 4)), Cover.NOISE.withMasks(), 0).words())
        .isEqualTo("cover 3×4 pixels from row 1, column 2 by noise, masks too");
    assertThat(new GridDrop(8, 3, 0, 0, Cover.BACKGROUND, 0).words())
        .isEqualTo("cover 3×3 pixels each 8 by background");
    assertThatThrownBy(() -> new Cover(Cover.Kind.NOISE, List.of(1.0), Cover.Masks.KEPT))
        .hasMessageContaining("noise has none");
    assertThatThrownBy(() -> new RandomErasing(2)).hasMessageContaining("probability 2.0");
    assertThatThrownBy(() -> new GridDrop(8, 8, 0, 0, Cover.NOISE, 0))
        .hasMessageContaining("a hole smaller than the unit");
  }
}
