// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.Before;
import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.InvalidMethodException;
import dev.kindred.dispatch.Next;
import dev.kindred.dispatch.OneOf;
import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclaredMethodsTest {
  @Generic
  interface Write {
    String write(CharSequence text, double size, @Nullable Object... more);
  }

  private static final GenericInterface WRITE = GenericInterface.of(Write.class);

  private static List<DispatchMethod> read(Class<?> owner) {
    return DeclaredMethods.of(WRITE, MethodHandles.lookup(), List.of(owner));
  }

  static final class Good {
    @Dispatch(value = Write.class, precedence = 7)
    private static <S extends String> S keeps(S text, double size) {
      return text;
    }

    @Dispatch(Write.class)
    static String union(
        @Next Write next, @OneOf({String.class, StringBuilder.class}) CharSequence text, double s) {
      return next.write(text, s);
    }

    @Dispatch(Write.class)
    static String nullable(@Nullable String text, Double size, @Nullable Integer... more) {
      return "";
    }

    @Dispatch(Write.class)
    static String none(@Nullable Void nothing, double size, Object... more) {
      return "";
    }

    @Dispatch(Unrelated.class)
    static String other(int anything) {
      return "";
    }

    private Good() {}
  }

  @Generic
  interface Unrelated {
    String other(int anything);
  }

  @Test
  void readsSignatures() {
    assertThat(read(Good.class))
        .extracting(method -> method.name() + method.signature())
        .containsExactlyInAnyOrder(
            "keeps(String, Double)",
            "union(String|StringBuilder, Double)",
            "nullable(String|Null, Double, Integer|Null...)",
            "none(Null, Double, Any...)");
  }

  @Test
  void readsPrecedenceNextAndWhatIsKept() {
    for (DispatchMethod method : read(Good.class)) {
      assertThat(method.precedence()).isEqualTo(method.name().equals("keeps") ? 7 : 0);
      assertThat(method.takesNext()).isEqualTo(method.name().equals("union"));
      assertThat(method.kept()).isEqualTo(method.name().equals("keeps") ? Set.of(0) : Set.of());
      assertThat(method.source()).startsWith("DeclaredMethodsTest.java:");
    }
  }

  static final class Bad {
    @Dispatch(Write.class)
    String instance(String text, double size) {
      return "";
    }

    @Dispatch(Write.class)
    static String few(String text) {
      return "";
    }

    @Dispatch(Write.class)
    static String widened(String text, float size) {
      return "";
    }

    @Dispatch(Write.class)
    static String wide(Object text, double size) {
      return "";
    }

    @Dispatch(Write.class)
    static int wrong(String text, double size) {
      return 0;
    }

    @Dispatch(Write.class)
    static void nothing(String text, double size) {}

    @Dispatch(Write.class)
    static String foreign(@OneOf({String.class, Integer.class}) CharSequence text, double size) {
      return "";
    }

    @Dispatch(Write.class)
    static String empty(@OneOf({}) CharSequence text, double size) {
      return "";
    }

    @Dispatch(Write.class)
    static String last(CharSequence text, double size, @Next Write next) {
      return "";
    }

    @Dispatch(Write.class)
    static String mistaken(@Next Unrelated next, CharSequence text, double size) {
      return "";
    }

    @Dispatch(Write.class)
    static <T extends CharSequence & Serializable> String both(T text, double size) {
      return "";
    }

    @Dispatch(Write.class)
    static String empty(Void text, double size) {
      return "";
    }

    private Bad() {}
  }

  @Test
  void tellsAllThatIsWrongInOneError() {
    String here = " at DeclaredMethodsTest.java:\\d+";
    assertThatThrownBy(() -> read(Bad.class))
        .isInstanceOf(InvalidMethodException.class)
        .hasMessageStartingWith("12 errors:")
        .message()
        .containsPattern("instance\\(String, double\\)" + here + ": it is an instance method")
        .containsPattern("few\\(String\\)" + here + ": no call of .* has that many arguments; take")
        .containsPattern(
            "widened.*parameter 2 is Float, but write\\(CharSequence, double, "
                + "Object...\\) takes double there; declare it double(\n|$)")
        .containsPattern("wide.*parameter 1 is Any, .* declare it CharSequence or narrower")
        .containsPattern("wrong.*it returns int, but .* returns String; return String")
        .containsPattern("nothing.*it returns void, but .* returns String")
        .containsPattern("foreign.*@OneOf of text has Integer, which is no CharSequence")
        .containsPattern("empty.*@OneOf of text has no members")
        .containsPattern("last.*@Next is not on its first parameter")
        .containsPattern("mistaken.*its @Next parameter is declared Unrelated; declare it Write")
        .containsPattern("both.*T of text must be several types at once")
        .containsPattern("empty.*text is Void, so nothing fits; declare it @Nullable");
  }

  @Generic
  interface Show {
    void show(Object x);
  }

  static final class Slips {
    @Before(Show.class)
    @Dispatch(Show.class)
    static void both(String x) {}

    @Dispatch(Show.class)
    static void forgotten(Show next, String x) {}

    private Slips() {}
  }

  @Test
  void tellsOfTwoMarksAndAForgottenNext() {
    GenericInterface show = GenericInterface.of(Show.class);
    assertThatThrownBy(() -> DeclaredMethods.of(show, MethodHandles.lookup(), List.of(Slips.class)))
        .isInstanceOf(InvalidMethodException.class)
        .hasMessageStartingWith("2 errors:")
        .message()
        .containsPattern(
            "both\\(String\\).*: it is marked @Before and @Dispatch; write one method for each")
        .containsPattern(
            "forgotten\\(Show, String\\).*: no call of \\[show\\(Object\\)] has that many"
                + " arguments; mark its first parameter @Next");
  }

  @Test
  void classWithoutMethodsIsAnError() {
    assertThatThrownBy(() -> read(String.class))
        .isInstanceOf(InvalidMethodException.class)
        .hasMessage(
            "java.lang.String: it has no @Dispatch(Write.class) method; add one, or register"
                + " another class");
  }
}
