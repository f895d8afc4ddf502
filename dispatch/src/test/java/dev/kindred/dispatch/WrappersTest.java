// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrappersTest {
  private final World world = World.of("A; B : A");

  private DispatchMethod wrapper(Role role, String name, String parameters) {
    return world.method(name, parameters).withRole(role);
  }

  @Test
  void standBesideTheMethodsByRoleAndText() {
    DispatchMethod method = world.method("method", "A");
    DispatchMethod after = wrapper(Role.AFTER, "after", "A");
    DispatchMethod before = wrapper(Role.BEFORE, "before", "B");
    DispatchMethod other = wrapper(Role.BEFORE, "other", "A");
    DispatchMethod around = wrapper(Role.AROUND, "around", "A");
    MethodTable table =
        MethodTable.empty("f").plus(List.of(after, before, method)).plus(List.of(other, around));
    assertThat(table.methods()).containsExactly(method);
    assertThat(table.wrappers()).containsExactly(around, other, before, after);
    assertThat(table.select(world.arguments("B"))).isSameAs(method);
    assertThat(table.minus(List.of(before, method)).wrappers())
        .containsExactly(around, other, after);
    assertThat(table.minus(List.of(before, method)).methods()).isEmpty();
  }

  @Test
  void mayBeForTheSameArgumentsButNotTheSameTwice() {
    DispatchMethod log = wrapper(Role.BEFORE, "log", "A");
    MethodTable table = MethodTable.empty("f").plus(List.of(log, wrapper(Role.AFTER, "log", "A")));
    assertThat(table.plus(List.of(wrapper(Role.BEFORE, "check", "A"))).wrappers()).hasSize(3);
    assertThatThrownBy(() -> table.plus(List.of(wrapper(Role.BEFORE, "log", "A"))))
        .isInstanceOf(DuplicateMethodException.class)
        .hasMessageContaining("log(A) at Made.java:log");
  }

  @Test
  void replacingOneLeavesTheOthers() {
    DispatchMethod log = wrapper(Role.BEFORE, "log", "A");
    DispatchMethod check = wrapper(Role.BEFORE, "check", "A");
    DispatchMethod changed = wrapper(Role.BEFORE, "log", "A");
    MethodTable table = MethodTable.empty("f").plus(List.of(log, check)).replacing(changed);
    assertThat(table.wrappers()).containsExactly(check, changed);
  }
}
