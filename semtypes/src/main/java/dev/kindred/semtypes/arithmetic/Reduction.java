// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One number for all elements along some axes. What is added up is wider than what is added:
 *
 * <ul>
 *   <li>integers exactly, in 128 bits: no intermediate result can overflow;
 *   <li>floats in double, and what each addition rounds off is kept and added in the end (Ogita,
 *       Rump and Oishi, Accurate Sum and Dot Product, 2005): as if summed with twice the digits,
 *       then rounded. NaN gives NaN, an infinity itself, two opposite ones NaN; a sum that leaves
 *       the range of double on its way is infinite or NaN.
 * </ul>
 *
 * <p>Truth values count as 0 and 1. Axes that are reduced go, the others stay in their order with
 * their names. Elements that are reduced together and do not lie together in memory are copied
 * together first.
 */
public enum Reduction {
  /** The sum: i64 of integers, f64 of floats; 0 of nothing. */
  SUM("sum"),
  /** The sum divided by the count, rounded once for integers: f64, NaN of nothing. */
  MEAN("mean"),
  /** The least, in the type of the tensor; NaN where one is, −0 below 0. */
  MIN("min"),
  /** The largest, in the type of the tensor; NaN where one is, 0 above −0. */
  MAX("max"),
  /**
   * The standard deviation of these elements themselves (divided by their count, not by one less):
   * f64, from the squared distances to the mean in a second pass; NaN of nothing.
   */
  STD("std");

  private final String text;

  Reduction(String text) {
    this.text = text;
  }

  /**
   * Along these axes; without any, of all elements, which gives a scalar.
   *
   * @param axes from the first, or negative from the last
   * @throws IllegalArgumentException where an axis is not there or is there twice, or a least or
   *     largest element of nothing is asked for
   * @throws ArithmeticException where a sum of integers exceeds 64 bits
   */
  public Tensor of(Tensor tensor, int... axes) {
    int rank = tensor.shape().rank();
    boolean[] reduced = new boolean[rank];
    Arrays.fill(reduced, axes.length == 0);
    for (int axis : axes) {
      tensor.shape().size(axis);
      int at = axis < 0 ? axis + rank : axis;
      if (reduced[at]) {
        throw new IllegalArgumentException(
            "%s of %s along %s: axis %d is there twice; name each once"
                .formatted(text, tensor, Arrays.toString(axes), axis));
      }
      reduced[at] = true;
    }
    int[] kept = IntStream.range(0, rank).filter(axis -> !reduced[axis]).toArray();
    IntStream gone = IntStream.range(0, rank).filter(axis -> reduced[axis]);
    int[] order = IntStream.concat(Arrays.stream(kept), gone).toArray();
    return trailing(tensor.transpose(order), kept.length);
  }

  /**
   * Along the axes of these names.
   *
   * @throws IllegalArgumentException as {@link #of} does, and where no axis has such a name
   */
  public Tensor along(Tensor tensor, String axis, String... more) {
    int[] axes = new int[more.length + 1];
    axes[0] = tensor.axis(axis);
    Arrays.setAll(axes, i -> i == 0 ? axes[0] : tensor.axis(more[i - 1]));
    return of(tensor, axes);
  }

  /** Along all axes from one on. */
  private Tensor trailing(Tensor tensor, int from) {
    long[] sizes = Arrays.copyOf(tensor.shape().toArray(), from);
    Shape shape = Shape.of(sizes);
    long length =
        Shape.of(Arrays.copyOfRange(tensor.shape().toArray(), from, tensor.shape().rank())).count();
    if (length == 0 && shape.count() > 0 && (this == MIN || this == MAX)) {
      throw new IllegalArgumentException(
          "%s of %s: nothing to choose from; reduce only where there are elements"
              .formatted(text, tensor));
    }
    String[] names = tensor.axisNames().subList(0, from).toArray(String[]::new);
    return Tensor.build(type(tensor.dtype()), shape, to -> fill(tensor, shape.count(), length, to))
        .named(names);
  }

  private void fill(Tensor tensor, long count, long length, MemorySegment to) {
    Runs runs = new Runs(tensor);
    for (long i = 0; i < count; i++) {
      new Stretch(tensor, runs, i * length, length).reduce(this, to, i);
    }
  }

  private DType type(DType of) {
    return switch (this) {
      case SUM -> of.isInteger() ? DType.I64 : DType.F64;
      case MEAN, STD -> DType.F64;
      case MIN, MAX -> of;
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
