// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TieTest {
  @Generic
  interface Same {
    <T> T same(T x, Object y);
  }

  @Generic
  interface Loose {
    Object loose(Object x, Object y);
  }

  private static final View SAME = GenericInterface.of(Same.class).views().getFirst();
  private static final View LOOSE = GenericInterface.of(Loose.class).views().getFirst();

  @Test
  void isKeptByGenericMethodsAndFinalClasses() {
    assertThat(Tie.of(SAME, method(Number.class, Number.class).keeping(Set.of(0))))
        .isEqualTo(Tie.KEPT);
    assertThat(Tie.of(SAME, method(String.class, String.class))).isEqualTo(Tie.KEPT);
    assertThat(Tie.of(SAME, method(int.class, int.class))).isEqualTo(Tie.KEPT);
    assertThat(Tie.of(LOOSE, method(Thread.class, String.class))).isEqualTo(Tie.KEPT);
  }

  @Test
  void isCheckedWhereTheResultMayBeOfTheClass() {
    assertThat(Tie.of(SAME, method(Number.class, Number.class))).isEqualTo(Tie.CHECKED);
    assertThat(Tie.of(SAME, method(Integer.class, Number.class))).isEqualTo(Tie.CHECKED);
    assertThat(Tie.of(SAME, method(Object.class, String.class))).isEqualTo(Tie.CHECKED);
    assertThat(Tie.of(SAME, method(Runnable.class, Number.class))).isEqualTo(Tie.CHECKED);
    assertThat(Tie.of(SAME, method(String.class, Object.class))).isEqualTo(Tie.CHECKED);
    assertThat(Tie.of(SAME, method(Number.class, Number.class).keeping(Set.of(1))))
        .isEqualTo(Tie.CHECKED);
    DispatchMethod nullable =
        method(String.class, Signature.of(TypePattern.of(String.class).orNull()));
    assertThat(Tie.of(SAME, nullable)).isEqualTo(Tie.CHECKED);
  }

  @Test
  void isLostWhereTheResultCannotBe() {
    assertThat(Tie.of(SAME, method(String.class, Number.class))).isEqualTo(Tie.LOST);
    assertThat(Tie.of(SAME, method(Runnable.class, String.class))).isEqualTo(Tie.LOST);
    assertThat(Tie.of(SAME, method(int[].class, Runnable.class))).isEqualTo(Tie.LOST);
    assertThat(Tie.of(SAME, method(void.class, Object.class))).isEqualTo(Tie.LOST);
  }

  private static DispatchMethod method(Class<?> returned, Class<?> parameter) {
    return method(returned, Signature.of(parameter));
  }

  private static DispatchMethod method(Class<?> returned, Signature signature) {
    return DispatchMethod.of(
        "m", signature, 0, MethodHandles.empty(MethodType.methodType(returned)));
  }
}
