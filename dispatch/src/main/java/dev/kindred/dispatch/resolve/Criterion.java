// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.Signature;
import java.util.List;

/**
 * One reason for a method to be more specific than another: a preorder, for every call, over the
 * signatures that accept it.
 */
public sealed interface Criterion
    permits FittingInclusion, StaticInclusion, FixedBeforeVariadic, NarrowerTail, MoreFixed {

  /** Compares two signatures that both accept the arguments. */
  Verdict compare(Signature left, Signature right, List<Atom> arguments);

  /** Returns the reason as words that follow "beats …:". */
  String reason();
}
