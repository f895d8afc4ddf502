// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AffineTest {

  @Test
  void rotatesCounterClockwiseOnScreen() {
    Affine quarter = Affine.rotate(90);

    assertThat(quarter).isEqualTo(new Affine(0, 1, 0, -1, 0, 0));
    assertThat(quarter.y(1, 0)).as("right goes up, where y is smaller").isEqualTo(-1);
  }

  @Test
  void linearTurnsClockwise() {
    assertThat(Affine.linear(90, 2, 0, 0)).isEqualTo(new Affine(0, -2, 0, 2, 0, 0));
  }

  @Test
  void shearsInXThenInYThenTurnsThenScales() {
    double a = Math.toRadians(-30);
    double shx = Math.tan(Math.toRadians(10));
    double shy = Math.tan(Math.toRadians(-7));
    Affine map = Affine.linear(-30, 1.3, 10, -7);
    // R · SHy · SHx, multiplied out by hand.
    assertThat(map.a()).isCloseTo(1.3 * (Math.cos(a) + Math.sin(a) * shy), within(1e-12));
    assertThat(map.b())
        .isCloseTo(1.3 * (-Math.cos(a) * shx - Math.sin(a) * (1 + shx * shy)), within(1e-12));
    assertThat(map.d()).isCloseTo(1.3 * (Math.sin(a) - Math.cos(a) * shy), within(1e-12));
    assertThat(map.e())
        .isCloseTo(1.3 * (-Math.sin(a) * shx + Math.cos(a) * (1 + shx * shy)), within(1e-12));
  }

  @Test
  void quarterTurnsAreExactAtAnyCount() {
    for (int turns = -9; turns <= 9; turns++) {
      assertThat(Affine.rotate(90.0 * turns))
          .isEqualTo(Affine.rotate(90.0 * Math.floorMod(turns, 4)));
    }
    assertThat(Affine.rotate(0)).isEqualTo(Affine.identity());
    assertThat(Affine.rotate(180)).isEqualTo(Affine.scale(-1, -1));
  }

  @Test
  void turnsAboutItsCenter() {
    Affine map = Affine.rotate(37, 12, 5);

    assertThat(map.x(12, 5)).isCloseTo(12, within(1e-12));
    assertThat(map.y(12, 5)).isCloseTo(5, within(1e-12));
  }

  @Test
  void thenRunsTheFirstFirst() {
    Affine map = Affine.translate(1, 0).then(Affine.scale(2, 3));

    assertThat(map.x(4, 5)).isEqualTo(10);
    assertThat(map.y(4, 5)).isEqualTo(15);
  }

  @Test
  void refusesToInvertWhatCannotBeUndone() {
    assertThatThrownBy(() -> Affine.scale(0, 1).inverse())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[0.0 0.0 0.0; 0.0 1.0 0.0]")
        .hasMessageContaining("cannot be undone");
    assertThatThrownBy(() -> new Affine(1, 2, 0, 2, 4, 0).inverse())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void invertsSmallScales() {
    assertThat(Affine.scale(1e-9, 1e-9).inverse().a()).isCloseTo(1e9, within(1e-3));
  }

  @Test
  void refusesCoefficientsThatAreNotNumbers() {
    assertThatThrownBy(() -> Affine.rotate(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not finite");
  }
}
