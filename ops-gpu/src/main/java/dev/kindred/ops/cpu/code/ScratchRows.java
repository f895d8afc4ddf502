// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.code;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows that are used again. No stage writes a row that it reads: the last vector of a block may
 * overlap the one before, and then runs twice on the same pixels.
 */
final class ScratchRows {
  private final List<Integer> lastUses = new ArrayList<>();

  /** A row that is free in stage {@code from}, kept until the end of stage {@code to}. */
  int take(int from, int to) {
    for (int row = 0; row < lastUses.size(); row++) {
      if (lastUses.get(row) < from) {
        lastUses.set(row, to);
        return row;
      }
    }
    lastUses.add(to);
    return lastUses.size() - 1;
  }

  int count() {
    return lastUses.size();
  }
}
