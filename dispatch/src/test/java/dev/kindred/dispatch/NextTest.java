// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NextTest {
  static class A {}

  static class B extends A {}

  static final class C extends B {}

  static final class D extends A {}

  @Generic
  interface Chain {
    String chain(Object x, int depth);
  }

  static final class Chained {
    static final List<Chain> SEEN = new ArrayList<>();

    @Dispatch(Chain.class)
    static String any(Object x, int depth) {
      return "any" + depth;
    }

    @Dispatch(Chain.class)
    static String a(@Next Chain next, A x, int depth) {
      return "a " + next.chain(x, depth + 1);
    }

    @Dispatch(Chain.class)
    static String b(@Next Chain next, B x, int depth) {
      SEEN.add(next);
      return "b " + next.chain(x, depth + 1);
    }

    @Dispatch(Chain.class)
    static String c(@Next Chain next, C x, int depth) {
      return depth > 5 ? "deep" : "c " + next.chain(depth == 5 ? new D() : x, depth + 1);
    }

    private Chained() {}
  }

  private final GenericFunction<Chain> function = GenericFunction.create(Chain.class);
  private final Chain chain = function.call();

  @BeforeEach
  void register() {
    Chained.SEEN.clear();
    function.register(Chained.class);
  }

  @Test
  void nextIsTheBestOfWhatTheMethodBeats() {
    for (int time = 0; time < 2; time++) {
      assertThat(chain.chain(new C(), 0)).isEqualTo("c b a any3");
      assertThat(chain.chain(new B(), 0)).isEqualTo("b a any2");
      assertThat(chain.chain("x", 0)).isEqualTo("any0");
    }
  }

  @Test
  void nextIsOneObjectForAMethodATupleAndATable() {
    chain.chain(new B(), 0);
    chain.chain(new B(), 0);
    chain.chain(new C(), 0);
    assertThat(Chained.SEEN.get(0)).isSameAs(Chained.SEEN.get(1)).isNotSameAs(Chained.SEEN.get(2));
    assertThat(Chained.SEEN.get(0)).hasToString("next of b(B, Integer)");
  }

  @Test
  void otherArgumentsAreResolvedAgainAmongWhatTheMethodBeatsForThem() {
    assertThatThrownBy(() -> chain.chain(new C(), 5))
        .isInstanceOf(NoNextMethodException.class)
        .hasMessageContaining("next of chain(C, Integer)")
        .hasMessageContaining("chain(D, Integer)");
  }

  @Test
  void nothingBeatenIsAnErrorThatNamesTheMethod() {
    GenericFunction<Chain> lonely = GenericFunction.create(Chain.class);
    lonely.add(function.which(new B(), 0));
    assertThatThrownBy(() -> lonely.call().chain(new B(), 0))
        .isInstanceOf(NoNextMethodException.class)
        .hasMessageContaining("it beats no other method that fits");
  }

  @Test
  void nextBelongsToTheTableOfTheCall() {
    chain.chain(new B(), 0);
    Chain old = Chained.SEEN.getFirst();
    DispatchMethod a = function.which(new A(), 0);
    try (Registration without = function.replace(only(a))) {
      assertThat(without).isNotNull();
      assertThat(old.chain(new B(), 7)).isEqualTo("a any8");
      assertThat(chain.chain(new B(), 0)).isEqualTo("b changed");
    }
    assertThat(chain.chain(new B(), 0)).isEqualTo("b a any2");
  }

  private static DispatchMethod only(DispatchMethod like) {
    var target =
        MethodHandles.dropArguments(
            MethodHandles.constant(String.class, "changed"), 0, A.class, int.class);
    return DispatchMethod.of("changed", like.signature(), 0, target);
  }
}
