// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dispatch.world.World;
import org.junit.jupiter.api.Test;

class SignatureTest {
  private final World world = World.of("A; B : A; C");

  @Test
  void fixedSignatureFitsOneArity() {
    Signature signature = world.signature("A, B");
    assertThat(signature.fixedCount()).isEqualTo(2);
    assertThat(signature.isVariadic()).isFalse();
    assertThat(signature.fits(1)).isFalse();
    assertThat(signature.fits(2)).isTrue();
    assertThat(signature.fits(3)).isFalse();
  }

  @Test
  void variadicSignatureFitsItsFixedPartAndMore() {
    Signature signature = world.signature("A, B...");
    assertThat(signature.fixedCount()).isEqualTo(1);
    assertThat(signature.isVariadic()).isTrue();
    assertThat(signature.fits(0)).isFalse();
    assertThat(signature.fits(1)).isTrue();
    assertThat(signature.fits(4)).isTrue();
  }

  @Test
  void atExpandsTheTail() {
    Signature signature = world.signature("A, B...");
    assertThat(signature.at(0)).isEqualTo(world.pattern("A"));
    assertThat(signature.at(1)).isEqualTo(world.pattern("B"));
    assertThat(signature.at(7)).isEqualTo(world.pattern("B"));
    assertThatThrownBy(() -> world.signature("A").at(1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void acceptsArgumentsWhereTheyStand() {
    Signature signature = world.signature("A, B...");
    assertThat(signature.accepts(world.arguments("B"))).isTrue();
    assertThat(signature.accepts(world.arguments("A, B, B"))).isTrue();
    assertThat(signature.accepts(world.arguments("A, B, A"))).isFalse();
    assertThat(signature.accepts(world.arguments("null"))).isFalse();
    assertThat(signature.accepts(world.arguments(""))).isFalse();
  }

  @Test
  void takesArgumentsAtItsParametersAndAlongItsTail() {
    assertThat(world.signature("A").takes(0)).isTrue();
    assertThat(world.signature("A").takes(1)).isFalse();
    assertThat(world.signature("A, B...").takes(7)).isTrue();
  }

  @Test
  void equivalentIfTheCanonicalPatternsAndTheFormAreEqual() {
    assertThat(world.signature("A|B").isEquivalentTo(world.signature("A"))).isTrue();
    assertThat(world.signature("A|C, A").isEquivalentTo(world.signature("C|A, A"))).isTrue();
    assertThat(world.signature("A").isEquivalentTo(world.signature("A..."))).isFalse();
    assertThat(world.signature("A, A...").isEquivalentTo(world.signature("A..."))).isFalse();
    assertThat(world.signature("A|C")).hasSameHashCodeAs(world.signature("C|A"));
  }

  @Test
  void ofClassesReadsThemAsDeclared() {
    assertThat(Signature.of(Object.class, int.class)).hasToString("(Any, Integer)");
  }

  @Test
  void toStringMarksTheTail() {
    assertThat(world.signature("A, B|C...")).hasToString("(A, B|C...)");
    assertThat(Signature.EMPTY).hasToString("()");
  }
}
