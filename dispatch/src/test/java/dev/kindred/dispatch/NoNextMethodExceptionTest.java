// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.world.World;
import org.junit.jupiter.api.Test;

class NoNextMethodExceptionTest {
  private final World world = World.of("A; B : A; C");
  private final MethodTable table = world.table("a: A", "b: B");

  @Test
  void saysThatNothingIsLessSpecific() {
    DispatchMethod a = table.select(world.arguments("A"));
    assertThatThrownBy(() -> table.selectNext(a, world.arguments("B")))
        .isInstanceOf(NoNextMethodException.class)
        .hasMessage(
            "next of f(A) at Made.java:a for f(B): it beats no other method that fits;"
                + " add one with wider types, or do not call next");
  }

  @Test
  void saysThatTheArgumentsAreNotItsOwn() {
    DispatchMethod b = table.select(world.arguments("B"));
    assertThatThrownBy(() -> table.selectNext(b, world.arguments("C")))
        .hasMessage(
            "next of f(B) at Made.java:b for f(C): these arguments fit neither the method itself"
                + " nor one with wider types; call the function instead of next");
  }
}
