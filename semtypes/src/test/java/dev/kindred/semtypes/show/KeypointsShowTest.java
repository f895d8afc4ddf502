// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import static dev.kindred.semtypes.show.Overlay.OVERLAY;
import static dev.kindred.semtypes.show.Show.SHOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Keypoints;
import dev.kindred.semtypes.geometry.Polygon;
import dev.kindred.semtypes.geometry.Presence;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.geometry.Skeleton;
import dev.kindred.semtypes.image.GrayImage;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** Poses, outlines and turned boxes over a picture. */
class KeypointsShowTest {
  private static final Canvas CANVAS = Canvas.hw(320, 400);
  private static final Skeleton ARM =
      Skeleton.of("shoulder", "elbow", "hand").withLinks(new int[] {0, 1}, new int[] {1, 2});

  private static Picture gray() {
    return SHOW.show(
        GrayImage.of(
            Tensor.build(DType.U8, Shape.of(1, 320, 400), memory -> memory.fill((byte) 100))));
  }

  private static boolean drawn(Picture picture, int x, int y) {
    return (picture.image().getRGB(x, y) & 0xFFFFFF) != 0x646464;
  }

  private static Keypoints arm() {
    return Keypoints.of(CANVAS, ARM, Tensor.of(new float[] {50, 50, 150, 50, 150, 150}, 3, 2));
  }

  @Test
  void linksJoinThePointsThatAreThere() {
    Picture whole = OVERLAY.draw(gray(), arm());
    assertThat(drawn(whole, 100, 50)).isTrue();
    assertThat(drawn(whole, 150, 100)).isTrue();
    assertThat(drawn(whole, 100, 100)).isFalse();

    Keypoints part = arm().withPresence(Presence.VISIBLE, Presence.VISIBLE, Presence.ABSENT);
    Picture shown = OVERLAY.draw(gray(), part);
    assertThat(drawn(shown, 100, 50)).isTrue();
    assertThat(drawn(shown, 150, 100)).isFalse();
    assertThat(drawn(shown, 0, 0)).as("where absent points are held").isFalse();
  }

  @Test
  void hiddenPointsAreHollow() {
    Skeleton one = Skeleton.of("nose");
    Keypoints nose = Keypoints.of(CANVAS, one, Tensor.of(new float[] {200, 200}, 1, 2));
    assertThat(drawn(OVERLAY.draw(gray(), nose), 200, 200)).isTrue();
    Picture hidden = OVERLAY.draw(gray(), nose.withPresence(Presence.OCCLUDED));
    assertThat(drawn(hidden, 200, 200)).isFalse();
    assertThat(drawn(hidden, 203, 200)).isTrue();
  }

  @Test
  void anOutlineEnclosesAThinColourAndHolesStayFree() {
    Polygon ring =
        Polygon.of(
            CANVAS,
            new float[] {50, 50, 250, 50, 250, 250, 50, 250},
            new float[] {100, 100, 200, 100, 200, 200, 100, 200});
    Picture picture = OVERLAY.draw(gray(), ring);
    assertThat(drawn(picture, 75, 75)).isTrue();
    assertThat(drawn(picture, 150, 150)).isFalse();
    assertThat(SHOW.show(ring).text()).startsWith("Polygon on 320×400");
  }

  @Test
  void turnedBoxesAreOutlines() {
    RotatedBoxes turned =
        RotatedBoxes.cxcywhr(CANVAS, new float[][] {{200, 150, 100, 100, 45}}).withLabels("ship");
    Picture picture = OVERLAY.draw(gray(), turned);
    BufferedImage image = picture.image();
    assertThat(image.getRGB(200, 150) & 0xFF).isEqualTo(100);
    assertThat(drawn(picture, 200, 150 + 71)).isTrue();
    assertThat(drawn(picture, 200 + 71, 150)).isTrue();
  }

  @Test
  void anotherCanvasIsRefused() {
    Keypoints elsewhere =
        Keypoints.of(Canvas.hw(10, 10), ARM, Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 3, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OVERLAY.draw(gray(), elsewhere))
        .withMessageStartingWith("keypoints for 10×10 used with a picture of 320×400");
  }
}
