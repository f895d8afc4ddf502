// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.code;

/**
 * A row of numbers that methods of a compiled program share.
 *
 * @param space which rows
 * @param index which of them
 */
record Place(Space space, int index) {

  /** Where rows are. */
  enum Space {
    /** The channels before: given, read from the first pixel of a block on. */
    IN,
    /** The channels after: given, written and read from the first pixel of a block on. */
    OUT,
    /** Rows of the length of a block. */
    SCRATCH,
    /** The only row of coverage. */
    COVERAGE
  }

  /** Whether pixels count from the start of a block, not from the start of the row. */
  boolean isOfBlock() {
    return space == Space.SCRATCH;
  }
}
