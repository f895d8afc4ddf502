// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.show.Picture;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import java.awt.Color;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CompositeTest {
  @Test
  void everyImageHasAPictureAndAloneStandingOutlinesOne() {
    Canvas canvas = Canvas.hw(20, 30);
    Sample two =
        Sample.of(
            "a", SampleValues.noise(canvas, 3, 1),
            "b", SampleValues.noise(canvas, 1, 2),
            "boxes", SampleValues.boxes(canvas, 2, 3));
    assertThat(Composite.of(two)).extracting(Picture::canvas).containsExactly(canvas, canvas);
    Sample outlines = Sample.of("points", SampleValues.points(canvas, 2, 1));
    assertThat(Composite.of(outlines)).extracting(Picture::canvas).containsExactly(canvas);
    assertThat(Composite.of(Sample.of("what", new Category("cat")))).isEmpty();
  }

  @Test
  void aPhotoLargerThanAScreenIsShownSmaller() {
    Sample photo = Sample.of("image", SampleValues.noise(Canvas.hw(3000, 1500), 1, 1));
    assertThat(Composite.of(photo))
        .extracting(Picture::canvas)
        .containsExactly(Canvas.hw(1280, 640));
  }

  @Test
  void noAreaCoversALineAndMasksOfOneThingEachDiffer() {
    Canvas canvas = Canvas.hw(320, 400);
    boolean[] all = new boolean[320 * 400];
    Arrays.fill(all, true);
    Mask mask = Mask.of(canvas, all);
    Boxes boxes = Boxes.xyxy(canvas, new float[][] {{50, 60, 200, 300}});
    Picture before = Composite.of(Sample.of("boxes", boxes, "mask", mask)).getFirst();
    Picture after = Composite.of(Sample.of("mask", mask, "boxes", boxes)).getFirst();
    assertThat(before.png()).isEqualTo(after.png());
    int one = Composite.of(Sample.of("a", mask)).getFirst().image().getRGB(5, 5);
    int two = Composite.of(Sample.of("a", mask, "b", mask)).getFirst().image().getRGB(5, 5);
    Color second = new Color(two);
    assertThat(new Color(one).getRed()).isGreaterThan(new Color(one).getGreen());
    assertThat(second.getGreen()).isGreaterThan(new Color(one).getGreen());
  }
}
