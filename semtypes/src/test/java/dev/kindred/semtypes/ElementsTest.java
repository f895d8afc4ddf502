// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ElementsTest {
  /** Whatever the bits, a run of elements is what the single elements are. */
  @Test
  void runsAgreeWithSingleElements() {
    byte[] bytes = new byte[8 * 2049];
    new Random(7).nextBytes(bytes);
    for (DType type : DType.values()) {
      int count = bytes.length / type.bytes();
      Tensor tensor =
          Tensor.build(type, Shape.of(count), memory -> memory.asByteBuffer().put(bytes));
      long[] longs = new long[count - 5];
      float[] floats = new float[count - 5];
      double[] doubles = new double[count - 5];
      for (int i = 0; i < count - 5; i++) {
        longs[i] = tensor.getLong(i + 5);
        floats[i] = tensor.getFloat(i + 5);
        doubles[i] = tensor.getDouble(i + 5);
      }
      assertThat(Elements.longs(tensor, 5, count - 5)).isEqualTo(longs);
      assertThat(Elements.floats(tensor, 5, count - 5)).isEqualTo(floats);
      assertThat(Elements.doubles(tensor, 5, count - 5)).isEqualTo(doubles);
    }
  }
}
