// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * What a view must be, told by coordinates: the values in row-major order, and each operation as
 * the rule that says where an element of the result is from.
 */
record NestedSample(int[] sizes, long[] values) {

  static NestedSample counting(int... sizes) {
    long[] values = new long[count(sizes)];
    Arrays.setAll(values, i -> i + 1);
    return new NestedSample(sizes, values);
  }

  static int count(int[] sizes) {
    return Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
  }

  NestedSample slice(int axis, int from, int count, int step) {
    int[] to = sizes.clone();
    to[axis] = count;
    return from(
        to,
        index -> {
          index[axis] = from + index[axis] * step;
          return index;
        });
  }

  NestedSample select(int axis, int at) {
    return from(
        without(sizes, axis),
        index -> {
          int[] all = new int[sizes.length];
          for (int i = 0; i < all.length; i++) {
            all[i] = i == axis ? at : index[i < axis ? i : i - 1];
          }
          return all;
        });
  }

  private static int[] without(int[] all, int axis) {
    int[] fewer = new int[all.length - 1];
    for (int i = 0; i < fewer.length; i++) {
      fewer[i] = all[i < axis ? i : i + 1];
    }
    return fewer;
  }

  NestedSample transpose(int[] axes) {
    int[] to = Arrays.stream(axes).map(axis -> sizes[axis]).toArray();
    return from(
        to,
        index -> {
          int[] old = new int[axes.length];
          for (int i = 0; i < axes.length; i++) {
            old[axes[i]] = index[i];
          }
          return old;
        });
  }

  NestedSample broadcastTo(int[] to) {
    int more = to.length - sizes.length;
    return from(
        to,
        index -> {
          int[] old = new int[sizes.length];
          for (int i = 0; i < old.length; i++) {
            old[i] = sizes[i] == 1 ? 0 : index[i + more];
          }
          return old;
        });
  }

  NestedSample reshape(int[] to) {
    return new NestedSample(to, values);
  }

  private NestedSample from(int[] to, UnaryOperator<int[]> origin) {
    long[] moved = new long[count(to)];
    for (int flat = 0; flat < moved.length; flat++) {
      moved[flat] = at(origin.apply(coordinates(flat, to)));
    }
    return new NestedSample(to, moved);
  }

  long at(int... index) {
    int flat = 0;
    for (int axis = 0; axis < index.length; axis++) {
      flat = flat * sizes[axis] + index[axis];
    }
    return values[flat];
  }

  static int[] coordinates(int flat, int[] sizes) {
    int[] index = new int[sizes.length];
    int rest = flat;
    for (int axis = sizes.length - 1; axis >= 0; axis--) {
      index[axis] = rest % sizes[axis];
      rest /= sizes[axis];
    }
    return index;
  }
}
