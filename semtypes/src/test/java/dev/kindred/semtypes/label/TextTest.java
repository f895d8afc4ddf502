// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
  @Test
  void isWhatWasWritten() {
    assertThat(new Text("a cat")).hasToString("a cat").isEqualTo(new Text("a cat"));
    assertThat(new Text("a cat").closeTo(new Text("A cat"), 1e9)).isFalse();
    assertThat(new Text("").closeTo(new Text(""), 0)).isTrue();
  }
}
