// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which elements of a block of memory a tensor has, and in which order: the sizes and names of its
 * axes, the step along each, and where the first element is. All of it counts in elements.
 */
final class View {
  private final Shape shape;
  private final List<String> names;
  private final long start;
  private final long[] strides;

  private View(Shape shape, List<String> names, long start, long[] strides) {
    this.shape = shape;
    this.names = names;
    this.start = shape.count() == 0 ? 0 : start;
    this.strides = strides;
  }

  /** All elements from the first on, the last axis fastest. */
  static View rowMajor(Shape shape) {
    return new View(shape, Collections.nCopies(shape.rank(), ""), 0, rowMajorStrides(shape));
  }

  /** Elements in steps, among so many; no step goes back. */
  static View strided(Shape shape, long[] strides, long elements) {
    if (!liesWithin(shape, strides, elements)) {
      throw new IllegalArgumentException(
          "shape %s in steps of %s over %d elements: %s"
              .formatted(
                  shape,
                  Arrays.toString(strides),
                  elements,
                  "it leaves them, or has another number of axes; give steps of 0 or more for"
                      + " each"));
    }
    return new View(shape, rowMajor(shape).names, 0, strides.clone());
  }

  private static boolean liesWithin(Shape shape, long[] strides, long elements) {
    if (strides.length != shape.rank() || shape.count() == 0) {
      return strides.length == shape.rank();
    }
    long last = 0;
    for (int axis = 0; axis < strides.length; axis++) {
      long steps = shape.size(axis) - 1;
      if (strides[axis] < 0 || (steps > 0 && strides[axis] > (elements - 1 - last) / steps)) {
        return false;
      }
      last += steps * strides[axis];
    }
    return last < elements;
  }

  private static long[] rowMajorStrides(Shape shape) {
    long[] strides = new long[shape.rank()];
    long step = 1;
    for (int axis = strides.length - 1; axis >= 0; axis--) {
      strides[axis] = step;
      step *= Math.max(shape.size(axis), 1);
    }
    return strides;
  }

  Shape shape() {
    return shape;
  }

  /** One for each axis; empty where it has none. */
  List<String> names() {
    return names;
  }

  long start() {
    return start;
  }

  long[] strides() {
    return strides.clone();
  }

  /** Whether the elements lie one behind the other in their order. */
  boolean isDense() {
    long step = 1;
    for (int axis = strides.length - 1; axis >= 0 && shape.count() > 0; axis--) {
      long size = shape.size(axis);
      if (size > 1 && strides[axis] != step) {
        return false;
      }
      step *= size;
    }
    return true;
  }

  /** The same axes over elements that have been laid one behind the other. */
  View densely() {
    return new View(shape, names, 0, rowMajorStrides(shape));
  }

  /** Where the element is that has this place in row-major order. */
  long offset(long flat) {
    long rest = Objects.checkIndex(flat, shape.count());
    long at = start;
    for (int axis = strides.length - 1; axis >= 0; axis--) {
      long size = shape.size(axis);
      at += rest % size * strides[axis];
      rest /= size;
    }
    return at;
  }

  /** The place in row-major order of the element at these coordinates. */
  long flat(long... index) {
    if (index.length != strides.length) {
      throw new IllegalArgumentException(
          "element %s of shape %s: %d coordinates for %d axes; give one for each axis"
              .formatted(Arrays.toString(index), shape, index.length, strides.length));
    }
    long flat = 0;
    for (int axis = 0; axis < index.length; axis++) {
      flat = flat * shape.size(axis) + Objects.checkIndex(index[axis], shape.size(axis));
    }
    return flat;
  }

  View slice(int axis, long from, long to, long step) {
    int at = shape.axis(axis);
    long size = shape.size(at);
    boolean forward = step > 0 && 0 <= from && from <= to && to <= size;
    boolean backward = step < 0 && -1 <= to && to <= from && from < size;
    if (!forward && !backward) {
      throw new IllegalArgumentException(
          "slice from %d to %d by %d along axis %d of shape %s: %s"
              .formatted(from, to, step, axis, shape, sliceRule(step, size)));
    }
    long[] sizes = shape.toArray();
    sizes[at] = Math.ceilDiv(to - from, step);
    long[] steps = strides.clone();
    steps[at] = sizes[at] > 1 ? steps[at] * step : steps[at];
    long begin = start + from * strides[at];
    return new View(Shape.of(sizes), names, begin, steps);
  }

  private static String sliceRule(long step, long size) {
    if (step == 0) {
      return "a step of 0 goes nowhere; give another";
    }
    return step > 0
        ? "outside; give 0 <= from <= to <= " + size
        : "outside; give -1 <= to <= from <= " + (size - 1);
  }

  View select(int axis, long index) {
    int at = shape.axis(axis);
    if (index < 0 || index >= shape.size(at)) {
      throw new IllegalArgumentException(
          "select %d along axis %d of shape %s: outside; give 0 to %d"
              .formatted(index, axis, shape, shape.size(at) - 1));
    }
    int[] others = new int[strides.length - 1];
    for (int i = 0; i < others.length; i++) {
      others[i] = i < at ? i : i + 1;
    }
    return picked(others, start + index * strides[at]);
  }

