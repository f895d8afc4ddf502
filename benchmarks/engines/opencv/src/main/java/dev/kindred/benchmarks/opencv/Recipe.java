// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.opencv;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;

/** A job of many items, done one item at a time. Safe for several threads. */
interface Recipe {

  /** How many items there are. */
  int items();

  /** How many items are done at a time. */
  int batch();

  /** What comes out for an item. */
  Shape shape();

  /** The type of what comes out. */
  DType dtype();

  /**
   * Does one item.
   *
   * @param scratch of the calling thread; its {@code out} gets the result
   */
  void run(int item, Scratch scratch);
}
