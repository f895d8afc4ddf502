// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisplacementTest {

  private static final Canvas CANVAS = Canvas.hw(4, 6);

  /** Displacements that grow by half a pixel per pixel to the right: the input is 1.5 as wide. */
  private static Displacement stretch() {
    float[] field = new float[4 * 6 * 2];
    for (int i = 0; i < field.length; i += 2) {
      field[i] = 0.5f * (i / 2 % 6);
      field[i + 1] = -1;
    }
    return Displacement.of(Tensor.of(field, 4, 6, 2));
  }

  @Test
  void aPointGoesWhereThePixelsThatShowItAre() {
    Displacement map = stretch();
    // Output (3.5, 2.5) shows input (3.5 + 1.5, 2.5 − 1).
    near(map.at(5, 1.5), 3.5, 2.5);
    near(map.inverse().at(3.5, 2.5), 5, 1.5);
    // Half way between two centres the displacement is half way between theirs.
    near(map.inverse().at(4, 2.5), 4 + 1.75, 1.5);
    near(map.at(4 + 1.75, 1.5), 4, 2.5);
  }

  @Test
  void beyondTheOuterCentresTheFieldGoesOnAsItEnds() {
    Displacement map = stretch();
    near(map.inverse().at(100, -50), 100 + 2.5, -51);
    near(map.at(102.5, -51), 100, -50);
  }

  @Test
  void solvesWhereAFixedPointWouldRunAway() {
    // The output shrinks to a quarter: displacements grow by 3 pixels per pixel.
    float[] field = new float[2 * 64];
    for (int x = 0; x < 64; x++) {
      field[2 * x] = 3 * (x - 32);
    }
    Displacement map = Displacement.of(Tensor.of(field, 1, 64, 2));
    near(map.at(40.5 + 24, 0.5), 40.5, 0.5);
  }

  @Test
  void aPointThatNoPixelShowsGoesToTheNearest() {
    // The right half shows what is 10 further right: inputs from 2.5 to 13.5 are torn apart.
    float[] field = new float[2 * 6];
    for (int x = 3; x < 6; x++) {
      field[2 * x] = 10;
    }
    Place place = Displacement.of(Tensor.of(field, 1, 6, 2)).at(8, 0.5);
    assertThat(place.x()).isBetween(2.5, 3.5);
    assertThat(place.y()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void looksPointsUpAsTorchvisionDoes() {
    Displacement map = stretch().withPointsLookedUp();
    near(map.at(3.9, 1.2), 3 - 1.5, 1 + 1);
    near(map.at(-7, 99), 0, 3 + 1);
    assertThat(map).isNotEqualTo(stretch());
  }

  @Test
  void halvesOfTheSidesAreTorchvisionsUnit() {
    Tensor field = Tensor.of(new float[] {0.5f, -1, 0, 0, 0, 0, 0, 0}, 1, 2, 2, 2);
    float[] dx = new float[2];
    float[] dy = new float[2];
    Displacement.normalized(field).row(0, dx, dy);
    assertThat(dx).containsExactly(0.5f, 0);
    assertThat(dy).containsExactly(-1, 0);
  }

  @Test
  void aGridOfNodesSpansTheCanvas() {
    // A tilted plane is kept by both kinds, at the rim too.
    float[] nodes = new float[2 * 3 * 4];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 4; column++) {
        nodes[2 * (4 * row + column)] = 2 * column;
        nodes[2 * (4 * row + column) + 1] = row;
      }
    }
    for (boolean smooth : new boolean[] {false, true}) {
      Displacement map = Displacement.grid(CANVAS, Tensor.of(nodes, 3, 4, 2), smooth);
      near(map.inverse().at(1.5, 2.5), 1.5 + 6 * 1.5 / 6, 2.5 + 2 * 2.5 / 4);
      near(map.inverse().at(0.5, 3.5), 0.5 + 6 * 0.5 / 6, 3.5 + 2 * 3.5 / 4);
    }
  }

  @Test
  void aSmoothGridGoesThroughItsNodes() {
    float[] nodes = new float[2 * 3 * 4];
    nodes[2 * 5] = 1; // second row, second column
    Canvas canvas = Canvas.hw(3, 9); // nodes at 0, 3, 6, 9 to the right and 0, 1.5, 3 down
    Displacement map = Displacement.grid(canvas, Tensor.of(nodes, 3, 4, 2), true);
    float[] dx = new float[9];
    map.row(1, dx, new float[9]);
    assertThat(dx[2]).as("2.5 of 9").isCloseTo(0.9491f, within(1e-3f));
    assertThat(dx[6]).as("beyond the next node the cubic undershoots").isNegative();
  }

  @Test
  void aThinPlateGoesThroughItsPoints() {
    Canvas canvas = Canvas.hw(40, 40);
    List<Place> from =
        List.of(
            new Place(5.5, 5.5),
            new Place(34.5, 5.5),
            new Place(34.5, 34.5),
            new Place(5.5, 34.5),
            new Place(20.5, 20.5));
    List<Place> to =
        List.of(
            new Place(5.5, 5.5),
            new Place(34.5, 5.5),
            new Place(34.5, 34.5),
            new Place(5.5, 34.5),
            new Place(24.5, 18.5));
    Displacement map = Displacement.thinPlate(canvas, from, to);
    for (int i = 0; i < from.size(); i++) {
      Place there = map.at(from.get(i).x(), from.get(i).y());
      assertThat(there.x()).isCloseTo(to.get(i).x(), within(1e-4));
      assertThat(there.y()).isCloseTo(to.get(i).y(), within(1e-4));
    }
  }

  @Test
  void threePointsOfAThinPlateMakeAnAffineMap() {
    Affine turn = Affine.rotate(20, 10, 10).then(Affine.scale(1.5, 1.5));
    List<Place> from = List.of(new Place(0, 0), new Place(20, 0), new Place(0, 20));
    List<Place> to = from.stream().map(p -> turn.at(p.x(), p.y())).toList();
    Displacement map = Displacement.thinPlate(Canvas.hw(40, 40), from, to);
    Place there = turn.at(7, 8);
    assertThat(map.at(7, 8).x()).isCloseTo(there.x(), within(1e-4));
    assertThat(map.at(7, 8).y()).isCloseTo(there.y(), within(1e-4));
  }

  @Test
  void refusesWhatIsNoField() {
    assertThatThrownBy(() -> Displacement.of(Tensor.of(new float[8], 2, 4)))
        .hasMessageContaining("[H, W, 2]");
    assertThatThrownBy(() -> Displacement.of(Tensor.of(new float[] {0, Float.NaN}, 1, 1, 2)))
        .hasMessageContaining("pixel (0, 0): NaN");
    assertThatThrownBy(() ->
            Displacement.thinPlate(
                CANVAS,
                List.of(new Place(0, 0), new Place(1, 0), new Place(2, 0)),
                List.of(new Place(0, 0), new Place(1, 1), new Place(2, 2))))
        .hasMessageContaining("on a line");
    assertThatThrownBy(() -> Displacement.grid(CANVAS, Tensor.of(new float[2 * 3], 1, 3, 2), false))
        .hasMessageContaining("at least 2 × 2");
  }

  private static void near(Place found, double x, double y) {
    assertThat(found.x()).isCloseTo(x, within(1e-6));
    assertThat(found.y()).isCloseTo(y, within(1e-6));
  }
}
