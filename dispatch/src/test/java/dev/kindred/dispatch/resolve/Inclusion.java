// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Methods ordered by nothing but the calls they accept, by trying all calls.
 *
 * <p>The calls are long enough to pass every fixed part and reach a tail, and there is an argument
 * of exactly every type, so that accepting fewer of these calls is accepting fewer calls at all.
 */
final class Inclusion {
  private static final int LONGEST = 3;

  private final Scenario scenario;
  private final List<List<Atom>> calls;
  private final Map<DispatchMethod, Set<List<Atom>>> accepted = new HashMap<>();
  private final Map<DispatchMethod, Set<DispatchMethod>> strictlyBelow = new HashMap<>();

  Inclusion(Scenario scenario) {
    this.scenario = scenario;
    this.calls = scenario.calls(LONGEST);
    for (Oracle.Rule rule : scenario.rules()) {
      Set<List<Atom>> taken = new HashSet<>();
      for (List<Atom> call : calls) {
        if (Oracle.applicable(rule, Scenario.forOracle(call))) {
          taken.add(call);
        }
      }
      accepted.put(rule.subject(), taken);
    }
    for (DispatchMethod wide : scenario.methods()) {
      Set<DispatchMethod> below = new HashSet<>(scenario.methods());
      below.removeIf(narrow ->
          accepted(narrow).size() >= accepted(wide).size()
              || !accepted(wide).containsAll(accepted(narrow)));
      strictlyBelow.put(wide, below);
    }
  }

  List<List<Atom>> calls() {
    return calls;
  }

  Set<List<Atom>> accepted(DispatchMethod method) {
    return accepted.get(method);
  }

  boolean isStrictlyBelow(DispatchMethod narrow, DispatchMethod wide) {
    return strictlyBelow.get(wide).contains(narrow);
  }

  /** Returns the methods that accept the call and that no other such method is strictly below. */
  List<DispatchMethod> minima(List<Atom> call) {
    List<DispatchMethod> fitting =
        scenario.methods().stream().filter(method -> accepted(method).contains(call)).toList();
    return fitting.stream()
        .filter(method -> fitting.stream().noneMatch(other -> isStrictlyBelow(other, method)))
        .toList();
  }
}
