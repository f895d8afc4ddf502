// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.cpu.vector.PairRow;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
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
  void vectorsGiveTheBitsOfPlainLoopsInPlaceAndElsewhere() {
    assumeTrue(Warming.IS_PRESENT, "no Vector API in this process");
    float[] pairs = noise(512);
    pairs[0] = -0f;
    pairs[1] = 1e38f;
    pairs[2] = Float.MIN_VALUE;
    int count = 1002;
    MemorySegment from = Tensor.of(pairs).memory();
    MemorySegment plain = Arena.ofAuto().allocate(from.byteSize());
    MovedPairs.mapPlainly(MAP, from, plain, 6, count, new float[1024]);
    MemorySegment vectors = Arena.ofAuto().allocate(from.byteSize());
    int done = new PairRow(MAP).map(from, vectors, 6, count);

    assertThat(done).isBetween(count - 15, count);
    assertThat(vectors.asSlice(24, 4L * done).mismatch(plain.asSlice(24, 4L * done))).isEqualTo(-1);
  }

  @Test
  void vectorsSeeWhatIsNotFinite() {
    assumeTrue(Warming.IS_PRESENT, "no Vector API in this process");
    PairRow vectors = new PairRow(Affine.scale(2, 2));
    float[] odd = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MAX_VALUE};
    for (float number : odd) {
      for (int at = 0; at < 64; at++) {
        float[] pairs = new float[64];
        pairs[at] = number;
        MemorySegment run = Tensor.of(pairs).memory();
        MemorySegment to = Arena.ofAuto().allocate(run.byteSize());
        assertThat(vectors.map(run, to, 0, pairs.length)).isEqualTo(pairs.length);
        assertThat(vectors.isFinite()).isFalse();
      }
    }
    MemorySegment run = Tensor.of(noise(32)).memory();
    vectors.map(run, Arena.ofAuto().allocate(run.byteSize()), 0, 64);
    assertThat(vectors.isFinite()).isTrue();
  }

  @Test
  void cornersOfBoxesGoThroughTheMapWhetherOrNotTheyWereAskedFor() {
    float[] rows = noise(1406);
    for (int i = 0; i < rows.length; i += 4) {
      rows[i + 2] = rows[i] + 5;
      rows[i + 3] = rows[i + 1] + 7;
    }
    Tensor edges = Tensor.of(rows, 703, 4);
    Canvas canvas = Canvas.hw(300, 400);
    Boxes fresh = Boxes.of(canvas, edges);
    Boxes asked = Boxes.of(canvas, edges);
    Tensor whole = MovedPairs.of(Cpu.single(), MAP, asked.corners());

    assertThat(MovedPairs.corners(new Cpu(2), MAP, fresh)).isEqualTo(whole);
    assertThat(MovedPairs.corners(Cpu.single(), MAP, asked)).isEqualTo(whole);
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
