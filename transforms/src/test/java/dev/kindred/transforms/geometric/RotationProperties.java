// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import static dev.kindred.transforms.Rotate.ROTATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.SampleValues;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RotationProperties {
  @Property
  void turningBackRestoresGeometry(
      @ForAll @DoubleRange(min = -360, max = 360) double degrees,
      @ForAll @IntRange(min = 1, max = 60) int height,
      @ForAll @IntRange(min = 1, max = 60) int width,
      @ForAll long seed) {
    Canvas canvas = Canvas.hw(height, width);
    Points points = SampleValues.points(canvas, 5, seed);
    Boxes boxes = SampleValues.boxes(canvas, 5, seed);
    assertThat(ROTATE.rotate(ROTATE.rotate(points, degrees), -degrees).closeTo(points, 1e-4))
        .isTrue();
    assertThat(ROTATE.rotate(ROTATE.rotate(boxes, degrees), -degrees).closeTo(boxes, 1e-4))
        .isTrue();
  }

  @Property(tries = 50)
  void fourQuarterTurnsAreTheIdentityExactly(
      @ForAll @IntRange(min = 1, max = 30) int height,
      @ForAll @IntRange(min = 1, max = 30) int width,
      @ForAll long seed) {
    Sample sample = SampleValues.sample(Canvas.hw(height, width), 3, seed);
    QuarterTurn once = new QuarterTurn(1);
    Pipeline four = Pipeline.of(once, once, once, once);
    Sample out = four.encode(sample, DrawKey.of(0, 0, 0));
    assertThat(out.get("image", Image.class)).isEqualTo(sample.get("image", Image.class));
    assertThat(out.members().get("mask")).isEqualTo(sample.members().get("mask"));
    assertThat(out.closeTo(sample, 1e-5)).isTrue(); // points and boxes are rounded to f32 each time
  }

  @Property(tries = 50)
  void quarterTurnsOfASquareAreExactThroughRotate(
      @ForAll @IntRange(min = 1, max = 30) int side, @ForAll long seed) {
    Image image = SampleValues.noise(Canvas.hw(side, side), 3, seed);
    Image turned = image;
    for (int i = 0; i < 4; i++) {
      turned = ROTATE.rotate(turned, 90);
    }
    assertThat(turned).isEqualTo(image);
    assertThat(ROTATE.rotate(ROTATE.rotate(image, 180), -180)).isEqualTo(image);
  }
}
