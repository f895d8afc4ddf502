// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.world.World;
import org.junit.jupiter.api.Test;

/** What conversions do is tried by {@link CallsTest}; here is which of them there are. */
class ConversionTest {
  private static final Beside BESIDE = Beside.of(ConversionTest.class);

  private static boolean possible(Class<?> from, Class<?> to) {
    return new Conversion(from, to).isPossible(BESIDE);
  }

  @Test
  void nothingIsWidened() {
    assertThat(possible(int.class, int.class)).isTrue();
    assertThat(possible(int.class, long.class)).isFalse();
    assertThat(possible(int.class, Number.class)).isTrue();
    assertThat(possible(int.class, Long.class)).isFalse();
    assertThat(possible(Object.class, long.class)).isTrue();
  }

  @Test
  void resultsAreDroppedOrMadeNull() {
    assertThat(possible(int.class, void.class)).isTrue();
    assertThat(possible(String.class, void.class)).isTrue();
    assertThat(possible(void.class, Object.class)).isTrue();
    assertThat(possible(void.class, int.class)).isFalse();
  }

  @Test
  void castsNeedTheName() {
    Class<?> foreign = World.of("class A").types().type("A");
    assertThat(possible(Object.class, String.class)).isTrue();
    assertThat(possible(Object.class, foreign)).isFalse();
    assertThat(possible(foreign, Object.class)).isTrue();
  }

  @Test
  void sizeIsThatOfTheCode() {
    assertThat(new Conversion(int.class, int.class).size()).isZero();
    assertThat(new Conversion(Object.class, String.class).size()).isEqualTo(3);
    assertThat(new Conversion(Object.class, Runnable.class).size()).isZero();
    assertThat(new Conversion(Object.class, int.class).size()).isEqualTo(6);
  }
}
