// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * Pieces of host memory, read as if they lay one behind the other.
 *
 * @param all the pieces in order
 */
record Pieces(List<MemorySegment> all) {

  /** Copies the bytes from a place on, as many as {@code to} takes. */
  void copyTo(long from, MemorySegment to) {
    long skip = from;
    long done = 0;
    for (MemorySegment piece : all) {
      long count = Math.min(piece.byteSize() - skip, to.byteSize() - done);
      if (count > 0) {
        MemorySegment.copy(piece, skip, to, done, count);
        done += count;
      }
      skip = Math.max(0, skip - piece.byteSize());
    }
  }
}
