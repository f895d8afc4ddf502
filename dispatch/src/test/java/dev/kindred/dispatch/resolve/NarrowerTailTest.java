// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import static dev.kindred.dispatch.resolve.Verdict.INCOMPARABLE;
import static dev.kindred.dispatch.resolve.Verdict.LEFT;
import static dev.kindred.dispatch.resolve.Verdict.RIGHT;
import static dev.kindred.dispatch.resolve.Verdict.TIE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.world.World;
import org.junit.jupiter.api.Test;

class NarrowerTailTest {
  private final World world = World.of("A; B : A; C");

  @Test
  void narrowerTailIsMoreSpecific() {
    assertThat(compare("A, B...", "A, A...", "A")).isEqualTo(LEFT);
    assertThat(compare("A|C...", "A...", "")).isEqualTo(RIGHT);
  }

  @Test
  void unrelatedTailsAreIncomparable() {
    assertThat(compare("A...", "C...", "")).isEqualTo(INCOMPARABLE);
  }

  @Test
  void equalTailsOrNoneAreATie() {
    assertThat(compare("A, A...", "A...", "A")).isEqualTo(TIE);
    assertThat(compare("A", "B...", "B")).isEqualTo(TIE);
    assertThat(compare("A", "B", "B")).isEqualTo(TIE);
  }

  private Verdict compare(String left, String right, String call) {
    return new NarrowerTail()
        .compare(world.signature(left), world.signature(right), world.arguments(call));
  }
}
