// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.declare.GenericInterface;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompilationTest {
  @Generic
  interface Trace {
    boolean trace(Object x);
  }

  /** Says whether the frame below is one of a method handle's. */
  static boolean throughHandles(Object x) {
    return StackWalker.getInstance(StackWalker.Option.SHOW_HIDDEN_FRAMES)
        .walk(frames -> frames.skip(1).findFirst().orElseThrow())
        .getClassName()
        .startsWith("java.lang.invoke.");
  }

  private static Trace traced(Compilation compilation) throws Exception {
    DispatchMethod method =
        DispatchMethod.of(
            "throughHandles",
            Signature.of(CharSequence.class),
            0,
            MethodHandles.lookup()
                .findStatic(
                    CompilationTest.class,
                    "throughHandles",
                    MethodType.methodType(boolean.class, Object.class)));
    LinkedFunction<Trace> function =
        LinkedFunction.of(
            Trace.class,
            GenericInterface.of(Trace.class),
            "f",
            compilation,
            new Lasting(Trace.class));
    function.answerFrom(MethodTable.empty("trace").plus(List.of(method)));
    return function.facade();
  }

  @Test
  void neverStaysWithHandles() throws Exception {
    Trace trace = traced(Compilation.NEVER);
    for (int time = 0; time < 3; time++) {
      assertThat(trace.trace("x")).isTrue();
    }
  }

  @Test
  void nowIsBeforeTheSecondCall() throws Exception {
    Trace trace = traced(Compilation.NOW);
    assertThat(trace.trace("x")).isTrue();
    assertThat(trace.trace("x")).isFalse();
    assertThat(trace.trace(new StringBuilder())).as("a new tuple").isTrue();
    assertThat(trace.trace(new StringBuilder())).isFalse();
    assertThat(trace.trace("x")).isFalse();
  }

  @Test
  void soonIsWithoutTheCaller() throws Exception {
    Trace trace = traced(Compilation.SOON);
    assertThat(trace.trace("x")).isTrue();
    assertThat(becomes(() -> !trace.trace("x"))).isTrue();
    assertThat(trace.trace(new StringBuilder())).isTrue();
    assertThat(becomes(() -> !trace.trace(new StringBuilder()))).isTrue();
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static boolean becomes(Condition condition) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    AtomicBoolean held = new AtomicBoolean(condition.holds());
    while (!held.get() && Instant.now().isBefore(end)) {
      Thread.sleep(5);
      held.set(condition.holds());
    }
    return held.get();
  }

  @AfterEach
  void forget() {
    System.clearProperty(Compilation.PROPERTY);
  }

  @ParameterizedTest
  @CsvSource({"never, NEVER", "now, NOW", "soon, SOON", "Soon, SOON"})
  void propertyChooses(String name, Compilation compilation) {
    System.setProperty(Compilation.PROPERTY, name);
    assertThat(Compilation.configured()).isEqualTo(compilation);
  }

  @Test
  void otherWordsAreRefused() {
    System.setProperty(Compilation.PROPERTY, "later");
    assertThatIllegalArgumentException()
        .isThrownBy(Compilation::configured)
        .withMessage("kindred.dispatch.compile: it is \"later\"; say never, now or soon");
  }
}
