// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.InvalidMethodException;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenericInterfaceTest {
  @Generic
  interface Turn {
    <T extends CharSequence> T turn(T text, double angle);

    String turn(String text);

    default String unrelated() {
      return "";
    }

    static void alsoUnrelated() {}

    @Override
    String toString();
  }

  @Generic
  interface Machine {
    void run(Object... parts);
  }

  interface Unmarked {
    void run();
  }

  @Generic
  interface Empty {}

  @Generic
  interface TwoNames {
    void one();

    void two();
  }

  @Generic
  sealed interface Closed permits Only {
    void run();
  }

  record Only() implements Closed {
    @Override
    public void run() {}
  }

  @Test
  void abstractMethodsAreItsViews() {
    GenericInterface turn = GenericInterface.of(Turn.class);
    assertThat(turn.functionName()).isEqualTo("turn");
    assertThat(turn.views())
        .extracting(View::toString)
        .containsExactlyInAnyOrder("turn(CharSequence, double)", "turn(String)");
    assertThat(turn.views())
        .extracting(View::tied)
        .containsExactlyInAnyOrder(List.of(0), List.of());
  }

  @Test
  void functionIsNamedAfterBothWhereTheWordsDiffer() {
    GenericInterface machine = GenericInterface.of(Machine.class);
    assertThat(machine.functionName()).isEqualTo("Machine.run");
    assertThat(machine.views()).extracting(View::toString).containsExactly("run(Object...)");
  }

  @Test
  void whatCannotBeAFunctionIsRefused() {
    assertThatThrownBy(() -> GenericInterface.of(Unmarked.class))
        .isInstanceOf(InvalidMethodException.class)
        .hasMessage(
            "Unmarked: not marked @Generic; declare a generic function as \"@Generic"
                + " interface\"");
    assertThatThrownBy(() -> GenericInterface.of(String.class))
        .hasMessageStartingWith("String: not an interface");
    assertThatThrownBy(() -> GenericInterface.of(Empty.class))
        .hasMessageStartingWith("Empty: its abstract methods are named []");
    assertThatThrownBy(() -> GenericInterface.of(TwoNames.class))
        .hasMessageStartingWith(
            "TwoNames: its abstract methods are named [one, two]; give it at"
                + " least one, and all of them one name");
    assertThatThrownBy(() -> GenericInterface.of(Closed.class))
        .hasMessageStartingWith("Closed: a sealed interface cannot be implemented");
  }

  @Test
  void methodMadeByHandMustBeCallable() {
    GenericInterface machine = GenericInterface.of(Machine.class);
    var oneArgument = MethodHandles.identity(String.class);
    assertThatThrownBy(() ->
            machine.requireFits(
                DispatchMethod.of("two", Signature.of(String.class, int.class), 0, oneArgument)))
        .hasMessageStartingWith("two(String, Integer) at two: its target has 1 parameters, not 2");
    assertThatThrownBy(() ->
            machine.requireFits(
                DispatchMethod.of(
                    "rest", Signature.EMPTY.variadic(TypePattern.ANY), 0, oneArgument)))
        .hasMessageContaining("the variadic tail arrives as String");
    assertThatThrownBy(() ->
            machine.requireFits(
                DispatchMethod.of("next", Signature.EMPTY, 0, oneArgument).withNext()))
        .hasMessageContaining("the next method arrives as String");
  }
}
