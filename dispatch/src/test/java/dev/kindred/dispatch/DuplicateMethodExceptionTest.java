// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.world.World;
import org.junit.jupiter.api.Test;

class DuplicateMethodExceptionTest {
  @Test
  void namesBothPlaces() {
    World world = World.of("A; B : A");
    assertThatThrownBy(() -> world.table("one: A", "two: A|B"))
        .isInstanceOf(DuplicateMethodException.class)
        .hasMessage(
            """
            f(A): two methods have equivalent signatures; remove one, change its types, \
            or replace it explicitly:
              one(A) at Made.java:one
              two(A) at Made.java:two\
            """);
  }
}
