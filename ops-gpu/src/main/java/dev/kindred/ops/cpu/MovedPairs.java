// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.cpu.vector.PairRow;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;

/** Points moved by an affine map, many at a time. */
public final class MovedPairs {
  /** Pairs at a time: their numbers stay in the cache next to the processor. */
  private static final int BLOCK = 1024;

  private static final Warming VECTOR = new Warming("pairs", MovedPairs::trial);

  private MovedPairs() {}

  /**
   * Every pair through the map, computed in double and rounded once.
   *
   * @param pairs f32 of any shape, x and y in turn
   */
  public static Tensor of(Cpu cpu, Affine map, Tensor pairs) {
    MemorySegment from = pairs.memory();
    long numbers = pairs.shape().count();
    int blocks = Math.toIntExact(Math.ceilDiv(numbers, 2 * BLOCK));
    return cpu.build(
        DType.F32,
        pairs.shape(),
        to ->
            Rows.of(cpu, pairs)
                .run(
                    blocks,
                    2 * BLOCK,
                    (first, end) -> {
                      try (Scratch scratch = Scratch.take()) {
                        float[] block = scratch.floats(2 * BLOCK);
                        for (long at = 2L * BLOCK * first; at < 2L * BLOCK * end; at += 2 * BLOCK) {
                          int count = (int) Math.min(2 * BLOCK, numbers - at);
                          MemorySegment.copy(from, ElementRow.FLOAT, 4 * at, block, 0, count);
                          map(map, block, count);
                          MemorySegment.copy(block, 0, to, ElementRow.FLOAT, 4 * at, count);
                        }
                      }
                    }));
  }

  private static void map(Affine map, float[] block, int count) {
    if (VECTOR.isReady(1)) {
      PairRow.map(map, block, count);
    } else {
      mapPlainly(map, block, count);
    }
  }

  static void mapPlainly(Affine map, float[] pairs, int count) {
    for (int i = 0; i < count; i += 2) {
      float x = pairs[i];
      float y = pairs[i + 1];
      pairs[i] = (float) map.x(x, y);
      pairs[i + 1] = (float) map.y(x, y);
    }
  }

  private static Trial trial() {
    float[] block = new float[2 * BLOCK];
    return vector -> {
      if (vector) {
        PairRow.map(Affine.identity(), block, block.length);
      } else {
        mapPlainly(Affine.identity(), block, block.length);
      }
    };
  }
}
