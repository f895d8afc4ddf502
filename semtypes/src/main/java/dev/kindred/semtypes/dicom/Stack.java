// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.util.List;

/** Tensors of one shape and type behind each other along a new first axis. */
final class Stack {
  private Stack() {}

  static Tensor of(List<Tensor> frames) {
    Tensor first = frames.getFirst();
    long[] inner = first.shape().toArray();
    long[] sizes = new long[inner.length + 1];
    sizes[0] = frames.size();
    System.arraycopy(inner, 0, sizes, 1, inner.length);
    return Tensor.build(
        first.dtype(),
        Shape.of(sizes),
        memory -> {
          long at = 0;
          for (Tensor frame : frames) {
            memory.asSlice(at).copyFrom(frame.memory());
            at += frame.memory().byteSize();
          }
        });
  }
}
