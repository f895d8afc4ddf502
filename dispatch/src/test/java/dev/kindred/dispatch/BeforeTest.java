// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BeforeTest {
  @Generic
  interface Sum {
    long sum(int first, long... more);

    void sum(String name);
  }

  private static final List<String> RAN = new ArrayList<>();

  static final class Sums {
    @Dispatch(Sum.class)
    static long sum(int first, long... more) {
      RAN.add("sum");
      long sum = first;
      for (long each : more) {
        sum += each;
      }
      return sum;
    }

    @Dispatch(Sum.class)
    static void name(String name) {
      RAN.add("name");
    }

    private Sums() {}
  }

  static final class Checks {
    @Before(Sum.class)
    static void all(int first, long... more) {
      RAN.add("all " + (1 + more.length));
      if (first < 0) {
        throw new IllegalArgumentException("sum: begins with " + first);
      }
    }

    @Before(Sum.class)
    static void two(Integer first, Long second) {
      RAN.add("two");
    }

    @Before(value = Sum.class, precedence = -1)
    static void last(int first, long second) {
      RAN.add("last");
    }

    @Before(Sum.class)
    @After(Sum.class)
    static void both(String name) {
      RAN.add("both " + name);
    }

    private Checks() {}
  }

  private final GenericFunction<Sum> function = GenericFunction.create(Sum.class);
  private final Sum sum = function.call();

  @BeforeEach
  void register() {
    RAN.clear();
    function.register(Sums.class);
    function.register(Checks.class);
  }

  @Test
  void runsBeforeTheMethodWithItsArgumentsInTheOrderOfTheRules() {
    for (int time = 0; time < 300; time++) {
      RAN.clear();
      assertThat(sum.sum(1, 2L)).isEqualTo(3);
      assertThat(RAN).containsExactly("two", "last", "all 2", "sum");
      assertThat(sum.sum(1, 2L, 3L)).isEqualTo(6);
      assertThat(RAN).endsWith("sum", "all 3", "sum");
    }
  }

  @Test
  void mayBeAfterwardsToo() {
    sum.sum("it");
    assertThat(RAN).containsExactly("both it", "name", "both it");
  }

  @Test
  void endsTheCallByWhatItThrows() {
    for (int time = 0; time < 2; time++) {
      RAN.clear();
      assertThatThrownBy(() -> sum.sum(-1, 2L, 3L))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage("sum: begins with -1");
      assertThat(RAN).containsExactly("all 3");
    }
  }

  static final class Mistakes {
    @Before(Sum.class)
    static int gives(int first) {
      return 1;
    }

    @Before(Sum.class)
    static void goesOn(@Next Sum next, int first) {}

    private Mistakes() {}
  }

  @Test
  void mistakesAreAllTold() {
    assertThatThrownBy(() -> function.register(Mistakes.class))
        .isInstanceOf(InvalidMethodException.class)
        .hasMessageContaining(
            "it returns int, but nobody takes what a method that is before the call gives; return"
                + " void, or declare it @Around")
        .hasMessageContaining(
            "it takes @Next, but a method that is before the call does not go on; remove that"
                + " parameter, or declare it @Around");
  }
}
