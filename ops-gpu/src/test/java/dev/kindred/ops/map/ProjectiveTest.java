// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ProjectiveTest {

  private static final Offset<Double> NEAR = within(1e-9);

  /** A square seen from the front, and lying on a table. */
  private static final List<Place> SQUARE =
      List.of(new Place(0, 0), new Place(100, 0), new Place(100, 100), new Place(0, 100));

  private static final List<Place> TABLE =
      List.of(new Place(40, 50), new Place(60, 50), new Place(100, 100), new Place(0, 100));

  @Test
  void sendsTheFourPointsToTheFour() {
    Projective map = Projective.ofPoints(SQUARE, TABLE);
    for (int i = 0; i < 4; i++) {
      near(map.at(SQUARE.get(i).x(), SQUARE.get(i).y()), TABLE.get(i));
    }
    // The diagonals of the trapezium meet where those of the square do.
    near(map.at(50, 50), new Place(50, 50 + 50.0 / 6));
  }

  @Test
  void whatIsBehindTheHorizonHasNoImage() {
    Projective map = Projective.ofPoints(SQUARE, TABLE);
    // Far off its sides meet at (50, 37.5); nearer than 125 it is behind the eye.
    assertThat(map.at(50, -1e9).y()).isCloseTo(37.5, within(1e-3)).isGreaterThan(37.5);
    assertThat(map.find(50, 124.9)).isNotNull();
    assertThat(map.find(50, 125.1)).isNull();
    assertThatThrownBy(() -> map.at(50, 130))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(50.0, 130.0)")
        .hasMessageContaining("behind the horizon");
  }

  @Test
  void theInverseSeesWhatWasSeen() {
    Projective map = Projective.ofPoints(SQUARE, TABLE);
    Place there = map.at(20, 30);
    near(map.inverse().at(there.x(), there.y()), new Place(20, 30));
    assertThat(map.inverse().find(50, 37)).as("above the vanishing point").isNull();
  }

  @Test
  void takesTorchvisionsCoefficientsAndGivesThemBack() {
    double[] backward = {1.2, 0.1, -5, 0.05, 1.1, -4, 0.0002, 0.002};
    Projective map = Projective.ofCoefficients(backward);
    Place source = map.inverse().at(10, 20);
    double w = 0.0002 * 10 + 0.002 * 20 + 1;
    near(source, new Place((12 + 2 - 5) / w, (0.5 + 22 - 4) / w));
    assertThat(map.coefficients()).containsExactly(backward, NEAR);
    assertThatThrownBy(() -> Projective.ofCoefficients(1, 2)).hasMessageContaining("eight");
  }

  @Test
  void anAffineMapIsOne() {
    Affine turn = Affine.rotate(30, 10, 20).then(Affine.translate(3, 4));
    Place a = turn.at(7, 8);
    near(Projective.of(turn).at(7, 8), a);
    Mapping there = Projective.ofPoints(SQUARE, TABLE).then(turn);
    assertThat(there).isInstanceOf(Projective.class);
    Place p = Projective.ofPoints(SQUARE, TABLE).at(7, 8);
    near(there.at(7, 8), turn.at(p.x(), p.y()));
  }

  @Test
  void knowsAMirror() {
    assertThat(Projective.ofPoints(SQUARE, TABLE).mirrors()).isFalse();
    assertThat(Projective.ofPoints(SQUARE, TABLE.reversed()).mirrors()).isTrue();
  }

  @Test
  void refusesPointsOnALine() {
    List<Place> line = List.of(new Place(0, 0), new Place(1, 1), new Place(2, 2), new Place(0, 2));
    assertThatThrownBy(() -> Projective.ofPoints(SQUARE, line)).hasMessageContaining("on a line");
    assertThatThrownBy(() -> Projective.ofPoints(line, SQUARE)).hasMessageContaining("on a line");
    assertThatThrownBy(() -> Projective.ofPoints(SQUARE.subList(0, 3), TABLE))
        .hasMessageContaining("3 points to 4");
    assertThatThrownBy(() -> new Projective(1, 0, 0, 0, 1, 0, 0, 0, 0))
        .hasMessageContaining("last row is 0");
  }

  static void near(Place found, Place expected) {
    assertThat(found.x()).isCloseTo(expected.x(), NEAR);
    assertThat(found.y()).isCloseTo(expected.y(), NEAR);
  }
}
