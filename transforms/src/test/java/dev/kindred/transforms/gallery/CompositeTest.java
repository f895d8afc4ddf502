// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.show.Picture;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
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
}
