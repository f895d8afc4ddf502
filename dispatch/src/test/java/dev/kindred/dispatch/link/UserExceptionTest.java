// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Next;
import dev.kindred.dispatch.declare.DeclaredMethods;
import dev.kindred.dispatch.declare.GenericInterface;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a method throws is what its caller catches: the same object, on every tier. */
class UserExceptionTest {
  @Generic
  interface Fail {
    Object fail(Throwable how, Object... more) throws Exception;
  }

  /** Neither an exception nor an error. */
  private static final class Odd extends Throwable {
    private static final long serialVersionUID = 1L;
  }

  static final class Failures {
    @Dispatch(Fail.class)
    static Object any(Throwable how, Object... more) throws Exception {
      if (how instanceof ArithmeticException) {
        throw new ArithmeticException("made here");
      }
      throw UserExceptionTest.<RuntimeException>unchecked(how);
    }

    @Dispatch(Fail.class)
    static Object passed(@Next Fail next, Throwable how, String one) throws Exception {
      return next.fail(how, one);
    }

    private Failures() {}
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Erased: nothing is cast.
  private static <X extends Throwable> X unchecked(Throwable thrown) throws X {
    throw (X) thrown;
  }

  @AfterEach
  void clear() {
    System.clearProperty(Compilation.PROPERTY);
  }

  @ParameterizedTest
  @EnumSource
  void comesOutAsItIs(Compilation compilation) throws Exception {
    System.setProperty(Compilation.PROPERTY, compilation.name());
    GenericFunction<Fail> fail = GenericFunction.create(Fail.class);
    fail.register(Failures.class);
    Fail as = fail.as(Throwable.class, Object.class);
    List<Throwable> all =
        List.of(
            new IOException(),
            new IllegalStateException(),
            new ClassCastException(),
            new NullPointerException(),
            new StackOverflowError(),
            new Odd());
    for (int time = 0; time < 30; time++) {
      for (Throwable each : all) {
        List<ThrowingCallable> calls =
            List.of(
                () -> fail.call().fail(each),
                () -> fail.call().fail(each, "passed on"),
                () -> as.fail(each, "as"),
                () -> fail.invoke(each, 1, 2));
        for (ThrowingCallable call : calls) {
          assertThat(catchThrowable(call)).isSameAs(each).hasNoCause().hasNoSuppressedExceptions();
        }
      }
      Thread.sleep(1);
    }
  }

  @Test
  void showsNoFrameOfTheFunctionThatAnswersInPlaceOfItsFacade() {
    GenericInterface generic = GenericInterface.of(Fail.class);
    LinkedFunction<Fail> fail =
        LinkedFunction.of(Fail.class, generic, "fail", Compilation.NEVER, new Lasting(Fail.class));
    fail.answerFrom(
        MethodTable.empty("fail")
            .plus(DeclaredMethods.of(generic, MethodHandles.lookup(), List.of(Failures.class))));
    assertThat(
            catchThrowable(() -> fail.answer(new Object[] {new ArithmeticException(), 1}))
                .getStackTrace())
        .isNotEmpty()
        .noneMatch(frame -> frame.getClassName().endsWith("LinkedFunction"));
  }
}
