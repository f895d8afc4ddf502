// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.Signature;
import java.util.List;

/** Narrower in every position as declared, whatever the arguments. */
record StaticInclusion() implements Criterion {
  @Override
  public Verdict compare(Signature left, Signature right, List<Atom> arguments) {
    int arity = arguments.size();
    return Verdict.of(isBelow(left, right, arity), isBelow(right, left, arity));
  }

  private static boolean isBelow(Signature lower, Signature upper, int arity) {
    for (int i = 0; i < arity; i++) {
      if (!lower.at(i).isBelow(upper.at(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String reason() {
    return "its types are narrower as declared";
  }
}
