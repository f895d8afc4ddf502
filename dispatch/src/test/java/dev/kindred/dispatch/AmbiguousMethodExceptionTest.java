// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.world.World;
import org.junit.jupiter.api.Test;

class AmbiguousMethodExceptionTest {
  private final World world = World.of("final Float64; interface I; interface J; final K : I J");

  @Test
  void namesTheTiedMethodsAndTheSignatureToAdd() {
    MethodTable table = world.table("left: Float64, Any", "right: Any, Float64", "other: Any, Any");
    assertThatThrownBy(() -> table.select(world.arguments("Float64, Float64")))
        .isInstanceOf(AmbiguousMethodException.class)
        .hasMessage(
            """
            f(Float64, Float64): ambiguous, 2 methods fit and none is the most specific; \
            add a method f(Float64, Float64), or give one a higher precedence. Tied:
              f(Any, Float64) at Made.java:right
              f(Float64, Any) at Made.java:left\
            """);
  }

  @Test
  void namesTheMethodThatCalledNext() {
    MethodTable table = world.table("i: I", "j: J", "k: K");
    DispatchMethod k = table.select(world.arguments("K"));
    assertThatThrownBy(() -> table.selectNext(k, world.arguments("K")))
        .isInstanceOf(AmbiguousMethodException.class)
        .hasMessage(
            """
            next of f(K) at Made.java:k for f(K): ambiguous, 2 methods fit and none is the most \
            specific; give one a higher precedence. Tied:
              f(I) at Made.java:i
              f(J) at Made.java:j\
            """);
  }
}
