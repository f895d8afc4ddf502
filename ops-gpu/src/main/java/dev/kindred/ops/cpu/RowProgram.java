// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.program.Program;

/**
 * A {@link Program} in a form that runs on rows of pixels. Safe for use by several threads, each
 * with rows of its own.
 */
public interface RowProgram {

  /**
   * Runs the program on the first {@code row.length} pixels. What the arrays hold behind these may
   * be read, with no effect on the results, and written.
   *
   * @param row where they are, and the numbers of the picture
   * @param in one array per channel before
   * @param out one array per channel after, none of them also in {@code in}
   */
  void run(Row row, float[][] in, float[][] out);
}
