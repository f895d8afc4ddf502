// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.world.World;
import org.junit.jupiter.api.Test;

class TypePatternTest {
  private final World world =
      World.of("Number; Int : Number; final Bool : Int; interface I; final X : I Number");

  private TypePattern pattern(String union) {
    return world.pattern(union);
  }

  private Atom argument(String name) {
    return world.types().argument(name);
  }

  @Test
  void dropsMembersBelowOthers() {
    assertThat(pattern("Int|Number")).isEqualTo(pattern("Number"));
    assertThat(pattern("Int|Any|Null")).isEqualTo(TypePattern.ANY);
    assertThat(pattern("Int|Int").members()).hasSize(1);
  }

  @Test
  void equalsWhateverTheOrder() {
    assertThat(pattern("Int|I")).isEqualTo(pattern("I|Int")).hasSameHashCodeAs(pattern("I|Int"));
    assertThat(pattern("Int|I")).isNotEqualTo(pattern("Int"));
  }

  @Test
  void needsAMember() {
    assertThatThrownBy(() -> TypePattern.of(new Class<?>[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("type pattern: a union of no types accepts nothing; name at least one type");
  }

  @Test
  void acceptsNullOnlyWhereDeclared() {
    assertThat(pattern("Int").accepts(Atom.NULL)).isFalse();
    assertThat(pattern("Int").orNull().accepts(Atom.NULL)).isTrue();
    assertThat(TypePattern.NULL.accepts(Atom.NULL)).isTrue();
    assertThat(TypePattern.of(Object.class).accepts(Atom.NULL)).isTrue();
    assertThat(TypePattern.ANY.orNull()).isEqualTo(TypePattern.ANY);
  }

  @Test
  void acceptsWhatSomeMemberAccepts() {
    assertThat(pattern("I|Int").accepts(argument("Bool"))).isTrue();
    assertThat(pattern("I|Int").accepts(argument("X"))).isTrue();
    assertThat(pattern("I|Int").accepts(argument("Number"))).isFalse();
  }

  @Test
  void isBelowComparesEveryMember() {
    assertThat(pattern("Int|X").isBelow(pattern("Number"))).isTrue();
    assertThat(pattern("Int|I").isBelow(pattern("Number"))).isFalse();
    assertThat(pattern("Number").isBelow(pattern("Int|X"))).isFalse();
  }

  @Test
  void isBelowForComparesTheMembersThatFit() {
    assertThat(pattern("Int|I").isBelowFor(argument("Int"), pattern("Number"))).isTrue();
    assertThat(pattern("Int|I").isBelowFor(argument("X"), pattern("Number"))).isFalse();
  }

  @Test
  void sealedTypesAreNominal() {
    World sealed = World.of("sealed interface S; final A : S; final B : S");
    assertThat(sealed.pattern("S").isBelow(sealed.pattern("A|B"))).isFalse();
  }

  @Test
  void toStringJoinsTheMembers() {
    assertThat(pattern("I|Int").orNull()).hasToString("I|Int|Null");
  }
}
