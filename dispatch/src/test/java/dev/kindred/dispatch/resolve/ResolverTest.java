// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Resolution;
import dev.kindred.dispatch.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolverTest {
  private final World world =
      World.of("interface I; interface J; final K : I J; A; B : A; final C : B");
  private final DispatchMethod i = world.method("i", "I");
  private final DispatchMethod j = world.method("j", "J");
  private final DispatchMethod k = world.method("k", "K");
  private final DispatchMethod any = world.method("any", "Any");

  private Resolution resolve(List<DispatchMethod> methods, String call) {
    return Resolver.resolve(methods, world.arguments(call));
  }

  private Resolution next(List<DispatchMethod> methods, DispatchMethod current, String call) {
    return Resolver.next(methods, current, world.arguments(call));
  }

  @Test
  void tiedAreThoseOfHighestPrecedenceOnly() {
    DispatchMethod low = world.method("low", "C|I|J", -1);
    assertThat(resolve(List.of(any, i, j, low), "K"))
        .isInstanceOfSatisfying(
            Resolution.Ambiguous.class,
            ambiguous -> assertThat(ambiguous.tied()).containsExactly(i, j));
  }

  @Test
  void precedenceNeverLooksBelowTheMostSpecific() {
    DispatchMethod high = world.method("high", "Any, Any", 9);
    DispatchMethod left = world.method("left", "A, B");
    DispatchMethod right = world.method("right", "B, A");
    assertThat(resolve(List.of(high, left, right), "B, B"))
        .isInstanceOf(Resolution.Ambiguous.class);
  }

  @Test
  void nextIsResolvedAmongWhatTheMethodBeats() {
    assertThat(next(List.of(any, i, k), k, "K")).isEqualTo(new Resolution.Chosen(i));
    assertThat(next(List.of(any, i, k), i, "K")).isEqualTo(new Resolution.Chosen(any));
    assertThat(next(List.of(any, i, k), any, "K")).isEqualTo(new Resolution.NotApplicable());
  }

  @Test
  void nextIsAmbiguousBetweenSeveral() {
    assertThat(next(List.of(any, i, j, k), k, "K")).isInstanceOf(Resolution.Ambiguous.class);
  }

  @Test
  void tiedMethodIsNeverNext() {
    DispatchMethod chosen = world.method("chosen", "I", 1);
    assertThat(resolve(List.of(any, chosen, j), "K")).isEqualTo(new Resolution.Chosen(chosen));
    assertThat(next(List.of(any, chosen, j), chosen, "K")).isEqualTo(new Resolution.Chosen(any));
  }

  @Test
  void nextIsForTheArgumentsPassed() {
    DispatchMethod a = world.method("a", "A");
    DispatchMethod b = world.method("b", "B");
    DispatchMethod c = world.method("c", "C");
    assertThat(next(List.of(a, b, c), b, "C")).isEqualTo(new Resolution.Chosen(a));
  }

  @Test
  void nextForArgumentsThatTheMethodRefusesIsOfWiderTypesAsDeclared() {
    DispatchMethod a = world.method("a", "A");
    DispatchMethod b = world.method("b", "B");
    DispatchMethod c = world.method("c", "C");
    DispatchMethod beside = world.method("k", "K");
    assertThat(next(List.of(a, b, c), c, "B")).isEqualTo(new Resolution.Chosen(b));
    assertThat(next(List.of(a, b, c), c, "A")).isEqualTo(new Resolution.Chosen(a));
    assertThat(next(List.of(a, b, c), b, "A")).isEqualTo(new Resolution.Chosen(a));
    assertThat(next(List.of(a, beside), b, "K")).isEqualTo(new Resolution.NotApplicable());
    assertThat(next(List.of(any, beside), b, "K")).isEqualTo(new Resolution.Chosen(any));
    assertThat(next(List.of(any), b, "B, B")).isEqualTo(new Resolution.NotApplicable());
  }

  @Test
  void nextOfAMethodThatLeftTheTableStillResolves() {
    assertThat(next(List.of(any, i), k, "K")).isEqualTo(new Resolution.Chosen(i));
  }
}
