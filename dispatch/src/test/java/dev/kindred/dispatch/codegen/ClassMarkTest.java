// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dispatch.world.World;
import org.junit.jupiter.api.Test;

class ClassMarkTest {
  @Test
  void marksTellClassesApart() {
    assertThat(new ClassMark.Weak(String.class))
        .isEqualTo(new ClassMark.Weak(String.class))
        .hasSameHashCodeAs(new ClassMark.Weak(String.class))
        .isNotEqualTo(new ClassMark.Weak(Integer.class))
        .isNotEqualTo(new ClassMark.Held(String.class));
  }

  @Test
  void weakOnesLetTheirClassesGo() throws Exception {
    ClassMark.Weak mark = new ClassMark.Weak(World.of("class A").types().type("A"));
    ClassMark.Weak other = new ClassMark.Weak(World.of("class A").types().type("A"));
    for (int time = 0; time < 100 && !(mark.isGone() && other.isGone()); time++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(mark.isGone()).isTrue();
    assertThat(mark).isNotEqualTo(other);
    assertThat(new ClassMark.Weak(String.class).isGone()).isFalse();
  }
}
