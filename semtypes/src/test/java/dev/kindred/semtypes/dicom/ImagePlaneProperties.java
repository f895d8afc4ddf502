// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.Vector3;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** A landmark keeps its place in the patient whatever is done to the picture. */
class ImagePlaneProperties {
  private static final double WIDTH = 128;
  private static final double HEIGHT = 96;

  /** A forward map of edge coordinates: x' = a·x + b·y + c, y' = d·x + e·y + f. */
  private record Map(double a, double b, double c, double d, double e, double f) {
    double x(double x, double y) {
      return a * x + b * y + c;
    }

    double y(double x, double y) {
      return d * x + e * y + f;
    }

    ImagePlane move(ImagePlane plane) {
      return plane.moved(a, b, c, d, e, f);
    }
  }

  @Provide
  Arbitrary<Map> maps() {
    Arbitrary<Double> numbers = Arbitraries.doubles().between(-200, 200).ofScale(4);
    Arbitrary<Double> factors = Arbitraries.doubles().between(0.2, 5);
    Arbitrary<Map> flips =
        Arbitraries.of(
            new Map(-1, 0, WIDTH, 0, 1, 0),
            new Map(1, 0, 0, 0, -1, HEIGHT),
            new Map(0, 1, 0, 1, 0, 0),
            new Map(0, 1, 0, -1, 0, WIDTH));
    Arbitrary<Map> crops =
        Combinators.combine(numbers, numbers).as((x, y) -> new Map(1, 0, x, 0, 1, y));
    Arbitrary<Map> sizes =
        Combinators.combine(factors, factors).as((x, y) -> new Map(x, 0, 0, 0, y, 0));
    Arbitrary<Map> turns =
        Combinators.combine(numbers, numbers, numbers)
            .as((degrees, x, y) -> {
              double cos = Math.cos(Math.toRadians(degrees));
              double sin = Math.sin(Math.toRadians(degrees));
              return new Map(cos, sin, x, -sin, cos, y);
            });
    Arbitrary<Map> shears =
        Arbitraries.doubles().between(-1, 1).map(shear -> new Map(1, shear, 0, 0, 1, 0));
    return Arbitraries.oneOf(flips, crops, sizes, turns, shears);
  }

  @Provide
  Arbitrary<ImagePlane> planes() {
    Arbitrary<Double> angles = Arbitraries.doubles().between(0, 7).ofScale(6);
    Arbitrary<Double> spacings = Arbitraries.doubles().between(0.1, 5).ofScale(3);
    return Combinators.combine(angles, angles, spacings, spacings)
        .as((turn, tilt, column, row) -> {
          Vector3 across = new Vector3(Math.cos(turn), Math.sin(turn), 0);
          Vector3 down =
              new Vector3(-Math.sin(turn), Math.cos(turn), 0)
                  .times(Math.cos(tilt))
                  .plus(new Vector3(0, 0, Math.sin(tilt)));
          return new ImagePlane(new Vector3(-50, 20, 7), across.times(column), down.times(row));
        });
  }

  @Property
  void landmarksKeepTheirPlace(
      @ForAll("planes") ImagePlane plane,
      @ForAll("maps") Map one,
      @ForAll("maps") Map two,
      @ForAll @DoubleRange(min = -10, max = 140) double x,
      @ForAll @DoubleRange(min = -10, max = 140) double y) {
    ImagePlane moved = two.move(one.move(plane));
    double movedX = two.x(one.x(x, y), one.y(x, y));
    double movedY = two.y(one.x(x, y), one.y(x, y));
    assertThat(moved.world(movedX, movedY).closeTo(plane.world(x, y), 1e-7)).isTrue();
  }

  @Property
  void thePictureIsFoundAgainFromThePatient(
      @ForAll("planes") ImagePlane plane,
      @ForAll("maps") Map map,
      @ForAll @DoubleRange(min = -10, max = 140) double x,
      @ForAll @DoubleRange(min = -10, max = 140) double y) {
    ImagePlane moved = map.move(plane);
    double[] found = moved.picture(moved.world(x, y).plus(moved.normal().times(3)));
    assertThat(found[0]).isCloseTo(x, within(1e-7));
    assertThat(found[1]).isCloseTo(y, within(1e-7));
  }

  @Property
  void aFlipTurnsADirectionRoundAndAResizeChangesOnlyTheSpacing(
      @ForAll("planes") ImagePlane plane) {
    ImagePlane flipped = plane.moved(-1, 0, WIDTH, 0, 1, 0);
    assertThat(flipped.columnStep()).isEqualTo(plane.columnStep().times(-1));
    assertThat(flipped.position().closeTo(plane.world(WIDTH - 0.5, 0.5), 1e-9)).isTrue();
    ImagePlane halved = plane.moved(0.5, 0, 0, 0, 0.25, 0);
    assertThat(
            List.of(
                halved.columnSpacing() / plane.columnSpacing(),
                halved.rowSpacing() / plane.rowSpacing()))
        .allSatisfy(factor -> assertThat(factor).isIn(2.0, 4.0));
    assertThat(halved.normal().closeTo(plane.normal(), 1e-12)).isTrue();
  }
}
