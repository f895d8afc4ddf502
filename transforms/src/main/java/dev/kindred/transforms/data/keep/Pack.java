// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.keep;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.GenericFunction;
import dev.kindred.semtypes.Semantic;

/**
 * A value as its named parts, so that it can be kept in a file; {@link Unpack} is the way back. A
 * library author adds his type by a pair of methods:
 *
 * {@snippet :
 * @Dispatch(Pack.class)
 * static Packed pose(Pose x) {
 *   return Packed.of("angles", x.angles(), "model", x.model());
 * }
 *
 * @Dispatch(Unpack.class)
 * static Pose pose(Class<Pose> as, Packed parts) {
 *   return new Pose(parts.tensor("angles"), parts.get("model", String.class));
 * }
 * }
 *
 * <p>A record needs neither: its parts are its components.
 */
@Generic
public interface Pack {
  /** The function with all methods that can be seen from here. */
  Pack PACK = GenericFunction.of(Pack.class).call();

  /**
   * The parts of a value: all that it means.
   *
   * @throws IllegalArgumentException where there is no method for its type, with what to add
   */
  Packed pack(Semantic x);
}
