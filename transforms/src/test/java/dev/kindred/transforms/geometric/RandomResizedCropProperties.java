// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RandomResizedCropProperties {
  @Property
  void theRectangleLiesOnTheCanvas(
      @ForAll @IntRange(min = 1, max = 300) int height,
      @ForAll @IntRange(min = 1, max = 300) int width,
      @ForAll long seed) {
    Canvas canvas = Canvas.hw(height, width);
    Crop crop = new RandomResizedCrop(7, 9).draw(DrawKey.of(seed, 0, 0), Scene.of(canvas)).crop();
    assertThat(crop.top()).isNotNegative();
    assertThat(crop.left()).isNotNegative();
    assertThat(crop.top() + crop.height()).isLessThanOrEqualTo(height);
    assertThat(crop.left() + crop.width()).isLessThanOrEqualTo(width);
  }

  @Property
  void areaAndProportionAreThoseAskedFor(@ForAll long seed) {
    Canvas canvas = Canvas.hw(1000, 1000);
    RandomResizedCrop half = new RandomResizedCrop(5, 5, Range.only(0.25), Range.of(0.5, 2));
    Crop crop = half.draw(DrawKey.of(seed, 0, 0), Scene.of(canvas)).crop();
    assertThat((double) crop.width() / crop.height()).isBetween(0.49, 2.01);
    assertThat(crop.height() * (double) crop.width() / canvas.area()).isBetween(0.248, 0.252);
  }

  /** No rectangle of 4:3 has the area of a strip: the widest allowed one in the middle is taken. */
  @Property
  void aCanvasThatFitsNoRectangleGivesTheLargestInTheMiddle(@ForAll long seed) {
    RandomResizedCrop whole = new RandomResizedCrop(5, 5, Range.only(1), Range.of(0.75, 4.0 / 3));
    assertThat(whole.draw(DrawKey.of(seed, 0, 0), Scene.of(Canvas.hw(30, 200))).crop())
        .isEqualTo(new Crop(0, 80, 30, 40));
    assertThat(whole.draw(DrawKey.of(seed, 0, 0), Scene.of(Canvas.hw(200, 30))).crop())
        .isEqualTo(new Crop(80, 0, 40, 30));
  }
}
