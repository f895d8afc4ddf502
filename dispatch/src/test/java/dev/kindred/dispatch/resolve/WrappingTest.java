// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.Role;
import dev.kindred.dispatch.world.World;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WrappingTest {
  private final World world = World.of("interface I; interface J; class A : I J; class B : A");

  private Wrapping wrapping(List<DispatchMethod> wrappers, String call) {
    return MethodTable.empty("f").plus(wrappers).wrapping(world.arguments(call));
  }

  private List<DispatchMethod> in(Role role) {
    return Stream.of(
            world.method("any", "Any", 9),
            world.method("i", "I"),
            world.method("j", "J"),
            world.method("ahead", "J|Null", 1),
            world.method("a", "A"))
        .map(method -> method.withRole(role))
        .toList();
  }

  @Test
  void mostSpecificFirstThenPrecedenceThenText() {
    assertThat(wrapping(in(Role.BEFORE), "B").befores())
        .extracting(DispatchMethod::name)
        .containsExactly("a", "i", "j", "ahead", "any");
    assertThat(wrapping(in(Role.AROUND), "B").arounds())
        .extracting(DispatchMethod::name)
        .containsExactly("a", "i", "j", "ahead", "any");
  }

  @Test
  void aftersAreMirrored() {
    assertThat(wrapping(in(Role.AFTER), "B").afters())
        .extracting(DispatchMethod::name)
        .containsExactly("any", "ahead", "j", "i", "a");
  }

  @Test
  void whatDoesNotFitIsNotThere() {
    assertThat(wrapping(in(Role.BEFORE), "null").befores())
        .extracting(DispatchMethod::name)
        .containsExactly("ahead", "any");
    assertThat(wrapping(in(Role.BEFORE), "B, B").isEmpty()).isTrue();
    assertThat(wrapping(List.of(), "B")).isSameAs(Wrapping.NONE);
  }

  @Test
  void goingOnWithWhatItDoesNotAcceptLeavesThoseThatAcceptMore() {
    DispatchMethod b = world.method("b", "B").withRole(Role.AROUND);
    DispatchMethod a = world.method("a", "A").withRole(Role.AROUND);
    DispatchMethod j = world.method("j", "J").withRole(Role.AROUND);
    DispatchMethod beside = world.method("null", "Null|A").withRole(Role.AROUND);
    List<DispatchMethod> all = List.of(b, a, j, beside);
    assertThat(wrapping(all, "A").inside(b, world.arguments("A")).arounds())
        .containsExactlyInAnyOrder(a, beside, j);
    assertThat(wrapping(all, "null").inside(j, world.arguments("null")).arounds()).isEmpty();
    assertThat(wrapping(all, "B").inside(a, world.arguments("B")).arounds())
        .containsExactly(beside, j);
  }
}
