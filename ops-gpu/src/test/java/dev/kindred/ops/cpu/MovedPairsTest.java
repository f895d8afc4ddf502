// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.cpu.vector.PairRow;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MovedPairsTest {
  private static final Affine MAP = Affine.linear(33, 1.7, 5, -9).about(100, 50);

  @Test
  void everyPairGoesThroughTheMapWhateverTheThreads() {
    for (int count : new int[] {0, 1, 7, 1024, 1025, 70_000}) {
      float[] pairs = noise(count);
      Tensor moved = MovedPairs.of(new Cpu(3), MAP, Tensor.of(pairs, count, 2));
      for (int i = 0; i < count; i++) {
        assertThat(moved.getFloat(2L * i)).isEqualTo((float) MAP.x(pairs[2 * i], pairs[2 * i + 1]));
        assertThat(moved.getFloat(2L * i + 1))
            .isEqualTo((float) MAP.y(pairs[2 * i], pairs[2 * i + 1]));
      }
    }
  }

  @Test
  void vectorsGiveTheBitsOfPlainLoops() {
    assumeTrue(Warming.IS_PRESENT, "no Vector API in this process");
    float[] plain = noise(512);
    plain[0] = -0f;
    plain[1] = 1e38f;
    float[] vectors = plain.clone();
    MovedPairs.mapPlainly(MAP, plain, 1000);
    PairRow.map(MAP, vectors, 1000);

    assertThat(vectors).isEqualTo(plain);
  }

  private static float[] noise(int count) {
    Random random = new Random(count);
    float[] pairs = new float[2 * count];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = random.nextFloat() * 1000 - 200;
    }
    return pairs;
  }
}
