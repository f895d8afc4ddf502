// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.guide;

import dev.kindred.dispatch.Generic;

// region declare
@Generic
public interface Turn {
  <T> T turn(T x, int quarters);
}
// endregion
