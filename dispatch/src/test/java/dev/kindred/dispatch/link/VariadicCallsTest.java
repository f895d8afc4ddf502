// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.declare.DeclaredMethods;
import dev.kindred.dispatch.declare.GenericInterface;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VariadicCallsTest {
  @Generic
  interface Join {
    String join(int first, Object... rest);
  }

  static final class Joins {
    static List<String> frames = List.of();

    @Dispatch(Join.class)
    static String any(int first, Object... rest) {
      return first + Arrays.toString(rest);
    }

    @Dispatch(Join.class)
    static String text(int first, String second) {
      frames =
          StackWalker.getInstance(StackWalker.Option.SHOW_HIDDEN_FRAMES)
              .walk(all -> all.map(StackWalker.StackFrame::getClassName).toList());
      return first + second;
    }

    private Joins() {}
  }

  private static final GenericInterface GENERIC = GenericInterface.of(Join.class);
  private static final MethodTable TABLE =
      MethodTable.empty("join")
          .plus(DeclaredMethods.of(GENERIC, MethodHandles.lookup(), List.of(Joins.class)));

  private static LinkedFunction<Join> function(Compilation compilation) {
    LinkedFunction<Join> function =
        LinkedFunction.of(Join.class, GENERIC, "join", compilation, new Lasting(Join.class));
    function.answerFrom(TABLE);
    return function;
  }

  @ParameterizedTest
  @EnumSource(names = {"NEVER", "NOW"})
  void everyLengthIsAnsweredWhateverItsPlace(Compilation compilation) {
    Join join = function(compilation).facade();
    for (int round = 0; round < 3; round++) {
      for (int length = 0; length < 20; length++) {
        Object[] rest = new Object[length];
        assertThat(join.join(7, rest)).isEqualTo("7" + Arrays.toString(rest));
      }
      assertThat(join.join(7, "x")).isEqualTo("7x");
      assertThatNullPointerException()
          .isThrownBy(() -> join.join(7, (Object[]) null))
          .withMessage(
              "join: called with null for its list of arguments; pass an array, empty for none,"
                  + " or cast null to its type to pass one argument");
    }
  }

  @Test
  void callsOfAKnownLengthReachBytecode() {
    Join join = function(Compilation.NOW).facade();
    for (int call = 0; call < 4; call++) {
      assertThat(join.join(1, "x")).isEqualTo("1x");
    }
    assertThat(Joins.frames.get(1)).contains("Join$Calls");
  }

  @Test
  void changedTablesAreSeenAndOldCallsDoNotComeBack() {
    LinkedFunction<Join> function = function(Compilation.NOW);
    Join join = function.facade();
    assertThat(join.join(1, "x")).isEqualTo("1x");
    function.answerFrom(
        TABLE.minus(TABLE.methods().stream().filter(m -> m.name().equals("text")).toList()));
    for (int call = 0; call < 3; call++) {
      assertThat(join.join(1, "x")).isEqualTo("1[x]");
      assertThat(join.join(1)).isEqualTo("1[]");
    }
  }
}
