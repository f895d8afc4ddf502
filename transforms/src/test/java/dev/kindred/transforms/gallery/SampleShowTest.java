// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import static dev.kindred.semtypes.show.Show.SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.label.Category;
import dev.kindred.semtypes.show.Picture;
import dev.kindred.transforms.Sample;
import org.junit.jupiter.api.Test;

class SampleShowTest {
  private static final Image GRAY =
      Image.of(Tensor.build(DType.U8, Shape.of(1, 320, 400), memory -> {}));

  private static final Boxes BOXES =
      Boxes.xyxy(Canvas.hw(320, 400), new float[][] {{50, 60, 200, 300}}).withLabels("cat");

  @Test
  void whatLiesOnAPictureIsDrawnOverIt() {
    Picture picture = SHOW.show(Sample.of("image", GRAY, "boxes", BOXES));
    assertThat(picture.canvas()).isEqualTo(GRAY.canvas());
    assertThat(picture.image().getRGB(50, 200)).isNotEqualTo(picture.image().getRGB(20, 200));
    assertThat(picture.text())
        .isEqualTo(
            "Sample of image: %s; boxes: Boxes on 320×400 (H×W): cat 50,60–200,300"
                .formatted(GRAY));
  }

  @Test
  void whatHasNoPlaceStandsBeside() {
    Picture picture = SHOW.show(Sample.of("image", GRAY, "label", new Category("cat")));
    assertThat(picture.image().getWidth()).isGreaterThan(400 + 300);
    assertThat(picture.text()).endsWith("label: cat");
  }
}
