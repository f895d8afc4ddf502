// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import static dev.kindred.dispatch.resolve.Verdict.INCOMPARABLE;
import static dev.kindred.dispatch.resolve.Verdict.LEFT;
import static dev.kindred.dispatch.resolve.Verdict.RIGHT;
import static dev.kindred.dispatch.resolve.Verdict.TIE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.world.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which criterion decides, and how, where several could. */
class ChainTest {
  private final World world = World.of("Number; Int : Number; Str; List");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        // left; right; call; verdict; decided by
        "Int|List; Number; Int; LEFT; FittingInclusion",
        "Int, Int...; Number; Int; LEFT; FittingInclusion",
        "Int, Str...; Number, List...; Int; LEFT; FittingInclusion",
        "Int, Number; Number, Int; Int, Int; INCOMPARABLE; FittingInclusion",
        "Int|List|Str; Int|List; Int; RIGHT; StaticInclusion",
        "Int|List; Int|Str; Int; INCOMPARABLE; StaticInclusion",
        "Int; Int, Int...; Int; LEFT; FixedBeforeVariadic",
        "Int, Number...; Int, Int...; Int; RIGHT; NarrowerTail",
        "Int...; Str...; ''; INCOMPARABLE; NarrowerTail",
        "Int, Int, Int...; Int, Int...; Int, Int; LEFT; MoreFixed",
        "Int...; Int, Int...; Int, Int; RIGHT; MoreFixed",
        "Int|Number; Number; Int; TIE; -",
      })
  void firstCriterionThatIsNoTieDecides(
      String left, String right, String call, Verdict verdict, String decidedBy) {
    assertThat(Chain.compare(world.signature(left), world.signature(right), world.arguments(call)))
        .isEqualTo(verdict);
    assertThat(Chain.compare(world.signature(right), world.signature(left), world.arguments(call)))
        .isEqualTo(reversed(verdict));
    assertThat(
            Chain.deciding(world.signature(left), world.signature(right), world.arguments(call))
                .map(criterion -> criterion.getClass().getSimpleName())
                .orElse(null))
        .isEqualTo(decidedBy);
  }

  private static Verdict reversed(Verdict verdict) {
    return switch (verdict) {
      case LEFT -> RIGHT;
      case RIGHT -> LEFT;
      case TIE -> TIE;
      case INCOMPARABLE -> INCOMPARABLE;
    };
  }
}
