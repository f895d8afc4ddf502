// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.world.World;
import org.junit.jupiter.api.Test;

class NoMethodExceptionTest {
  private final World world = World.of("Volume; final Ct : Volume; final Boxes; final Size");

  @Test
  void showsTheClosestThreeWithWhatDiffers() {
    MethodTable table =
        world.table(
            "far: Boxes, Boxes, Boxes",
            "one: Volume, Size",
            "two: Size, Size",
            "some: Volume, Boxes, Size, Size...",
            "third: Volume");
    assertThatThrownBy(() -> table.select(world.arguments("Ct, Boxes")))
        .isInstanceOf(NoMethodException.class)
        .hasMessage(
            """
            f(Ct, Boxes): no applicable method; add one or change the marked arguments. Closest:
              f(Volume) [takes 1 argument, got 2] at Made.java:third
              f(Volume, Boxes, Size, Size...) [takes at least 3 arguments, got 2] at Made.java:some
              f(Volume, Size) [argument 2: expected Size, got Boxes] at Made.java:one\
            """);
  }

  @Test
  void marksEveryMismatch() {
    MethodTable table = world.table("only: Size, Size");
    assertThatThrownBy(() -> table.select(world.arguments("Ct, null, Ct")))
        .hasMessageEndingWith(
            "f(Size, Size) [takes 2 arguments, got 3; argument 1: expected Size, got Ct;"
                + " argument 2: expected Size, got Null] at Made.java:only");
  }

  @Test
  void saysThatThereAreNoMethods() {
    assertThatThrownBy(() -> MethodTable.empty("f").select(world.arguments("Ct")))
        .hasMessage("f(Ct): the function has no methods; register the class that holds them");
  }
}
