// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A way in which objects of one class are told apart. */
interface Division {
  /**
   * Returns the objects of a class, as atoms tell them apart; perhaps not those that are accepted
   * by more atoms than others which satisfy the requirement.
   *
   * @param ofClass the class, as {@link Carriers} tell it from others
   * @param required numbers of atoms
   * @return accepted by these atoms or not; empty if all objects of the class are alike
   */
  Optional<List<Possible>> objects(Possible ofClass, BitSet required);
}
