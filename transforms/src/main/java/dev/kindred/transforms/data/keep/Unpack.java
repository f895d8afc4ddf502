// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.keep;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;

/** A value from its parts: the way back from {@link Pack}, which has an example. */
@Generic
public interface Unpack {
  /** The function with all methods that can be seen from here. */
  Unpack UNPACK = GenericFunction.of(Unpack.class).call();

  /**
   * The value of these parts.
   *
   * @param as its class, which chooses the method
   * @throws IllegalArgumentException where a part is missing or is something else
   */
  <T extends Semantic> T unpack(Class<T> as, Packed parts);
}
