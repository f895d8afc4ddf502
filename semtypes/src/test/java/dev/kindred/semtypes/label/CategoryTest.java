// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CategoryTest {
  @Test
  void isItsName() {
    assertThat(new Category("cat")).hasToString("cat").isEqualTo(new Category("cat"));
    assertThat(new Category("cat").closeTo(new Category("cat"), 0)).isTrue();
    assertThat(new Category("cat").closeTo(new Category("dog"), 1e9)).isFalse();
  }

  @Test
  void hasAName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Category(" "))
        .withMessage("category: the name is blank; give it a name");
  }
}
