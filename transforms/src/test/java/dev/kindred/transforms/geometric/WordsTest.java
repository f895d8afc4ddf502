// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.transforms.Stay;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void plansSayWhatTheyDo() {
    assertThat(new Rotation(12.34).words()).isEqualTo("rotate 12.3° counter-clockwise");
    assertThat(new Rotation(-5).words()).isEqualTo("rotate 5° clockwise");
    assertThat(new Rotation(-0.01).words()).isEqualTo("rotate 0° clockwise");
    assertThat(new Rotation(0).words()).isEqualTo("no turn");
    assertThat(Flip.horizontal().words()).isEqualTo("flip left and right");
    assertThat(Flip.vertical().words()).isEqualTo("flip top and bottom");
    assertThat(new Stay().words()).isEqualTo("leave in place");
    assertThat(new QuarterTurn(-1).words()).isEqualTo("quarter turn clockwise");
    assertThat(new Resize(3, 4).words()).isEqualTo("resize to 3×4");
    assertThat(new ResizeShortEdge(7).words()).isEqualTo("resize the shorter side to 7");
    assertThat(new ResizedCrop(new Crop(1, 2, 3, 4), new Resize(5, 6)).words())
        .isEqualTo("crop 3×4 from row 1, column 2, resize to 5×6");
    assertThat(new CenterCrop(3, 4).words()).isEqualTo("crop 3×4 from the middle");
    assertThat(new AffineMotion(10, 2, -3, 1.5, 4, 0).words())
        .isEqualTo(
            "shear 4° and 0°, rotate 10° clockwise, scale by 1.50, shift 2 px right, shift 3 px"
                + " up");
    assertThat(new AffineMotion(0, 0, 0, 1, 0, 0).words()).isEqualTo("leave in place");
  }
}
