// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Sets, found by what they include. */
final class Index {
  private final List<BitSet> having = new ArrayList<>();
  private final int count;

  /**
   * @param universe one more than the largest element
   */
  Index(List<BitSet> sets, int universe) {
    count = sets.size();
    for (int element = 0; element < universe; element++) {
      BitSet found = new BitSet(count);
      for (int set = 0; set < count; set++) {
        found.set(set, sets.get(set).get(element));
      }
      having.add(found);
    }
  }

  /** Returns the numbers of all sets. */
  BitSet all() {
    BitSet all = new BitSet(count);
    all.set(0, count);
    return all;
  }

  /** Returns the numbers of the sets that have this element; not to be changed. */
  BitSet having(int element) {
    return having.get(element);
  }

  /** Returns the numbers of the sets that include this one. */
  BitSet including(BitSet some) {
    BitSet including = all();
    some.stream().forEach(element -> including.and(having.get(element)));
    return including;
  }
}
