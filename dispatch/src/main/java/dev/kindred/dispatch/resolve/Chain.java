// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.Signature;
import java.util.List;
import java.util.Optional;

/** The criteria in their order: a strict partial order over the signatures that accept a call. */
final class Chain {
  private static final List<Criterion> CRITERIA =
      List.of(
          new FittingInclusion(),
          new StaticInclusion(),
          new FixedBeforeVariadic(),
          new NarrowerTail(),
          new MoreFixed());

  private Chain() {}

  /** Returns the criterion that decides, unless all of them tie, which only equivalents do. */
  static Optional<Criterion> deciding(Signature left, Signature right, List<Atom> arguments) {
    return CRITERIA.stream()
        .filter(criterion -> criterion.compare(left, right, arguments) != Verdict.TIE)
        .findFirst();
  }

  /** Returns the first verdict that is no tie. */
  static Verdict compare(Signature left, Signature right, List<Atom> arguments) {
    for (Criterion criterion : CRITERIA) {
      Verdict verdict = criterion.compare(left, right, arguments);
      if (verdict != Verdict.TIE) {
        return verdict;
      }
    }
    return Verdict.TIE;
  }
}
