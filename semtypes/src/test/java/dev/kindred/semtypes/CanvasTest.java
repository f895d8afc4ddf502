// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CanvasTest {
  @Test
  void isRowsThenColumns() {
    Canvas canvas = Canvas.hw(37, 53);
    assertThat(canvas.height()).isEqualTo(37);
    assertThat(canvas.width()).isEqualTo(53);
    assertThat(canvas.area()).isEqualTo(37 * 53);
    assertThat(canvas).hasToString("37×53 (H×W)");
  }

  @Test
  void hasPositiveSides() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Canvas.hw(0, 53))
        .withMessage("canvas 0×53: both sides must be at least 1 pixel");
    assertThatIllegalArgumentException().isThrownBy(() -> Canvas.hw(5, -3));
  }

  @Test
  void doesNotOverflow() {
    int side = Integer.MAX_VALUE;
    assertThat(Canvas.hw(side, side).area()).isEqualTo((double) side * side);
  }

  @Test
  void namesBothWhereTheyDiffer() {
    Canvas boxes = Canvas.hw(37, 53);
    boxes.requireSame("boxes", Canvas.hw(37, 53), "an image");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> boxes.requireSame("boxes", Canvas.hw(40, 60), "an image"))
        .withMessage(
            "boxes for 37×53 used with an image of 40×60; "
                + "move both by the same transform, or make the boxes for 40×60");
  }
}
