// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SameClassTest {
  @Test
  void aCopyOfTheSameClassIsWhatTheOriginalIs() {
    StringBuilder copy = new StringBuilder("b");
    StringBuilder typed = SameClass.of(new StringBuilder("a"), copy, "turned", "copyWith(String)");
    assertThat(typed).isSameAs(copy);
  }

  @Test
  void anotherClassIsAnErrorThatSaysWhatToOverride() {
    assertThatIllegalStateException()
        .isThrownBy(() -> SameClass.of(1.5, 1L, "turned", "copyWith(Tensor)"))
        .withMessage(
            "java.lang.Double turned: copyWith made a java.lang.Long;"
                + " override copyWith(Tensor) in java.lang.Double to return a java.lang.Double");
  }
}
