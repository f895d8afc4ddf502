// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InverseDctTest {
  /** The formula of T.81 A.3.3. */
  private static double exact(int[] block, int x, int y) {
    double sum = 0;
    for (int v = 0; v < 8; v++) {
      for (int u = 0; u < 8; u++) {
        double scale = (u == 0 ? Math.sqrt(0.5) : 1) * (v == 0 ? Math.sqrt(0.5) : 1) / 4;
        sum +=
            scale
                * block[8 * v + u]
                * Math.cos((2 * x + 1) * u * Math.PI / 16)
                * Math.cos((2 * y + 1) * v * Math.PI / 16);
      }
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 12})
  void isWithinOneOfTheFormula(int precision) {
    Random random = new Random(3);
    int middle = 1 << (precision - 1);
    for (int round = 0; round < 200; round++) {
      int[] block = new int[64];
      for (int i = random.nextInt(20); i >= 0; i--) {
        block[random.nextInt(64)] = random.nextInt(-middle / 4, middle / 4);
      }
      int[] copy = block.clone();
      short[] plane = new short[10 * 8 + 2];
      new InverseDct(precision).transform(copy, plane, 2, 10);
      for (int i = 0; i < 64; i++) {
        double wanted = Math.clamp(exact(block, i % 8, i / 8) + middle, 0, 2 * middle - 1);
        assertThat((double) plane[2 + i / 8 * 10 + i % 8]).isCloseTo(wanted, within(1.01));
      }
    }
  }
}
