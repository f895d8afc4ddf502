// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import java.util.List;
import java.util.Optional;

/** Of two variadic methods, the one narrower in what may still follow the arguments. */
record NarrowerTail() implements Criterion {
  @Override
  public Verdict compare(Signature left, Signature right, List<Atom> arguments) {
    Optional<TypePattern> leftTail = left.rest();
    Optional<TypePattern> rightTail = right.rest();
    if (leftTail.isEmpty() || rightTail.isEmpty()) {
      return Verdict.TIE;
    }
    // Both accept the call, so beyond its last argument only the tails are left.
    return Verdict.of(
        leftTail.get().isBelow(rightTail.get()), rightTail.get().isBelow(leftTail.get()));
  }

  @Override
  public String reason() {
    return "its variadic tail is narrower";
  }
}
