// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.ply;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.List;

/** Columns [N] as the columns of one tensor [N, C]. */
final class Columns {
  private Columns() {}

  static Tensor joined(DType type, List<Tensor> columns) {
    long rows = columns.getFirst().shape().count();
    return Tensor.build(
        type, Shape.of(rows, columns.size()), memory -> fill(memory, type, columns, rows));
  }

  private static void fill(MemorySegment to, DType type, List<Tensor> columns, long rows) {
    for (int c = 0; c < columns.size(); c++) {
      Tensor column = columns.get(c);
      for (long row = 0; row < rows; row++) {
        long at = (row * columns.size() + c) * type.bytes();
        PlyType.put(type, to, at, column.getDouble(row), ByteOrder.LITTLE_ENDIAN);
      }
    }
  }
}
