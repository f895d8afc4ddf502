// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.Signature;
import java.util.List;

/** Of two variadic methods, the one with more fixed parameters. */
record MoreFixed() implements Criterion {
  @Override
  public Verdict compare(Signature left, Signature right, List<Atom> arguments) {
    if (!left.isVariadic() || !right.isVariadic()) {
      return Verdict.TIE;
    }
    return Verdict.of(
        left.fixedCount() >= right.fixedCount(), right.fixedCount() >= left.fixedCount());
  }

  @Override
  public String reason() {
    return "it fixes more parameters";
  }
}
