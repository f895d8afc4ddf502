// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Checks and makes tables of coordinates: f32, one row per thing. */
final class Coordinates {
  private static final int SHOWN = 4;

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
    if (!table.isFinite()) {
      throw notFinite(owner, table, columns);
    }
  }

  private static IllegalArgumentException notFinite(String owner, Tensor table, int columns) {
    long i = 0;
    while (Float.isFinite(table.getFloat(i))) {
      i++;
    }
    return new IllegalArgumentException(
        "%s: number %d of row %d is %s; coordinates are finite"
            .formatted(owner, i % columns, i / columns, table.getFloat(i)));
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
    float[] all = table.toFloatArray(0, columns * Math.min(rows, SHOWN));
    for (int i = 0; i < Math.min(rows, SHOWN); i++) {
      float[] row = Arrays.copyOfRange(all, i * columns, (i + 1) * columns);
      text.append(i == 0 ? ": " : ", ").append(texts.apply(i)).append(Arrays.toString(row));
    }
    return text.append(rows > SHOWN ? ", …" : "").toString();
  }
}
