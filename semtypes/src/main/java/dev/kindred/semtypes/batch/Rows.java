// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.batch;

import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** A tensor [N, …] and its N rows. */
final class Rows {
  private Rows() {}

  /** The rows, without a copy. */
  static List<Tensor> of(Tensor stacked) {
    if (stacked.shape().rank() == 0) {
      throw new IllegalArgumentException(
          "rows of " + stacked + ": it has none; give it a first axis, one entry per item");
    }
    List<Tensor> rows = new ArrayList<>();
    for (long i = 0; i < stacked.shape().size(0); i++) {
      rows.add(stacked.select(0, i));
    }
    return rows;
  }

  /** One tensor of rows of one type and shape, at least one. */
  static Tensor stack(List<Tensor> rows) {
    Tensor first = rows.getFirst();
    long[] row = first.shape().toArray();
    long[] sizes = new long[row.length + 1];
    sizes[0] = rows.size();
    System.arraycopy(row, 0, sizes, 1, row.length);
    return Tensor.build(
        first.dtype(),
        Shape.of(sizes),
        memory -> {
          long at = 0;
          for (Tensor each : rows) {
            MemorySegment.copy(each.memory(), 0, memory, at, each.memory().byteSize());
            at += each.memory().byteSize();
          }
        });
  }
}
