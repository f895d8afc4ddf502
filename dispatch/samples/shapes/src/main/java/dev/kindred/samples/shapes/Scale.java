// SPDX-License-Identifier: Apache-2.0
package dev.kindred.samples.shapes;

import dev.kindred.dispatch.Generic;

/** The same thing in another size. */
@Generic
public interface Scale {
  /** Returns the thing with all its lengths times the factor, as seen from the origin. */
  <T> T scale(T x, double factor);
}
