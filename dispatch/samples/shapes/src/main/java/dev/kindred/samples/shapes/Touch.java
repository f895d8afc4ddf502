// SPDX-License-Identifier: Apache-2.0
package dev.kindred.samples.shapes;

import dev.kindred.dispatch.Generic;

/** Whether two things have a point in common. */
@Generic
public interface Touch {
  /** Says so, whichever comes first. */
  boolean touch(Object left, Object right);
}
