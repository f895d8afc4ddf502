// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.Signature;
import java.util.List;

/** Narrower in every position, a union being compared through the members that fit the argument. */
record FittingInclusion() implements Criterion {
  @Override
  public Verdict compare(Signature left, Signature right, List<Atom> arguments) {
    return Verdict.of(isBelow(left, right, arguments), isBelow(right, left, arguments));
  }

  private static boolean isBelow(Signature lower, Signature upper, List<Atom> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (!lower.at(i).isBelowFor(arguments.get(i), upper.at(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String reason() {
    return "its types are narrower for these arguments";
  }
}
