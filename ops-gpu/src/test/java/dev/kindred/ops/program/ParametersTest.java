// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParametersTest {

  @Test
  void isAListOfItsNumbersThatCannotBeChanged() {
    Parameters two = Parameters.of(1.5f, -2);

    assertThat(two).isEqualTo(List.of(1.5f, -2f)).hasSameHashCodeAs(List.of(1.5f, -2f));
    assertThatThrownBy(() -> two.set(0, 3f)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void leavesRoomForMore() {
    float[] three = Parameters.of(1.5f, -2).padded(3);
    assertThat(three).containsExactly(1.5f, -2, 0);
  }
}
