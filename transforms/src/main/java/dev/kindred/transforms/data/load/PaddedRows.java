// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.load;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;

/**
 * Lists of rows of different lengths in one tensor.
 *
 * @param rows [N, longest, …], the rows that a list lacks filled up
 * @param lengths [N] i64, how many rows of each are its own
 */
public record PaddedRows(Tensor rows, Tensor lengths) {
  /**
   * Fills up lists of rows to the longest.
   *
   * @param lists tensors [n, …], at least one, alike but for n
   * @throws IllegalArgumentException where there are none, or they differ in more than n
   */
  public static PaddedRows of(List<Tensor> lists, double fill) {
    if (lists.isEmpty()) {
      throw new IllegalArgumentException(
          "pad 0 lists of rows: there is no type; give at least one");
    }
    Tensor first = lists.getFirst();
    lists.forEach(each -> requireAlike(first, each));
    long longest = lists.stream().mapToLong(each -> each.shape().size(0)).max().orElseThrow();
    long[] sizes = new long[first.shape().rank() + 1];
    sizes[0] = lists.size();
    sizes[1] = longest;
    System.arraycopy(first.shape().toArray(), 1, sizes, 2, sizes.length - 2);
    long[] lengths = lists.stream().mapToLong(each -> each.shape().size(0)).toArray();
    return new PaddedRows(
        filled(first.dtype(), Shape.of(sizes), lists, fill), Tensor.of(lengths, lengths.length));
  }

  private static Tensor filled(DType dtype, Shape shape, List<Tensor> lists, double fill) {
    long row = 1;
    for (int axis = 2; axis < shape.rank(); axis++) {
      row *= shape.size(axis);
    }
    Tensor filler = Tensor.of(new double[] {fill}, 1).castTo(dtype).broadcastTo(row).dense();
    return Tensor.build(
        dtype,
        shape,
        memory -> {
          long stride = filler.memory().byteSize();
          for (int i = 0; i < lists.size(); i++) {
            MemorySegment own = lists.get(i).memory();
            long at = i * shape.size(1) * stride;
            MemorySegment.copy(own, 0, memory, at, own.byteSize());
            for (long n = lists.get(i).shape().size(0); n < shape.size(1); n++) {
              MemorySegment.copy(filler.memory(), 0, memory, at + n * stride, stride);
            }
          }
        });
  }

  private static void requireAlike(Tensor first, Tensor each) {
    boolean rows = first.shape().rank() > 0 && each.shape().rank() == first.shape().rank();
    if (!rows
        || first.dtype() != each.dtype()
        || !Arrays.equals(
            first.shape().toArray(),
            1,
            first.shape().rank(),
            each.shape().toArray(),
            1,
            each.shape().rank())) {
      throw new IllegalArgumentException(
          "pad rows of %s and %s: they differ in more than their number; give rows of one type and size"
              .formatted(first, each));
    }
  }
}
