// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ShapeTest {
  @Test
  void countsElements() {
    assertThat(Shape.of(3, 37, 53).count()).isEqualTo(3L * 37 * 53);
    assertThat(Shape.of().count()).isEqualTo(1);
    assertThat(Shape.of(4, 0).count()).isZero();
  }

  @Test
  void countsAxesFromTheEnd() {
    Shape shape = Shape.of(3, 37, 53);
    assertThat(shape.size(0)).isEqualTo(shape.size(-3)).isEqualTo(3);
    assertThat(shape.size(-1)).isEqualTo(53);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shape.size(3))
        .withMessage("axis 3 of shape 3×37×53: there are 3 axes");
    assertThatIllegalArgumentException().isThrownBy(() -> shape.size(-4));
  }

  @Test
  void refusesHostileSizes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shape.of(3, -1))
        .withMessage("shape 3×-1: size -1 is negative; give sizes of 0 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shape.of(1L << 40, 1L << 40))
        .withMessageContaining("more than 2^63 - 1 elements");
  }

  @Test
  void keepsItsOwnCopyOfTheSizes() {
    long[] sizes = {2, 3};
    Shape shape = Shape.of(sizes);
    sizes[0] = 9;
    shape.toArray()[1] = 9;
    assertThat(shape).isEqualTo(Shape.of(2, 3)).hasSameHashCodeAs(Shape.of(2, 3));
    assertThat(shape).isNotEqualTo(Shape.of(3, 2));
  }

  @Test
  void readsWell() {
    assertThat(Shape.of(3, 37, 53)).hasToString("3×37×53");
    assertThat(Shape.of()).hasToString("scalar");
  }
}
