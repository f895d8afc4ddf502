// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private static Picture picture(int width, int height, int... pixels) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return new Picture(image, "");
  }

  @Test
  void oneLetterShowsTwoPixels() {
    assertThat(picture(1, 2, 0x010203, 0xFFFEFD).terminal(80))
        .isEqualTo("\u001B[38;2;1;2;3m\u001B[48;2;255;254;253m▀\u001B[0m\n");
  }

  @Test
  void anOddLastRowHasNothingBelow() {
    assertThat(picture(1, 1, 0x010203).terminal(80)).isEqualTo("\u001B[38;2;1;2;3m▀\u001B[0m\n");
  }

  @Test
  void aWidePictureShrinksToTheMeanOfItsPixels() {
    String text = picture(4, 2, 0, 0x020202, 6, 6, 0, 0x020202, 6, 6).terminal(2);
    assertThat(text).isEqualTo("\u001B[38;2;1;1;1m▀\u001B[38;2;0;0;6m▀\u001B[0m\n");
  }

  @Test
  void noColumnsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> picture(1, 1, 0).terminal(0))
        .withMessage("picture in 0 columns: it needs room; give 1 or more");
  }
}
