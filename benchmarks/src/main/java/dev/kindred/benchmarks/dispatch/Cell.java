// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

/**
 * What a {@link Grid} makes final classes of. Each class has one of the three methods: dispatch by
 * hand, where the receiver's class becomes the name of a method that the next argument is asked
 * for.
 */
public interface Cell {
  /** Makes every result depend on the object. */
  int size();

  /** Dispatches on two arguments. */
  int meet(Cell b);

  /** Dispatches on three arguments. */
  int meet(Cell b, Cell c);

  /** Dispatches on four arguments. */
  int meet(Cell b, Cell c, Cell d);
}
