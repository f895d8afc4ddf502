// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.show;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;

/** Draws a value over the picture of another. */
@Generic
public interface Overlay {
  /** The function with all methods that can be seen from here. */
  Overlay OVERLAY = GenericFunction.of(Overlay.class).call();

  /**
   * A new picture: the one below, at the scale it has, with the value drawn over it.
   *
   * @throws IllegalArgumentException where the value was made for another canvas
   */
  Picture draw(Picture under, Semantic x);
}
