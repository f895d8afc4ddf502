// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Calls that are not told apart yet: what is required of each argument.
 *
 * @param calls the calls it is about
 * @param requirements one per argument; in the tail of longer calls each once, since it is only
 *     their set that counts
 */
record Case(Calls calls, List<Requirement> requirements) {

  /** Returns the methods that accept all these calls. */
  BitSet applicable() {
    BitSet applicable = new BitSet(calls.methods().size());
    applicable.set(0, calls.methods().size());
    for (int i = 0; i < requirements.size(); i++) {
      applicable.and(requirements.get(i).methods());
    }
    return applicable;
  }

  /** Says whether there can be such calls. */
  boolean isPossible() {
    for (int i = 0; i < requirements.size(); i++) {
      if (!requirements.get(i).isPossible()) {
        return false;
      }
    }
    return true;
  }

  /** Returns this case with another requirement at one place. */
  Case with(int place, Requirement requirement) {
    List<Requirement> changed = new ArrayList<>(requirements);
    changed.set(place, requirement);
    return new Case(calls, normal(changed));
  }

  /** Returns the longer calls with one more argument. */
  Case plus(Requirement requirement) {
    List<Requirement> changed = new ArrayList<>(requirements);
    changed.add(requirement);
    return new Case(calls, normal(changed));
  }

  private List<Requirement> normal(List<Requirement> changed) {
    if (!calls.longer()) {
      return List.copyOf(changed);
    }
    int fixed = calls.length() - 1;
    List<Requirement> normal = new ArrayList<>(changed.subList(0, fixed));
    changed.subList(fixed, changed.size()).stream()
        .distinct()
        .sorted(Comparator.comparingInt(Requirement::number))
        .forEach(normal::add);
    return List.copyOf(normal);
  }

  /** Returns the arguments of one of the calls: of an exact case, with no type beyond. */
  Witness example() {
    return new Witness(requirements.stream().map(Requirement::example).toList());
  }
}
