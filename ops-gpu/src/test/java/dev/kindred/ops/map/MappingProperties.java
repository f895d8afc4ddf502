// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class MappingProperties {

  private static final Canvas CANVAS = Canvas.hw(40, 60);

  /** Maps near the identity, so that points stay before every horizon. */
  @Provide
  Arbitrary<Mapping> maps() {
    Arbitrary<Random> random = Arbitraries.longs().map(Random::new);
    return Arbitraries.oneOf(
        random.map(MappingProperties::affine),
        random.map(MappingProperties::projective),
        random.map(MappingProperties::displacement),
        random.map(r -> displacement(r).inverse()));
  }

  private static Mapping affine(Random r) {
    return Affine.linear(360 * r.nextDouble(), 0.5 + r.nextDouble(), 0, 20 * r.nextDouble())
        .about(30, 20);
  }

  private static Mapping projective(Random r) {
    List<Place> from =
        List.of(new Place(0, 0), new Place(60, 0), new Place(60, 40), new Place(0, 40));
    List<Place> to =
        from.stream()
            .map(p -> new Place(p.x() + 2 * r.nextDouble(), p.y() + 2 * r.nextDouble()))
            .toList();
    return Projective.ofPoints(from, to);
  }

  /** Smooth enough not to fold: nodes 12 pixels apart move by 2 at most. */
  private static Displacement displacement(Random r) {
    float[] nodes = new float[5 * 6 * 2];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = 4 * r.nextFloat() - 2;
    }
    return Displacement.grid(CANVAS, Tensor.of(nodes, 5, 6, 2), r.nextBoolean());
  }

  @Property(tries = 300)
  void aChainOfMapsIsTheirComposition(
      @ForAll @Size(min = 1, max = 5) List<@net.jqwik.api.From("maps") Mapping> chain,
      @ForAll @DoubleRange(min = 0, max = 60) double x,
      @ForAll @DoubleRange(min = 0, max = 40) double y) {
    Place stepwise = new Place(x, y);
    Mapping composed = Affine.identity();
    for (Mapping map : chain) {
      stepwise = map.at(stepwise.x(), stepwise.y());
      composed = composed.then(map);
    }
    near(composed.at(x, y), stepwise);
    near(composed.inverse().at(stepwise.x(), stepwise.y()), new Place(x, y));
    long mirrors = chain.stream().filter(Mapping::mirrors).count();
    assertThat(composed.mirrors()).isEqualTo(mirrors % 2 == 1);
  }

  @Property(tries = 200)
  void compositionsHaveNoTwoMatricesInARow(
      @ForAll @Size(min = 1, max = 6) List<@net.jqwik.api.From("maps") Mapping> chain) {
    Mapping composed = chain.stream().reduce(Affine.identity(), Mapping::then);
    List<Mapping> parts =
        composed instanceof Composition(List<Mapping> maps) ? maps : List.of(composed);
    List<Boolean> matrices = new ArrayList<>();
    for (Mapping part : parts) {
      matrices.add(!(part instanceof Displacement));
    }
    for (int i = 1; i < matrices.size(); i++) {
      assertThat(matrices.get(i) && matrices.get(i - 1)).isFalse();
    }
  }

  private static void near(Place found, Place expected) {
    assertThat(found.x()).isCloseTo(expected.x(), within(1e-6));
    assertThat(found.y()).isCloseTo(expected.y(), within(1e-6));
  }
}
