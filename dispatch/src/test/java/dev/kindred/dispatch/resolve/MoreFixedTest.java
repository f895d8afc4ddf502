// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import static dev.kindred.dispatch.resolve.Verdict.LEFT;
import static dev.kindred.dispatch.resolve.Verdict.RIGHT;
import static dev.kindred.dispatch.resolve.Verdict.TIE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.world.World;
import org.junit.jupiter.api.Test;

class MoreFixedTest {
  private final World world = World.of("A; B : A");

  @Test
  void moreFixedParametersAreMoreSpecific() {
    assertThat(compare("A, A...", "A...", "A, A")).isEqualTo(LEFT);
    assertThat(compare("A, A...", "A, A, A...", "A, A")).isEqualTo(RIGHT);
  }

  @Test
  void asManyOrNoTailIsATie() {
    assertThat(compare("A, A...", "B, A...", "B")).isEqualTo(TIE);
    assertThat(compare("A", "A...", "A")).isEqualTo(TIE);
  }

  private Verdict compare(String left, String right, String call) {
    return new MoreFixed()
        .compare(world.signature(left), world.signature(right), world.arguments(call));
  }
}