  View flip(int axis) {
    long size = shape.size(axis);
    return slice(axis, size - 1, -1, -1);
  }

  View transpose(int... axes) {
    int[] order = new int[axes.length];
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < axes.length; i++) {
      order[i] = shape.axis(axes[i]);
      seen.add(order[i]);
    }
    if (axes.length != strides.length || seen.size() != axes.length) {
      throw new IllegalArgumentException(
          "transpose %s by %s: not each of the %d axes once; list all of them in their new order"
              .formatted(shape, Arrays.toString(axes), strides.length));
    }
    return picked(order, start);
  }

  private View picked(int[] axes, long from) {
    long[] sizes = new long[axes.length];
    long[] steps = new long[axes.length];
    String[] labels = new String[axes.length];
    for (int i = 0; i < axes.length; i++) {
      sizes[i] = shape.size(axes[i]);
      steps[i] = strides[axes[i]];
      labels[i] = names.get(axes[i]);
    }
    return new View(Shape.of(sizes), List.of(labels), from, steps);
  }

  View broadcastTo(Shape other) {
    int more = other.rank() - shape.rank();
    if (more < 0) {
      throw new IllegalArgumentException(
          "broadcast %s to %s: it has fewer axes; select or reduce first".formatted(shape, other));
    }
    long[] steps = new long[other.rank()];
    String[] labels = new String[other.rank()];
    for (int axis = 0; axis < steps.length; axis++) {
      long size = axis < more ? 1 : shape.size(axis - more);
      if (size != 1 && size != other.size(axis)) {
        throw new IllegalArgumentException(
            "broadcast %s to %s: only axes of size 1 and new axes in front can repeat; %s"
                .formatted(shape, other, "reshape first or give another shape"));
      }
      steps[axis] = size == 1 ? 0 : strides[axis - more];
      labels[axis] = axis < more ? "" : names.get(axis - more);
    }
    return new View(other, List.of(labels), start, steps);
  }

  /** The same elements in another shape; empty where no steps along its axes reach them. */
  Optional<View> reshape(Shape other) {
    if (isDense()) {
      View plain = rowMajor(other);
      return Optional.of(new View(other, plain.names, start, plain.strides));
    }
    long[] steps = new long[other.rank()];
    int to = other.rank() - 1;
    for (View run = joined(); run.shape.rank() > 0; run = run.withoutLastAxis()) {
      long left = run.shape.size(-1);
      long step = run.strides[run.strides.length - 1];
      for (; to >= 0 && left % other.size(to) == 0; to--) {
        steps[to] = step;
        step *= other.size(to);
        left /= other.size(to);
      }
      if (left != 1) {
        return Optional.empty();
      }
    }
    return Optional.of(new View(other, rowMajor(other).names, start, steps));
  }

  /** Without axes of size 1, and with axes joined that one step can go along. */
  View joined() {
    long[] sizes = new long[strides.length];
    long[] steps = new long[strides.length];
    int rank = 0;
    for (int axis = 0; axis < strides.length; axis++) {
      long size = shape.size(axis);
      if (size == 1) {
        continue;
      }
      if (rank > 0 && steps[rank - 1] == strides[axis] * size) {
        rank--;
        size *= sizes[rank];
      }
      sizes[rank] = size;
      steps[rank++] = strides[axis];
    }
    Shape fewer = Shape.of(Arrays.copyOf(sizes, rank));
    return new View(fewer, rowMajor(fewer).names, start, Arrays.copyOf(steps, rank));
  }

  private View withoutLastAxis() {
    int rank = strides.length - 1;
    Shape fewer = Shape.of(Arrays.copyOf(shape.toArray(), rank));
    return new View(fewer, names.subList(0, rank), start, Arrays.copyOf(strides, rank));
  }

  View named(String... axes) {
    Set<String> seen = new HashSet<>();
    boolean twice = Arrays.stream(axes).anyMatch(name -> !name.isEmpty() && !seen.add(name));
    if (axes.length != strides.length || twice) {
      throw new IllegalArgumentException(
          "names %s for shape %s: not one name of its own for each of %d axes; an axis may be \"\""
              .formatted(Arrays.toString(axes), shape, strides.length));
    }
    return new View(shape, List.of(axes), start, strides);
  }

  int axis(String name) {
    int axis = name.isEmpty() ? -1 : names.indexOf(name);
    if (axis < 0) {
      throw new IllegalArgumentException(
          "axis \"%s\": the axes are %s; name one of them, or name the axes by named"
              .formatted(name, names));
    }
    return axis;
  }

  /** The names in brackets, _ for none; empty where no axis has one. */
  String namesText() {
    return names.stream().allMatch(String::isEmpty)
        ? ""
        : names.stream()
            .map(name -> name.isEmpty() ? "_" : name)
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
