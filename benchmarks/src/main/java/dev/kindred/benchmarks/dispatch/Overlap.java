// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.dispatch;

import dev.kindred.dispatch.Generic;

/** Two dispatched arguments, a primitive result. */
@Generic
interface Overlap {
  int overlap(Shape a, Shape b);
}
