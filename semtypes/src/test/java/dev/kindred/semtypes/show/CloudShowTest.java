// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import static dev.kindred.semtypes.show.Show.SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.cloud.PointCloud;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CloudShowTest {
  /** At (0, 0, 0) blue; at (2, 0, 1) and right behind it, at (2, 1, 1), red and green. */
  private static final PointCloud CLOUD =
      PointCloud.xyz(new float[] {0, 0, 0}, new float[] {2, 0, 1}, new float[] {2, 1, 1})
          .withColors(Tensor.of(new byte[] {0, 0, -1, -1, 0, 0, 0, -1, 0}, 3, 3));

  private static int seen(CloudView view, int x, int y) {
    BufferedImage image =
        view.draw(
            CLOUD,
            CLOUD.bounds().orElseThrow(),
            10,
            point -> new int[] {0x0000FF, 0xFF0000, 0x00FF00}[point]);
    return image.getRGB(1 + 10 * x, 1 + 10 * y) & 0xFFFFFF;
  }

  @Test
  void theNearerPointHidesTheOther() {
    CloudView front = new CloudView("front", 0, 2, 1, true);
    assertThat(seen(front, 0, 1)).isEqualTo(0x0000FF);
    assertThat(seen(front, 2, 0)).isEqualTo(0xFF0000);
    CloudView behind = new CloudView("behind", 0, 2, 1, false);
    assertThat(seen(behind, 2, 0)).isEqualTo(0x00FF00);
  }

  @Test
  void furtherPointsAreDarker() {
    CloudView above = new CloudView("above", 0, 1, 2, false);
    assertThat(seen(above, 2, 1)).isEqualTo(0xFF0000);
    assertThat(seen(above, 0, 1)).isGreaterThan(0).isLessThan(0x80);
  }

  @Test
  void cloudsOfNoOneAndManyPointsAreShown() {
    assertThat(SHOW.show(PointCloud.of(Tensor.of(new float[0], 0, 3))).text()).contains("0 points");
    assertThat(SHOW.show(PointCloud.xyz(new float[] {5, 5, 5})).text()).contains("1 points");
    assertThat(SHOW.show(CLOUD).image().getWidth()).isGreaterThan(360);
  }

  @Test
  void withoutColoursLabelsHaveOneEach() {
    PointCloud labelled =
        PointCloud.xyz(new float[] {0, 0, 0}, new float[] {9, 9, 0})
            .withLabels(Tensor.of(new int[] {1, 2}, 2));
    BufferedImage image = SHOW.show(labelled).image();
    long colors =
        IntStream.range(0, image.getWidth() * image.getHeight())
            .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFFFFFF)
            .filter(rgb ->
                rgb == (Palette.of(1).getRGB() & 0xFFFFFF)
                    || rgb == (Palette.of(2).getRGB() & 0xFFFFFF))
            .distinct()
            .count();
    assertThat(colors).isEqualTo(2);
  }
}
