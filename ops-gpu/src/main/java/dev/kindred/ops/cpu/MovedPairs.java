// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.cpu.vector.PairRow;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.FloatRuns;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Corners;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Points moved by an affine map, many at a time. */
public final class MovedPairs {
  /** Numbers at a time: they stay in the cache next to the processor. */
  private static final int RUN = 2048;

  private static final Warming VECTOR = new Warming("pairs", MovedPairs::trial);

  /** Where numbers come from, x and y in turn. */
  private interface Source {
    /** Memory that holds the run, at its place: that of the result, written here, or another. */
    MemorySegment run(long first, int count, float[] room, MemorySegment result);
  }

  private MovedPairs() {}

  /**
   * Every pair through the map, computed in double and rounded once.
   *
   * @param pairs f32 of any shape, x and y in turn
   */
  public static Tensor of(Cpu cpu, Affine map, Tensor pairs) {
    MemorySegment from = pairs.memory();
    return cpu.ofRuns(
        pairs.shape(), to -> move(Rows.of(cpu, pairs), map, (_, _, _, _) -> from, to));
  }

  /** The corners [N, 8] of every box through the map, computed alike. */
  public static Tensor corners(Cpu cpu, Affine map, Boxes boxes) {
    Tensor places = boxes.places();
    if (places.shape().size(1) == 8) {
      return of(cpu, map, places);
    }
    MemorySegment edges = places.memory();
    Source source =
        (first, count, room, result) -> {
          MemorySegment.copy(edges, ElementRow.FLOAT, 2 * first, room, 0, count / 2);
          Corners.ofUpright(room, count / 8, room);
          MemorySegment.copy(room, 0, result, ElementRow.FLOAT, 4 * first, count);
          return result;
        };
    return cpu.ofRuns(
        Shape.of(boxes.count(), 8), to -> move(Rows.of(cpu, places), map, source, to));
  }

  private static void move(Rows rows, Affine map, Source source, FloatRuns to) {
    MemorySegment result = to.memory();
    long numbers = result.byteSize() / Float.BYTES;
    int runs = Math.toIntExact(Math.ceilDiv(numbers, RUN));
    rows.run(
        runs,
        RUN,
        (first, end) -> {
          PairRow vectors = VECTOR.isReady(end - first) ? new PairRow(map) : null;
          try (Scratch scratch = Scratch.take()) {
            float[] room = scratch.floats(RUN);
            for (long at = (long) RUN * first; at < (long) RUN * end && at < numbers; at += RUN) {
              int count = (int) Math.min(RUN, numbers - at);
              MemorySegment from = source.run(at, count, room, result);
              int done = vectors == null ? 0 : mapped(vectors, from, to, at, count);
              if (done < count) {
                mapPlainly(map, from, result, at + done, count - done, room);
                to.written(at + done, count - done);
              }
            }
          }
        });
  }

  private static int mapped(PairRow vectors, MemorySegment from, FloatRuns to, long at, int count) {
    int done = vectors.map(from, to.memory(), at, count);
    to.written(at, done, vectors.isFinite());
    return done;
  }

  static void mapPlainly(
      Affine map, MemorySegment from, MemorySegment to, long at, int count, float[] room) {
    MemorySegment.copy(from, ElementRow.FLOAT, 4 * at, room, 0, count);
    for (int i = 0; i < count; i += 2) {
      float x = room[i];
      float y = room[i + 1];
      room[i] = (float) map.x(x, y);
      room[i + 1] = (float) map.y(x, y);
    }
    MemorySegment.copy(room, 0, to, ElementRow.FLOAT, 4 * at, count);
  }

  private static Trial trial() {
    MemorySegment run = Arena.ofAuto().allocate(4L * RUN, 64);
    float[] room = new float[RUN];
    PairRow vectors = new PairRow(Affine.identity());
    return vector -> {
      if (vector) {
        vectors.map(run, run, 0, RUN);
      } else {
        mapPlainly(Affine.identity(), run, run, 0, RUN, room);
      }
    };
  }
}
