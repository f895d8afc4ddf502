// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import static dev.kindred.dispatch.resolve.Verdict.INCOMPARABLE;
import static dev.kindred.dispatch.resolve.Verdict.LEFT;
import static dev.kindred.dispatch.resolve.Verdict.RIGHT;
import static dev.kindred.dispatch.resolve.Verdict.TIE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.world.World;
import org.junit.jupiter.api.Test;

class FittingInclusionTest {
  private final World world =
      World.of("Number; Int : Number; final Bool : Int; interface I; interface J; final X : I J");

  @Test
  void narrowerInEveryPositionIsMoreSpecific() {
    assertThat(compare("Int, Int", "Number, Int", "Int, Int")).isEqualTo(LEFT);
    assertThat(compare("Number, Any", "Int, Number", "Int, Int")).isEqualTo(RIGHT);
  }

  @Test
  void narrowerHereAndWiderThereIsIncomparable() {
    assertThat(compare("Int, Number", "Number, Int", "Int, Int")).isEqualTo(INCOMPARABLE);
    assertThat(compare("I", "J", "X")).isEqualTo(INCOMPARABLE);
  }

  @Test
  void onlyTheMembersThatFitCount() {
    assertThat(compare("Bool|I", "Int", "Bool")).isEqualTo(LEFT);
    assertThat(compare("I|J", "I", "X")).isEqualTo(RIGHT);
    assertThat(compare("Int|I", "Int|J", "Int")).isEqualTo(TIE);
    assertThat(compare("Int|Null", "I|Null", "null")).isEqualTo(TIE);
  }

  @Test
  void tailsAreExpandedToTheCall() {
    assertThat(compare("Int, I...", "Number, J...", "Int")).isEqualTo(LEFT);
    assertThat(compare("Int...", "Number, Int...", "Int, Int")).isEqualTo(LEFT);
  }

  @Test
  void nothingToCompareIsATie() {
    assertThat(compare("Int...", "I...", "")).isEqualTo(TIE);
  }

  private Verdict compare(String left, String right, String call) {
    return new FittingInclusion()
        .compare(world.signature(left), world.signature(right), world.arguments(call));
  }
}
