// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.batch;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;
import java.util.Optional;

/** Why two values cannot be rows of one tensor. */
@Generic
public interface Unstackable {
  /** The function with all methods that can be seen from here. */
  Unstackable UNSTACKABLE = GenericFunction.of(Unstackable.class).call();

  /**
   * What stands against it, with what both have; empty where they can be stacked. A method for a
   * type asks the next one too, which compares element types and shapes.
   */
  Optional<String> why(Semantic x, Semantic y);
}
