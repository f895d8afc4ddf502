// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.Signature;
import java.util.List;

/** A fixed number of parameters before a variadic tail. */
record FixedBeforeVariadic() implements Criterion {
  @Override
  public Verdict compare(Signature left, Signature right, List<Atom> arguments) {
    return Verdict.of(
        !left.isVariadic() || right.isVariadic(), !right.isVariadic() || left.isVariadic());
  }

  @Override
  public String reason() {
    return "its number of parameters is fixed";
  }
}
