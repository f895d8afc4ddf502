// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import static dev.kindred.semtypes.show.Overlay.OVERLAY;
import static dev.kindred.semtypes.show.Show.SHOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.NoMethodException;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Category;
import java.awt.Color;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OverlayTest {
  private static final Canvas CANVAS = Canvas.hw(64, 80);
  private static final Image GREY = grey();

  private static Image grey() {
    byte[] pixels = new byte[64 * 80];
    Arrays.fill(pixels, (byte) 100);
    return Image.of(Tensor.of(pixels, 1, 64, 80));
  }

  private static Mask square() {
    byte[] labels = new byte[64 * 80];
    for (int y = 10; y < 20; y++) {
      Arrays.fill(labels, y * 80 + 30, y * 80 + 40, (byte) 1);
    }
    return Mask.of(Tensor.of(labels, 64, 80));
  }

  @Test
  void mixesAMaskThinlyWithAClearRim() {
    Picture picture = OVERLAY.draw(SHOW.show(GREY), square());
    Color red = Palette.of(0);
    Color inside = new Color(picture.image().getRGB(35, 15));
    assertThat(inside.getRed()).isEqualTo((int) Math.rint(100 + (red.getRed() - 100) * 0.35));
    Color rim = new Color(picture.image().getRGB(30, 15));
    assertThat(rim.getRed()).isGreaterThan(inside.getRed());
    assertThat(picture.image().getRGB(29, 15)).isEqualTo(0xFF646464);
    assertThat(picture.text())
        .isEqualTo("GrayImage 64×80 (H×W) u8, values 100…100 + mask of labels 1 (2.0 %)");
  }

  @Test
  void leavesThePictureBelowAlone() {
    Picture under = SHOW.show(GREY);
    OVERLAY.draw(under, square());
    assertThat(under.image().getRGB(35, 15)).isEqualTo(0xFF646464);
  }

  @Test
  void drawsSharplyAtTheScaleOfThePicture() {
    Picture picture = OVERLAY.draw(SHOW.show(GREY).scaled(4), square());
    assertThat(picture.canvas()).isEqualTo(CANVAS);
    assertThat(picture.image().getRGB(30 * 4 - 1, 60)).isEqualTo(0xFF646464);
    int rim = picture.image().getRGB(30 * 4, 60);
    int inside = picture.image().getRGB(30 * 4 + 1, 60);
    assertThat(rim).isNotEqualTo(inside).isNotEqualTo(0xFF646464);
  }

  @Test
  void marksTheQuadrilateralOfATurnedBox() {
    Boxes upright = Boxes.xyxy(CANVAS, new float[][] {{20, 12, 60, 52}});
    float[] diamond = {40, 12, 60, 32, 40, 52, 20, 32};
    Boxes turned = Boxes.moved(upright, CANVAS, Tensor.of(diamond, 1, 8));
    Picture under = SHOW.show(GREY).scaled(4);
    Picture plain = OVERLAY.draw(under, upright);
    Picture marked = OVERLAY.draw(under, turned);
    assertThat(turned.xyxy()).isEqualTo(upright.xyxy());
    assertThat(changed(plain, 50 * 4, 22 * 4, 3)).isZero();
    assertThat(changed(marked, 50 * 4, 22 * 4, 3)).isPositive();
  }

  /** How many pixels around a place are no longer the grey of the picture. */
  private static int changed(Picture picture, int x, int y, int radius) {
    int count = 0;
    for (int dy = -radius; dy <= radius; dy++) {
      for (int dx = -radius; dx <= radius; dx++) {
        count += picture.image().getRGB(x + dx, y + dy) == 0xFF646464 ? 0 : 1;
      }
    }
    return count;
  }

  @Test
  void doesNotLabelWhatIsOutOfSight() {
    Boxes away = Boxes.xyxy(CANVAS, new float[][] {{-50, -50, -20, -20}}).withLabels("away");
    Picture under = SHOW.show(GREY).scaled(4);
    Picture picture = OVERLAY.draw(under, away);
    assertThat(picture.png()).isEqualTo(under.png());
  }

  @Test
  void keepsLabelsApart() {
    Boxes same =
        Boxes.xyxy(CANVAS, new float[][] {{10, 20, 50, 50}, {10, 20, 50, 50}})
            .withLabels("one", "two");
    Picture picture = OVERLAY.draw(SHOW.show(GREY).scaled(4), same);
    int[] all = picture.image().getRGB(0, 0, 320, 256, null, 0, 320);
    long one =
        Arrays.stream(all)
            .filter(c -> c == Palette.of(3 + Palette.kind(same.labels(), 0)).getRGB())
            .count();
    long two =
        Arrays.stream(all)
            .filter(c -> c == Palette.of(3 + Palette.kind(same.labels(), 1)).getRGB())
            .count();
    assertThat(one).isGreaterThan(150);
    assertThat(two).isGreaterThan(150);
  }

  @Test
  void namesACategoryInTheCorner() {
    Picture picture = OVERLAY.draw(SHOW.show(GREY).scaled(4), new Category("cat"));
    assertThat(picture.image().getRGB(1, 1)).isEqualTo(0xFFF2F2EE);
    assertThat(picture.text()).endsWith(" + cat");
  }

  @Test
  void refusesWhatWasMadeForAnotherCanvas() {
    Picture under = SHOW.show(GREY).scaled(2);
    Canvas other = Canvas.hw(10, 10);
    assertThatThrownBy(() -> OVERLAY.draw(under, Boxes.xyxy(other, new float[1][4])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("boxes for 10×10 used with a picture of 64×80");
    assertThatThrownBy(() -> OVERLAY.draw(under, Points.xy(other, new float[1][2])))
        .hasMessageContaining("points for 10×10 used with a picture of 64×80");
    assertThatThrownBy(() -> OVERLAY.draw(under, Mask.of(Tensor.of(new byte[100], 10, 10))))
        .hasMessageContaining("mask for 10×10 used with a picture of 64×80");
  }

  @Test
  void hasNoMethodForAPictureOverAPicture() {
    assertThatThrownBy(() -> OVERLAY.draw(SHOW.show(GREY), GREY))
        .isInstanceOf(NoMethodException.class);
  }
}
