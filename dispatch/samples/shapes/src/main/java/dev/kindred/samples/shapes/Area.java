// SPDX-License-Identifier: Apache-2.0
package dev.kindred.samples.shapes;

import dev.kindred.dispatch.Generic;

/** How large something is, in squares of its unit. */
@Generic
public interface Area {
  /** Returns the area, not negative. */
  double area(Object x);
}
