// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import static dev.kindred.dispatch.resolve.Verdict.INCOMPARABLE;
import static dev.kindred.dispatch.resolve.Verdict.LEFT;
import static dev.kindred.dispatch.resolve.Verdict.RIGHT;
import static dev.kindred.dispatch.resolve.Verdict.TIE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.world.World;
import org.junit.jupiter.api.Test;

class StaticInclusionTest {
  private final World world = World.of("A; B : A; C; interface I; final X : A I");

  @Test
  void smallerUnionIsMoreSpecific() {
    assertThat(compare("A|C", "A|C|I", "A")).isEqualTo(LEFT);
    assertThat(compare("A|Null", "B", "B")).isEqualTo(RIGHT);
  }

  @Test
  void unionsThatOnlyOverlapAreIncomparable() {
    assertThat(compare("A|C", "A|I", "A")).isEqualTo(INCOMPARABLE);
  }

  @Test
  void everyPositionCounts() {
    assertThat(compare("A|C, A", "A, A|C", "A, A")).isEqualTo(INCOMPARABLE);
    assertThat(compare("A, A", "A, A|C", "A, A")).isEqualTo(LEFT);
  }

  @Test
  void formDoesNotCount() {
    assertThat(compare("A", "A...", "A")).isEqualTo(TIE);
  }

  private Verdict compare(String left, String right, String call) {
    return new StaticInclusion()
        .compare(world.signature(left), world.signature(right), world.arguments(call));
  }
}
