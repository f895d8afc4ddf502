// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * All arguments that exactly these types accept, of which there is at least one.
 *
 * @param accepting which of the types at hand, by number; not to be changed
 * @param example one such argument
 */
record Possible(BitSet accepting, Argument example) {

  /** Returns those of which no other is accepted by fewer of the types, each once. */
  static List<Possible> least(List<Possible> all) {
    List<Possible> least = new ArrayList<>();
    for (Possible one : all) {
      if (least.stream().noneMatch(kept -> one.includes(kept.accepting))) {
        least.removeIf(kept -> kept.includes(one.accepting));
        least.add(one);
      }
    }
    return least;
  }

  boolean includes(BitSet types) {
    return includes(accepting, types);
  }

  static boolean includes(BitSet all, BitSet some) {
    for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
      if (!all.get(i)) {
        return false;
      }
    }
    return true;
  }
}
