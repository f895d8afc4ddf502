// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScratchTest {

  @Test
  void theSameArraysServeTheNextPicture() {
    float[] first;
    float[] second;
    try (Scratch scratch = Scratch.take()) {
      first = scratch.floats(33);
      second = scratch.floats(33);
    }
    try (Scratch scratch = Scratch.take()) {
      assertThat(scratch.floats(20)).isSameAs(first);
      assertThat(scratch.floats(33)).isSameAs(second).isNotSameAs(first);
      assertThat(scratch.floats(33)).isNotSameAs(first).isNotSameAs(second);
    }
    assertThat(first.length).isGreaterThanOrEqualTo(33);
    assertThat(first.length % Scratch.MULTIPLE).isZero();
  }

  @Test
  void whoTakesASecondTimeGetsOthers() {
    try (Scratch outer = Scratch.take()) {
      int[] held = outer.ints(5);
      try (Scratch inner = Scratch.take()) {
        assertThat(inner.ints(5)).isNotSameAs(held);
      }
    }
  }
}
