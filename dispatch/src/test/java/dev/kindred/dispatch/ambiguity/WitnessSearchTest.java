// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.world.World;
import org.junit.jupiter.api.Test;

class WitnessSearchTest {
  @Test
  void saysWhichPairTakesTooLong() {
    World world = World.of("interface I; interface J; interface K : I");
    Calls calls =
        Calls.of(
                world.table("a: I, J", "b: J, I", "c: I, I @9", "d: I, K").methods(),
                new OpenWorld())
            .getFirst();
    WitnessSearch search = new WitnessSearch(calls, new Ranking(calls), 1, 3);
    assertThatThrownBy(() -> search.find(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "ambiguity of a(I, J) at Made.java:a and b(J, I) at Made.java:b: no answer after 0"
                + " cases; give them or the methods between them fewer unions, or the same"
                + " precedence");
  }
}
