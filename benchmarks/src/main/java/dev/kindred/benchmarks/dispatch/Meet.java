// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import dev.kindred.dispatch.Generic;

/** Two, three and four dispatched arguments, a primitive result. */
@Generic
public interface Meet {
  /** Two. */
  int meet(Cell a, Cell b);

  /** Three. */
  int meet(Cell a, Cell b, Cell c);

  /** Four. */
  int meet(Cell a, Cell b, Cell c, Cell d);
}
