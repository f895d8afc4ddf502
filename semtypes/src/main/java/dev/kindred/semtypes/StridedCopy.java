// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Lays the elements of a view one behind the other. */
final class StridedCopy {
  private static final ValueLayout.OfByte BYTE = (ValueLayout.OfByte) DType.U8.layout();
  private static final ValueLayout.OfShort SHORT = (ValueLayout.OfShort) DType.I16.layout();
  private static final ValueLayout.OfInt INT = (ValueLayout.OfInt) DType.I32.layout();
  private static final ValueLayout.OfLong LONG = (ValueLayout.OfLong) DType.I64.layout();

  private final MemorySegment from;
  private final int bytes;
  private final MemorySegment to;

  /**
   * @param from the memory that the view counts in
   * @param bytes the size of an element: 1, 2, 4 or 8
   * @param to what the copy fills
   */
  StridedCopy(MemorySegment from, int bytes, MemorySegment to) {
    this.from = from;
    this.bytes = bytes;
    this.to = to;
  }

  /** Copies all elements; the runs along the last axis are the inner loops. */
  void run(View view) {
    View joined = view.joined();
    long[] sizes = joined.shape().toArray();
    long[] steps = joined.strides();
    int rank = sizes.length;
    if (view.shape().count() == 0) {
      return;
    }
    long length = rank == 0 ? 1 : sizes[rank - 1];
    long step = rank == 0 ? 1 : steps[rank - 1];
    long[] index = new long[rank];
    long at = view.start();
    for (long done = 0; ; done += length) {
      line(at, step, done, length);
      int axis = rank - 2;
      for (; axis >= 0 && ++index[axis] == sizes[axis]; axis--) {
        at -= (sizes[axis] - 1) * steps[axis];
        index[axis] = 0;
      }
      if (axis < 0) {
        return;
      }
      at += steps[axis];
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
