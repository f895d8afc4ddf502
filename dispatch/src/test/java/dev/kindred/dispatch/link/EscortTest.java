// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.kindred.dispatch.After;
import dev.kindred.dispatch.Around;
import dev.kindred.dispatch.Before;
import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.Is;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Next;
import dev.kindred.dispatch.declare.DeclaredMethods;
import dev.kindred.dispatch.declare.GenericInterface;
import java.lang.invoke.MethodHandles;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What runs before and after is the same on every tier, and costs no objects. */
class EscortTest {
  private static final int CALLS = 200_000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Digits of what ran, the last to run last. */
  private static long ran;

  private static void ran(int digit) {
    ran = 10 * ran + digit;
  }

  @Generic
  interface Scale {
    double scale(Object x, double by);

    void scale(Object x, int by, long times);
  }

  static final class Scales {
    @Dispatch(Scale.class)
    static double number(Number x, double by) {
      ran(5);
      return by / x.doubleValue();
    }

    @Dispatch(Scale.class)
    static double integer(@Next Scale next, Integer x, double by) {
      ran(4);
      if (x == 0) {
        throw new ArithmeticException("zero");
      }
      return 1 + next.scale(x, by);
    }

    @Dispatch(Scale.class)
    static void nothing(Object x, int by, long times) {
      ran(5);
    }

    private Scales() {}
  }

  static final class Escorts {
    @Before(Scale.class)
    static void first(Integer x, double by) {
      ran(1);
    }

    @Before(Scale.class)
    static void second(Object x, double by) {
      ran(2);
    }

    @Before(Scale.class)
    static void three(@Is("3") Integer x, double by) {
      ran(0);
    }

    @After(Scale.class)
    static void then(Object x, double by) {
      ran(6);
    }

    @After(Scale.class)
    static void last(Integer x, double by) {
      ran(7);
    }

    @Around(Scale.class)
    static double half(@Next Scale next, Long x, double by) {
      ran(8);
      double result = next.scale(x, by);
      ran(9);
      return result;
    }

    @Before(Scale.class)
    static void before(Object x, int by, long times) {
      ran(1);
    }

    @After(Scale.class)
    static void after(Object x, int by, long times) {
      ran(9);
    }

    private Escorts() {}
  }

  private static Scale scale(Compilation compilation) {
    GenericInterface generic = GenericInterface.of(Scale.class);
    LinkedFunction<Scale> function =
        LinkedFunction.of(Scale.class, generic, "scale", compilation, new Lasting(Scale.class));
    function.answerFrom(
        MethodTable.empty("scale")
            .plus(
                DeclaredMethods.of(
                    generic, MethodHandles.lookup(), List.of(Scales.class, Escorts.class))));
    return function.facade();
  }

  @ParameterizedTest
  @EnumSource(names = {"NEVER", "NOW"})
  void runsInOrderOnEveryTier(Compilation compilation) {
    Scale scale = scale(compilation);
    for (int time = 0; time < 3; time++) {
      ran = 0;
      assertThat(scale.scale(4, 8.0)).isEqualTo(3);
      assertThat(ran).isEqualTo(124567);
      ran = 0;
      assertThat(scale.scale(4f, 8.0)).isEqualTo(2);
      assertThat(ran).isEqualTo(256);
      ran = 0;
      assertThat(scale.scale(4L, 8.0)).isEqualTo(2);
      assertThat(ran).isEqualTo(82569);
      ran = 0;
      scale.scale("x", 1, 2L);
      assertThat(ran).isEqualTo(159);
      ran = 1;
      assertThat(scale.scale(3, 9.0)).isEqualTo(4);
      assertThat(ran).isEqualTo(10124567);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NEVER", "NOW"})
  void whatRunsAfterIsLeftOutWhereTheMethodThrows(Compilation compilation) {
    Scale scale = scale(compilation);
    for (int time = 0; time < 3; time++) {
      ran = 0;
      assertThatThrownBy(() -> scale.scale(0, 8.0))
          .isExactlyInstanceOf(ArithmeticException.class)
          .hasMessage("zero");
      assertThat(ran).isEqualTo(124);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NEVER", "NOW"})
  void allocatesNothing(Compilation compilation) {
    Scale scale = scale(compilation);
    Object[] numbers = {4, 4L, 4f};
    long[] allocated = new long[2];
    for (int round = 0; round < 2; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      double sum = 0;
      for (int i = 0; i < CALLS; i++) {
        sum += scale.scale(numbers[i % 3], 8.0);
      }
      allocated[round] = THREADS.getCurrentThreadAllocatedBytes() - before;
      assertThat(sum).isGreaterThan(2 * CALLS);
    }
    assertThat(allocated[1]).as("bytes for %d calls", CALLS).isLessThan(CALLS / 200);
  }
}
