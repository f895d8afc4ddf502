// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.semtypes.Canvas;
import java.lang.foreign.ValueLayout;

/**
 * Brings a picture near before it is sampled askew. A processor fetches memory ahead where it is
 * read in order; rows across a picture it cannot foresee, and each new line of the cache would be
 * waited for, which costs more than all the arithmetic where pictures come from memory. Reading one
 * byte of each line in order first is nearly free beside that.
 */
final class Prefetch {
  /** What is in the first cache soon anyway. */
  private static final long LEAST = 1 << 14;

  /** What the second cache of one core holds beside the results. */
  private static final long MOST = 1 << 20;

  private static final int LINE = 64;

  /** A result of which so many pixels of the picture stand for one is not worth it. */
  private static final int SPARSE = 4;

  /** Keeps the reads from being left out as useless; nobody cares which thread wrote it last. */
  @SuppressWarnings("unused")
  private static int seen;

  private Prefetch() {}

  /** Reads the picture if the result needs much of it and it stays in the cache until then. */
  static void of(Raster in, Canvas out) {
    long pixels = (long) in.height() * in.width();
    long bytes = pixels * in.channels() * in.dtype().bytes();
    if (bytes < LEAST || bytes > MOST || pixels > SPARSE * out.area()) {
      return;
    }
    int sum = 0;
    int runs = in.hasDensePixels() ? 1 : in.channels();
    long length = Math.abs(in.steps().column()) * (in.width() - 1);
    for (int c = 0; c < runs; c++) {
      for (int y = 0; y < in.height(); y++) {
        long first = in.at(c, y) + Math.min(0, in.steps().column() * (in.width() - 1));
        for (long at = 0; at <= length; at += LINE) {
          sum += in.memory().get(ValueLayout.JAVA_BYTE, first + at);
        }
      }
    }
    seen = sum;
  }
}
