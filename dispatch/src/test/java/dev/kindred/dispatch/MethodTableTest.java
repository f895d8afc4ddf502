// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodTableTest {
  private final World world = World.of("A; B : A; C");
  private final DispatchMethod a = world.method("a", "A");
  private final DispatchMethod b = world.method("b", "B");
  private final DispatchMethod otherA = world.method("otherA", "A|B");
  private final MethodTable empty = MethodTable.empty("f");

  @Test
  void plusMakesANewTable() {
    MethodTable table = empty.plus(List.of(a, b));
    assertThat(empty.methods()).isEmpty();
    assertThat(empty.version()).isZero();
    assertThat(table.methods()).containsExactly(a, b);
    assertThat(table.version()).isEqualTo(1);
  }

  @Test
  void orderOfRegistrationLeavesNoTrace() {
    assertThat(empty.plus(List.of(b)).plus(List.of(a)).methods())
        .isEqualTo(empty.plus(List.of(a, b)).methods());
  }

  @Test
  void duplicateInsideAUnitIsRefused() {
    assertThatThrownBy(() -> empty.plus(List.of(a, otherA)))
        .isInstanceOf(DuplicateMethodException.class);
  }

  @Test
  void duplicateOfAPresentMethodIsRefused() {
    MethodTable table = empty.plus(List.of(a));
    assertThatThrownBy(() -> table.plus(List.of(b, otherA)))
        .isInstanceOf(DuplicateMethodException.class);
    assertThat(table.methods()).containsExactly(a);
  }

  @Test
  void replacingTakesThePlaceOfTheEquivalentOne() {
    MethodTable table = empty.plus(List.of(a, b)).replacing(otherA);
    assertThat(table.methods()).containsExactlyInAnyOrder(otherA, b);
    assertThat(table.version()).isEqualTo(2);
    assertThat(empty.replacing(a).methods()).containsExactly(a);
  }

  @Test
  void minusTakesTheseVeryMethods() {
    MethodTable table = empty.plus(List.of(a, b));
    assertThat(table.minus(List.of(a, otherA)).methods()).containsExactly(b);
    assertThat(table.minus(List.of(otherA)).methods()).containsExactly(a, b);
  }

  @Test
  void selectGivesTheMethodOrSaysWhyNot() {
    MethodTable table = world.table("a: A, Any", "b: Any, A");
    assertThat(table.select(world.arguments("A, C")).name()).isEqualTo("a");
    assertThatThrownBy(() -> table.select(world.arguments("A, A")))
        .isInstanceOf(AmbiguousMethodException.class);
    assertThatThrownBy(() -> table.select(world.arguments("C, C")))
        .isInstanceOf(NoMethodException.class);
  }

  @Test
  void selectNextGivesTheMethodOrSaysWhyNot() {
    MethodTable table = empty.plus(List.of(a, b));
    assertThat(table.selectNext(b, world.arguments("B"))).isSameAs(a);
    assertThatThrownBy(() -> table.selectNext(a, world.arguments("B")))
        .isInstanceOf(NoNextMethodException.class);
  }
}
