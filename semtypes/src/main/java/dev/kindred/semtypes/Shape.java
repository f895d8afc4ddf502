// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The sizes of a tensor along its axes, outermost first. No axes: one scalar. */
public final class Shape {
  private final long[] sizes;
  private final long count;

  private Shape(long[] sizes) {
    this.sizes = sizes;
    this.count = countOf(sizes);
  }

  /**
   * The shape with these axis sizes.
   *
   * @throws IllegalArgumentException where a size is negative or the element count exceeds 2^63 − 1
   */
  public static Shape of(long... sizes) {
    return new Shape(sizes.clone());
  }

  private static long countOf(long[] sizes) {
    long count = 1;
    boolean empty = false;
    for (long size : sizes) {
      if (size < 0) {
        throw new IllegalArgumentException(
            "shape " + text(sizes) + ": size " + size + " is negative; give sizes of 0 or more");
      }
      empty |= size == 0;
    }
    if (empty) {
      return 0;
    }
    for (long size : sizes) {
      if (count > Long.MAX_VALUE / size) {
        throw new IllegalArgumentException(
            "shape "
                + text(sizes)
                + ": more than 2^63 - 1 elements; check where the sizes are from");
      }
      count *= size;
    }
    return count;
  }

  /** The number of axes. */
  public int rank() {
    return sizes.length;
  }

  /**
   * The size along an axis; a negative axis counts from the end, so −1 is the innermost.
   *
   * @throws IllegalArgumentException where there is no such axis
   */
  public long size(int axis) {
    return sizes[axis(axis)];
  }

  /** The axis counted from the first, whichever end it was counted from. */
  int axis(int axis) {
    int at = axis < 0 ? axis + sizes.length : axis;
    if (at < 0 || at >= sizes.length) {
      throw new IllegalArgumentException(
          "axis " + axis + " of shape " + this + ": there are " + sizes.length + " axes");
    }
    return at;
  }

  /** The number of elements: the product of the sizes, 1 for a scalar. */
  public long count() {
    return count;
  }

  /** The sizes as a new array. */
  public long[] toArray() {
    return sizes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape that && Arrays.equals(sizes, that.sizes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sizes);
  }

  /** The sizes joined by ×, such as {@code 3×37×53}; {@code scalar} where there are none. */
  @Override
  public String toString() {
    return text(sizes);
  }

  private static String text(long[] sizes) {
    return sizes.length == 0
        ? "scalar"
        : Arrays.stream(sizes).mapToObj(Long::toString).collect(Collectors.joining("×"));
  }
}
