// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;

/**
 * Turns anything that can be turned about its middle: pictures, masks, points and boxes here,
 * anything else by a method that its author adds.
 *
 * {@snippet :
 * Image turned = ROTATE.rotate(image, 30);
 *
 * @Dispatch(Rotate.class)
 * static Arrow arrow(Arrow x, double degrees) { ... } // and RandomRotation turns arrows too
 * }
 */
@Generic
@FunctionalInterface
public interface Rotate {
  /** The function with all its methods. */
  Rotate ROTATE = GenericFunction.of(Rotate.class).call();

  /**
   * The value, turned. Class, metadata and canvas are kept; corners that leave the canvas are cut
   * off and what is uncovered is background.
   *
   * @param degrees positive is counter-clockwise on screen
   */
  <T extends Semantic> T rotate(T x, double degrees);
}
