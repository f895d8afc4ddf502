// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Signature;
import java.util.Optional;

/**
 * Two methods that tie for some call.
 *
 * @param first the one that comes first in the table
 * @param second the other one
 * @param witness a call that makes them tie; there may be more
 * @param kind whether such a call can be made today
 * @param settledBy the signature whose addition answers the witness; empty if no type that exists
 *     stands for one of its arguments, as for a class that extends one type and implements another
 */
public record Ambiguity(
    DispatchMethod first,
    DispatchMethod second,
    Witness witness,
    Kind kind,
    Optional<Signature> settledBy) {

  /** How bad it is. */
  public enum Kind {
    /** The witness is made of null and of what is known. */
    ERROR,
    /** The witness has a class, or type argument, that nobody may ever write. */
    WARNING
  }

  /** Methods, witness and remedy in one line. */
  @Override
  public String toString() {
    String remedy =
        settledBy
            .map(signature -> "add a method " + signature)
            .orElse("no type stands for such an argument: give one of them precedence");
    return "%s and %s: ambiguous for %s; %s".formatted(first, second, witness, remedy);
  }
}
