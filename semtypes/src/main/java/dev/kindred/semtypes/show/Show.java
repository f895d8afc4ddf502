// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;

/**
 * The picture of a value by itself. Every value has one: where its type has no method of its own, a
 * card with its text.
 */
@Generic
public interface Show {
  /** The function with all methods that can be seen from here. */
  Show SHOW = GenericFunction.of(Show.class).call();

  /**
   * The picture of a value, pixel by pixel for what has pixels, and in its text what the picture
   * cannot say.
   */
  Picture show(Semantic x);
}
