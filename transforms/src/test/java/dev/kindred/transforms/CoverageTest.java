// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.map.Displacement;
import dev.kindred.ops.map.Place;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final Canvas SQUARE = Canvas.hw(10, 10);

  @Test
  void flipsAndResizesLoseNothing() {
    Geometry moves =
        Geometry.horizontalFlip(SQUARE)
            .then(Geometry.resize(SQUARE, Canvas.hw(3, 7), Interpolation.BILINEAR, true));
    assertThat(after(moves)).isCloseTo(1, within(1e-12));
  }

  @Test
  void aCropLosesWhatIsOutsideAndPaddingDoesNotBringItBack() {
    Geometry crop = Geometry.crop(SQUARE, 2, 0, Canvas.hw(5, 5));
    assertThat(after(crop)).isCloseTo(0.25, within(1e-12));
    assertThat(after(crop.then(Geometry.crop(Canvas.hw(5, 5), -5, -5, Canvas.hw(20, 20)))))
        .isCloseTo(0.25, within(1e-12));
  }

  @Test
  void anEighthTurnOfASquareLosesItsCorners() {
    Geometry turn = Geometry.rotation(SQUARE, 45, false, Interpolation.NEAREST, Fill.none());
    assertThat(after(turn)).isCloseTo(2 * (Math.sqrt(2) - 1), within(1e-9));
  }

  @Test
  void aCropBesideThePictureLosesAllOfIt() {
    Geometry beside = Geometry.crop(SQUARE, 20, 20, SQUARE);
    assertThat(after(beside)).isZero();
    assertThat(after(beside.then(Geometry.horizontalFlip(SQUARE)))).isZero();
  }

  @Test
  void aPerspectiveLosesWhatItDoesNotShowOfThePicture() {
    List<Place> shown =
        List.of(new Place(0, 0), new Place(10, 0), new Place(7.5, 10), new Place(2.5, 10));
    List<Place> canvas =
        List.of(new Place(0, 0), new Place(10, 0), new Place(10, 10), new Place(0, 10));
    Geometry tilt =
        Geometry.perspective(SQUARE, shown, canvas, Interpolation.BILINEAR, Fill.none());
    assertThat(after(tilt)).isCloseTo(0.75, within(1e-9));
  }

  @Test
  void aDisplacementLosesWhatItPushesOut() {
    float[] field = new float[10 * 10 * 2];
    for (int i = 0; i < field.length; i += 2) {
      field[i] = 2; // everything comes from two columns to the right
    }
    Displacement left = Displacement.of(Tensor.of(field, 10, 10, 2));
    Geometry push = Geometry.elastic(SQUARE, left, Interpolation.BILINEAR, Fill.none());
    assertThat(after(push)).isCloseTo(0.8, within(1e-6));
  }

  private static double after(Geometry moves) {
    return Coverage.whole(SQUARE).after(moves).fraction();
  }
}
