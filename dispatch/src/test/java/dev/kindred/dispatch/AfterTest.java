// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AfterTest {
  @Generic
  interface Half {
    double half(Object x);
  }

  private static final List<String> RAN = new ArrayList<>();

  static final class Halves {
    @Dispatch(Half.class)
    static double half(Number x) {
      if (x.doubleValue() < 0) {
        throw new ArithmeticException("below zero");
      }
      return x.doubleValue() / 2;
    }

    @Dispatch(Half.class)
    static double whole(@Next Half next, Integer x) {
      return next.half(x + x) / 2;
    }

    private Halves() {}
  }

  static final class Counts {
    @After(Half.class)
    static void number(Number x) {
      RAN.add("number");
    }

    @After(Half.class)
    static void integer(Integer x) {
      RAN.add("integer");
    }

    @After(value = Half.class, precedence = 1)
    static void last(@OneOf({Integer.class, Long.class}) Number x) {
      RAN.add("last");
    }

    @After(value = Half.class)
    static void comparable(Comparable<?> x) {
      RAN.add("comparable");
      if (x.equals(13)) {
        throw new IllegalStateException("thirteen");
      }
    }

    private Counts() {}
  }

  private final GenericFunction<Half> function = GenericFunction.create(Half.class);
  private final Half half = function.call();

  @BeforeEach
  void register() {
    RAN.clear();
    function.register(Halves.class);
    function.register(Counts.class);
  }

  @Test
  void runsAfterTheMethodTheLeastSpecificFirstAndOnce() {
    for (int time = 0; time < 300; time++) {
      RAN.clear();
      assertThat(half.half(4)).isEqualTo(2);
      assertThat(RAN).containsExactly("number", "comparable", "last", "integer");
    }
  }

  @Test
  void doesNotRunAfterAnExceptionAndItsOwnTakesThePlaceOfTheResult() {
    assertThatThrownBy(() -> half.half(-1L)).isExactlyInstanceOf(ArithmeticException.class);
    assertThat(RAN).isEmpty();
    assertThatThrownBy(() -> half.half(13)).isExactlyInstanceOf(IllegalStateException.class);
    assertThat(RAN).containsExactly("number", "comparable");
  }
}
