// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Lays the elements of a view one behind the other.
 *
 * <p>The inner loop goes along the last axis. Where the memory runs faster along another, as in a
 * transposed matrix, the last one is cut into tiles and the fast one is gone along for each, so
 * that every cache line is read about once.
 */
final class StridedCopy {
  /** The elements of a tile: a cache line or more of the result. */
  private static final int TILE = 64;

  private static final ValueLayout.OfByte BYTE = (ValueLayout.OfByte) DType.U8.layout();
  private static final ValueLayout.OfShort SHORT = (ValueLayout.OfShort) DType.I16.layout();
  private static final ValueLayout.OfInt INT = (ValueLayout.OfInt) DType.I32.layout();
  private static final ValueLayout.OfLong LONG = (ValueLayout.OfLong) DType.I64.layout();

  private final MemorySegment from;
  private final int bytes;
  private final MemorySegment to;
  private final View view;
  private final long[] sizes;
  private final long[] steps;
  private final long[] places;
  private final int last;
  private final int fast;

  /**
   * @param from the memory that the view counts in
   * @param bytes the size of an element: 1, 2, 4 or 8
   * @param to what the copy fills
   */
  StridedCopy(View view, MemorySegment from, int bytes, MemorySegment to) {
    View joined = view.joined();
    this.from = from;
    this.bytes = bytes;
    this.to = to;
    this.view = view;
    this.sizes = joined.shape().toArray();
    this.steps = joined.strides();
    this.places = View.rowMajor(joined.shape()).strides();
    this.last = sizes.length - 1;
    this.fast = fastest(steps);
  }

  private static int fastest(long[] steps) {
    int fastest = steps.length - 1;
    for (int axis = fastest - 1; axis >= 0; axis--) {
      if (steps[axis] != 0 && Math.abs(steps[axis]) < Math.abs(steps[fastest])) {
        fastest = axis;
      }
    }
    return fastest;
  }

  /** Copies all elements. */
  void run() {
    if (sizes.length == 0) {
      line(view.start(), 1, 0, 1);
    } else if (view.shape().count() > 0) {
      copy(0, view.start(), 0);
    }
  }

  /** Goes along the axes from one on, but for the last and the fast one. */
  private void copy(int axis, long at, long done) {
    if (axis == last) {
      tiles(at, done);
    } else if (axis == fast) {
      copy(axis + 1, at, done);
    } else {
      for (long i = 0; i < sizes[axis]; i++) {
        copy(axis + 1, at + i * steps[axis], done + i * places[axis]);
      }
    }
  }

  private void tiles(long at, long done) {
    if (fast == last) {
      line(at, steps[last], done, sizes[last]);
      return;
    }
    for (long tile = 0; tile < sizes[last]; tile += TILE) {
      long length = Math.min(TILE, sizes[last] - tile);
      for (long i = 0; i < sizes[fast]; i++) {
        long begin = at + tile * steps[last] + i * steps[fast];
        line(begin, steps[last], done + tile + i * places[fast], length);
      }
    }
  }

  private void line(long at, long step, long done, long length) {
    if (step == 1) {
      MemorySegment.copy(from, at * bytes, to, done * bytes, length * bytes);
      return;
    }
    switch (bytes) {
      case 1 -> {
        for (long i = 0; i < length; i++) {
          to.set(BYTE, done + i, from.get(BYTE, at + i * step));
        }
      }
      case 2 -> {
        for (long i = 0; i < length; i++) {
          to.set(SHORT, 2 * (done + i), from.get(SHORT, 2 * (at + i * step)));
        }
      }
      case 4 -> {
        for (long i = 0; i < length; i++) {
          to.set(INT, 4 * (done + i), from.get(INT, 4 * (at + i * step)));
        }
      }
      default -> {
        for (long i = 0; i < length; i++) {
          to.set(LONG, 8 * (done + i), from.get(LONG, 8 * (at + i * step)));
        }
      }
    }
  }
}
