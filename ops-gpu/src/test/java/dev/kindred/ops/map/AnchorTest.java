// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnchorTest {

  @Test
  void theCentreOfTheFirstPixelGoesThroughTheInverseMap() {
    Affine back = new Affine(2, 0.5, 10, -1, 3, 4);

    // x: 2·64.5 + 0.5·2.5 + 10 − 0.5 = 139.75; y: −64.5 + 7.5 + 4 − 0.5 = −53.5
    assertThat(Anchor.column(back, 64, 2)).isEqualTo(new Anchor(139, 0.75f, 2));
    assertThat(Anchor.row(back, 64, 2)).isEqualTo(new Anchor(-54, 0.5f, -1));
  }

  @Test
  void offsetsCountFromTheWholePart() {
    Anchor anchor = new Anchor(139, 0.75f, -0.5f);

    assertThat(anchor.offset(0)).isEqualTo(0.75f);
    assertThat(anchor.offset(3)).isEqualTo(-0.75f);
  }

  @Test
  void whatLiesFarAwayStaysFarAway() {
    assertThat(Anchor.column(Affine.translate(1e300, 0), 0, 0).index()).isEqualTo(1 << 30);
    assertThat(Anchor.column(Affine.translate(-1e300, 0), 0, 0).index()).isEqualTo(-1 << 30);
    Affine noNumber = new Affine(1e308, -1e308, 0, 0, 1e-300, 0);
    assertThat(Anchor.column(noNumber, 1 << 20, 1 << 20).index()).isEqualTo(1 << 30);
  }
}
