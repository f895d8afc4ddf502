// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Checks and makes tables of coordinates: f32, one row per thing. */
final class Coordinates {
  private static final int SHOWN = 4;
  private static final int RUN = 4096;
  private static final ValueLayout.OfInt BITS = (ValueLayout.OfInt) DType.I32.layout();

  private Coordinates() {}

  static Tensor of(String owner, float[][] rows, int columns) {
    float[] flat = new float[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != columns) {
        throw new IllegalArgumentException(
            "%s: row %d has %d numbers; give %d".formatted(owner, i, rows[i].length, columns));
      }
      System.arraycopy(rows[i], 0, flat, i * columns, columns);
    }
    return Tensor.of(flat, rows.length, columns);
  }

  static void require(String owner, Tensor table, int columns) {
    if (table.dtype() != DType.F32
        || table.shape().rank() != 2
        || table.shape().size(1) != columns) {
      throw new IllegalArgumentException(
          "%s of %s: coordinates are f32 [N, %d]; cast or reshape them"
              .formatted(owner, table, columns));
    }
    requireFinite(owner, table, columns);
  }

  /** In runs that stay in the cache, looking at exponents only. */
  private static void requireFinite(String owner, Tensor table, int columns) {
    long count = table.shape().count();
    MemorySegment memory = table.memory();
    int[] run = new int[(int) Math.min(RUN, count)];
    for (long at = 0; at < count; at += run.length) {
      int length = (int) Math.min(run.length, count - at);
      MemorySegment.copy(memory, BITS, Float.BYTES * at, run, 0, length);
      if (!areFinite(run, length)) {
        throw notFinite(owner, table.toFloatArray(at, length), at, columns);
      }
    }
  }

  private static boolean areFinite(int[] run, int length) {
    int found = 0;
    for (int i = 0; i < length; i++) {
      // The exponent of all ones, plus one in its place, reaches the bit of the sign.
      found |= (run[i] & 0x7FFF_FFFF) + 0x0080_0000;
    }
    return found >= 0;
  }

  private static IllegalArgumentException notFinite(
      String owner, float[] run, long first, int columns) {
    int i = 0;
    while (Float.isFinite(run[i])) {
      i++;
    }
    return new IllegalArgumentException(
        "%s: number %d of row %d is %s; coordinates are finite"
            .formatted(owner, (first + i) % columns, (first + i) / columns, run[i]));
  }

  static Tensor shifted(Tensor table, float by) {
    float[] numbers = table.toFloatArray();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] += by;
    }
    return Tensor.of(numbers, table.shape().toArray());
  }

  static void requireOnePerRow(String owner, String what, List<String> texts, Tensor table) {
    long rows = table.shape().size(0);
    if (!texts.isEmpty() && texts.size() != rows) {
      throw new IllegalArgumentException(
          "%s: %d %s for %d; give one each, or none".formatted(owner, texts.size(), what, rows));
    }
  }

  /** How many rows, and the first few for people, each after its name if it has one. */
  static String text(List<String> names, Tensor table) {
    return text(row -> names.isEmpty() ? "" : names.get(row) + " ", table);
  }

  /** How many rows, and the first few for people, each after its text. */
  static String text(IntFunction<String> texts, Tensor table) {
    int rows = Math.toIntExact(table.shape().size(0));
    int columns = Math.toIntExact(table.shape().size(1));
    StringBuilder text = new StringBuilder().append(rows);
    float[] all = table.toFloatArray();
    for (int i = 0; i < Math.min(rows, SHOWN); i++) {
      float[] row = Arrays.copyOfRange(all, i * columns, (i + 1) * columns);
      text.append(i == 0 ? ": " : ", ").append(texts.apply(i)).append(Arrays.toString(row));
    }
    return text.append(rows > SHOWN ? ", …" : "").toString();
  }
}
