// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.semtypes.show.Tiles.Tile;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class TilesTest {
  private static Tile tile(int width, int height, int rgb) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, rgb);
    }
    return new Tile(image, "");
  }

  @Test
  void eachColumnIsAsWideAndEachRowAsHighAsItsLargestTile() {
    List<Tile> tiles = List.of(tile(200, 50, 1), tile(300, 10, 2), tile(150, 70, 3));
    Picture picture = Tiles.inRows(tiles, 2).picture("three");
    assertThat(picture.image().getWidth()).isEqualTo(8 + 200 + 8 + 300 + 8);
    assertThat(picture.image().getHeight()).isEqualTo(8 + (50 + 18) + 8 + (70 + 18) + 8);
    assertThat(picture.image().getRGB(8, 8) & 0xFF).isEqualTo(1);
    assertThat(picture.image().getRGB(8 + 200 + 8, 8) & 0xFF).isEqualTo(2);
    assertThat(picture.image().getRGB(8, 8 + 68 + 8) & 0xFF).isEqualTo(3);
    assertThat(picture.text()).isEqualTo("three");
  }

  @Test
  void manyTilesAreWiderThanHigh() {
    BufferedImage twelve =
        Tiles.of(java.util.Collections.nCopies(12, tile(150, 132, 1))).picture("").image();
    assertThat(twelve.getWidth()).isEqualTo(4 * 158 + 8);
    assertThat(twelve.getHeight()).isEqualTo(3 * 158 + 8);
  }

  @Test
  void nothingCannotBeTiled() {
    assertThatIllegalArgumentException().isThrownBy(() -> Tiles.of(List.of()));
  }
}
