// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import dev.kindred.semtypes.Tensor;

/**
 * Reads a tensor from its first element to its last in runs, however short the parts asked for: the
 * array of a part holds those around it too.
 */
final class Runs {
  private final Tensor tensor;
  private long begin;
  private long end;
  private long[] longs = {};
  private double[] doubles = {};

  Runs(Tensor tensor) {
    this.tensor = tensor;
  }

  /** An array with these elements, at most {@link Lanes#RUN}, from {@link #index} on. */
  long[] longs(long from, int count) {
    if (!holds(from, count, longs.length)) {
      doubles = new double[0];
      longs = tensor.toLongArray(begin, (int) (end - begin));
    }
    return longs;
  }

  /** An array with these elements, at most {@link Lanes#RUN}, from {@link #index} on. */
  double[] doubles(long from, int count) {
    if (!holds(from, count, doubles.length)) {
      longs = new long[0];
      doubles = tensor.toDoubleArray(begin, (int) (end - begin));
    }
    return doubles;
  }

  /** Where an element is in the array that was given last. */
  int index(long element) {
    return (int) (element - begin);
  }

  /** Whether the array at hand has these elements; else it is said which the next one has. */
  private boolean holds(long from, int count, int length) {
    if (length > 0 && begin <= from && from + count <= end) {
      return true;
    }
    begin = from;
    end = from + Math.min(Lanes.RUN, tensor.shape().count() - from);
    return false;
  }
}
