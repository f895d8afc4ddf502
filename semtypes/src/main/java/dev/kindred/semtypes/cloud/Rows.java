// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.cloud;

import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;

/** Rows of tensors, the first axis, as blocks of memory. */
final class Rows {
  private Rows() {}

  /** Whether both have the same type and, but for the count of rows, the same shape. */
  static boolean alike(Tensor a, Tensor b) {
    return a.dtype() == b.dtype() && withRows(a, 1).equals(withRows(b, 1));
  }

  static Tensor selected(Tensor all, int[] rows) {
    MemorySegment from = all.memory();
    long bytes = withRows(all, 1).count() * all.dtype().bytes();
    return Tensor.build(
        all.dtype(),
        withRows(all, rows.length),
        to -> {
          for (int at = 0; at < rows.length; at++) {
            MemorySegment.copy(from, rows[at] * bytes, to, at * bytes, bytes);
          }
        });
  }

  static Tensor joined(Tensor a, Tensor b) {
    long bytes = a.memory().byteSize();
    return Tensor.build(
        a.dtype(),
        withRows(a, a.shape().size(0) + b.shape().size(0)),
        to -> {
          MemorySegment.copy(a.memory(), 0, to, 0, bytes);
          MemorySegment.copy(b.memory(), 0, to, bytes, b.memory().byteSize());
        });
  }

  private static Shape withRows(Tensor tensor, long rows) {
    long[] sizes = tensor.shape().toArray();
    sizes[0] = rows;
    return Shape.of(sizes);
  }
}
