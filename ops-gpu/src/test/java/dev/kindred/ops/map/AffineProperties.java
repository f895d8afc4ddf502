// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class AffineProperties {

  @Property
  void turningBackRestoresEveryPoint(
      @ForAll @DoubleRange(min = -720, max = 720) double degrees,
      @ForAll @DoubleRange(min = -50, max = 50) double x,
      @ForAll @DoubleRange(min = -50, max = 50) double y) {
    Affine there = Affine.rotate(degrees, x, y);
    Affine back = Affine.rotate(-degrees, x, y);

    assertThat(there.then(back).closeTo(Affine.identity(), 1e-10)).isTrue();
    assertThat(there.inverse().closeTo(back, 1e-10)).isTrue();
    assertThat(there.determinant()).isCloseTo(1, within(1e-12));
  }

  @Property
  void inverseUndoesOnBothSides(@ForAll("maps") Affine map) {
    assertThat(map.then(map.inverse()).closeTo(Affine.identity(), 1e-6)).isTrue();
    assertThat(map.inverse().then(map).closeTo(Affine.identity(), 1e-6)).isTrue();
  }

  @Property
  void compositionIsAssociativeAndMovesPointsInTurn(
      @ForAll("maps") Affine a, @ForAll("maps") Affine b, @ForAll("maps") Affine c) {
    assertThat(a.then(b).then(c).closeTo(a.then(b.then(c)), 1e-6)).isTrue();
    double x = b.x(a.x(3, 4), a.y(3, 4));
    double y = b.y(a.x(3, 4), a.y(3, 4));
    assertThat(a.then(b).x(3, 4)).isCloseTo(x, within(1e-6));
    assertThat(a.then(b).y(3, 4)).isCloseTo(y, within(1e-6));
  }

  @Provide
  Arbitrary<Affine> maps() {
    return Combinators.combine(
            Arbitraries.doubles().between(-360, 360),
            Arbitraries.doubles().between(0.2, 3),
            Arbitraries.doubles().between(-40, 40),
            Arbitraries.doubles().between(-40, 40),
            Arbitraries.doubles().between(-60, 60))
        .as((degrees, scale, shearX, shearY, move) ->
            Affine.linear(degrees, scale, shearX, shearY)
                .about(20, 10)
                .then(Affine.translate(move, -move / 2)));
  }
}
