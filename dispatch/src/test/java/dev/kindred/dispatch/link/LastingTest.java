// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.world.World;
import java.lang.reflect.Array;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastingTest {
  private final World world = World.of("interface F; class A");
  private final Class<?> made = world.types().type("A");

  @Test
  void classesOfTheLoaderAndItsParentsLast() {
    Lasting lasting = new Lasting(world.types().type("F"));
    assertThat(lasting.contains(List.of(made, LastingTest.class, String.class))).isTrue();
    assertThat(lasting.contains(List.of())).isTrue();
    assertThat(lasting.contains(List.of(Key.ABSENT, int[][].class))).isTrue();
  }

  @Test
  void classesOfOtherLoadersAndTheirArraysDoNot() {
    Lasting lasting = new Lasting(LastingTest.class);
    assertThat(lasting.contains(List.of(LastingTest.class, String.class))).isTrue();
    assertThat(lasting.contains(List.of(made))).isFalse();
    assertThat(lasting.contains(List.of(Array.newInstance(made, 0, 0).getClass()))).isFalse();
    assertThat(lasting.contains(List.of(String.class, made))).isFalse();
  }

  @Test
  void hiddenClassesDoNot() {
    Runnable hidden = () -> {};
    assertThat(new Lasting(LastingTest.class).contains(List.of(hidden.getClass()))).isFalse();
  }
}
