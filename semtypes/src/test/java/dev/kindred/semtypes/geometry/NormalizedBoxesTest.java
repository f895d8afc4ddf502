// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormalizedBoxesTest {
  private static final Canvas CANVAS = Canvas.hw(40, 80);

  /**
   * Shares and pixels are types apart, and one goes to the other once:
   * https://github.com/deepjavalibrary/djl/issues/3889,
   * https://github.com/deepjavalibrary/djl/pull/3841,
   * https://github.com/deepjavalibrary/djl/issues/1689. The canvas is not square, so that swapped
   * sides would show: https://github.com/open-mmlab/mmpose/issues/3015.
   */
  @Test
  void becomePixelsOnACanvasAndSharesAgain() {
    NormalizedBoxes shares =
        NormalizedBoxes.cxcywh(new float[][] {{0.5f, 0.25f, 0.25f, 0.5f}})
            .withLabels(List.of("cat"))
            .withScores(0.75f);
    Boxes pixels = shares.on(CANVAS);
    assertThat(pixels.edges(0)).containsExactly(30, 0, 50, 20);
    assertThat(pixels.labels()).containsExactly("cat");
    assertThat(pixels.scores().toFloatArray()).containsExactly(0.75f);
    assertThat(pixels.normalized()).isEqualTo(shares);
    assertThat(shares.to(BoxFormat.CXCYWH).toFloatArray())
        .containsExactly(0.5f, 0.25f, 0.25f, 0.5f);
    assertThat(shares).hasToString("NormalizedBoxes of 0..1: 1: cat 0.75 [0.375, 0.0, 0.625, 0.5]");
  }

  /** Pixels taken for shares showed nothing: https://github.com/deepjavalibrary/djl/issues/2497. */
  @Test
  void refusePixels() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NormalizedBoxes.xyxy(new float[][] {{0, 0, 1, 1}, {10, 20, 30, 40}}))
        .withMessage(
            "NormalizedBoxes: box 1 reaches to 10.0; shares run from 0 to 1: "
                + "pixels belong in Boxes, and Boxes.clip() cuts what lies outside");
    Boxes outside = Boxes.xyxy(CANVAS, new float[][] {{-10, 0, 10, 10}});
    assertThatIllegalArgumentException().isThrownBy(outside::normalized);
    assertThat(outside.clip().boxes().normalized().xyxy().toFloatArray())
        .containsExactly(0, 0, 0.125f, 0.25f);
  }

  /**
   * A box of a YOLO file that rounding put 5e-7 outside raised an error:
   * https://github.com/albumentations-team/albumentations/pull/924,
   * https://github.com/albumentations-team/albumentations/issues/1497,
   * https://github.com/albumentations-team/AlbumentationsX/issues/103.
   */
  @Test
  void takeWhatFilesRoundAndCutItWithAReport() {
    float[][] yolo = {{0.0789795f, 0.5f, 0.15796f, 1}, {0.921021f, 0.5f, 0.157959f, 1}};
    NormalizedBoxes shares = NormalizedBoxes.cxcywh(yolo);
    assertThat(shares.xyxy().getFloat(0)).isNegative();
    Clipped<Boxes> cut = shares.on(CANVAS).clip();
    assertThat(cut.boxes().edges(0)[0]).isZero();
    assertThat(cut.kept()).containsExactly(0, 1);
    assertThat(cut.visibility()[0]).isBetween(0.99999, 0.9999999);
    assertThat(Boxes.clip(shares.on(CANVAS), Visibility.atLeast(0.9)).kept()).containsExactly(0, 1);
  }

  @Test
  void areChosenWithWhatIsKnownOfEach() {
    NormalizedBoxes shares =
        NormalizedBoxes.xyxy(new float[][] {{0, 0, 1, 1}, {0, 0, 0.5f, 0.5f}})
            .withLabels(List.of("a", "b"))
            .withScores(0.1f, 0.2f);
    NormalizedBoxes second = shares.select(1);
    assertThat(second.count()).isEqualTo(1);
    assertThat(second.labels()).containsExactly("b");
    assertThat(second.scores().toFloatArray()).containsExactly(0.2f);
    assertThat(second).isNotEqualTo(shares).hasSameHashCodeAs(shares.select(1));
    assertThat(shares.closeTo(shares.withScores(0.1f, 0.25f), 0.06)).isTrue();
    assertThat(shares.closeTo(shares.withScores(0.1f, 0.25f), 0.04)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NormalizedBoxes.of(BoxFormat.XYXY, Tensor.of(new float[8], 1, 8)));
  }
}
