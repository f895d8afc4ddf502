// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.code;

import java.util.List;

/** What one call within a compiled program does to a block of pixels. */
sealed interface Stage {

  /** The instructions whose results it gives, by their index in the program. */
  List<Integer> results();

  /**
   * Instructions that one loop over vectors computes.
   *
   * @param results in an order in which they can run
   */
  record Chunk(List<Integer> results) implements Stage {
    /** Keeps an unchangeable copy. */
    public Chunk {
      results = List.copyOf(results);
    }
  }

  /**
   * An instruction that has no vector form: a plain loop from row to row.
   *
   * @param result its index in the program
   */
  record RowStep(int result) implements Stage {
    @Override
    public List<Integer> results() {
      return List.of(result);
    }
  }
}
