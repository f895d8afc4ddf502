// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.Atom;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the arguments of a call are taken for, whatever their own classes.
 *
 * @param functionName the function, in messages
 * @param atoms one for each argument
 */
record GivenTypes(String functionName, List<Atom> atoms) {

  /** Refuses arguments that are not of these types. */
  void require(List<Atom> arguments) {
    if (arguments.size() != atoms.size()) {
      throw new IllegalArgumentException(
          "%s: called with %d arguments; pass one for each type".formatted(this, arguments.size()));
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (!arguments.get(i).isBelow(atoms.get(i))) {
        throw new IllegalArgumentException(
            "%s: argument %d is %s; pass one of the given type, or name other types"
                .formatted(this, i + 1, arguments.get(i)));
      }
    }
  }

  /** As it was asked for: {@code rotate.as(Image, Double)}. */
  @Override
  public String toString() {
    return atoms.stream()
        .map(Atom::toString)
        .collect(Collectors.joining(", ", functionName + ".as(", ")"));
  }
}
