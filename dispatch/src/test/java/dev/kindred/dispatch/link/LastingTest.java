// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.codegen.ClassMark;
import dev.kindred.dispatch.world.World;
import java.lang.reflect.Array;
import org.junit.jupiter.api.Test;

class LastingTest {
  private final World world = World.of("interface F; class A");
  private final Class<?> made = world.types().type("A");

  @Test
  void classesOfTheLoaderAndItsParentsLast() {
    Lasting lasting = new Lasting(world.types().type("F"));
    assertThat(lasting.mark(made)).isEqualTo(new ClassMark.Held(made));
    assertThat(lasting.mayBeHeld(LastingTest.class)).isTrue();
    assertThat(lasting.mayBeHeld(String.class)).isTrue();
    assertThat(lasting.mayBeHeld(Key.ABSENT)).isTrue();
    assertThat(lasting.mayBeHeld(int[][].class)).isTrue();
  }

  @Test
  void classesOfOtherLoadersAndTheirArraysDoNot() {
    Lasting lasting = new Lasting(LastingTest.class);
    assertThat(lasting.mayBeHeld(LastingTest.class)).isTrue();
    assertThat(lasting.mark(made)).isEqualTo(new ClassMark.Weak(made));
    assertThat(lasting.mayBeHeld(Array.newInstance(made, 0, 0).getClass())).isFalse();
  }

  @Test
  void hiddenClassesDoNot() {
    Runnable hidden = () -> {};
    assertThat(new Lasting(LastingTest.class).mayBeHeld(hidden.getClass())).isFalse();
  }
}
