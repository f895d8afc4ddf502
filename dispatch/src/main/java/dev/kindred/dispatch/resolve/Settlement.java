// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.resolve;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import java.util.ArrayList;
import java.util.List;

/**
 * The signature that settles an ambiguous call: in each position the meet of the tied types for the
 * given argument.
 *
 * <p>The meet is made of the declared members that accept the argument and lie below every tied
 * type; where no declared member does, it is the argument's own class. A method with this signature
 * is below each tied one by the first two criteria, or by having a fixed number of parameters.
 */
final class Settlement {
  private Settlement() {}

  /**
   * Returns the signature for two or more methods that accept the arguments, none beating another.
   */
  static Signature of(List<DispatchMethod> minima, List<Atom> arguments) {
    List<TypePattern> meets = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      int position = i;
      List<TypePattern> tied =
          minima.stream().map(method -> method.signature().at(position)).toList();
      meets.add(meet(tied, arguments.get(i)));
    }
    return Signature.of(meets);
  }

  private static TypePattern meet(List<TypePattern> tied, Atom argument) {
    Atom[] common =
        tied.stream()
            .flatMap(pattern -> pattern.members().stream())
            .filter(argument::isBelow)
            .filter(member -> tied.stream().allMatch(pattern -> pattern.accepts(member)))
            .toArray(Atom[]::new);
    return common.length == 0 ? TypePattern.of(argument) : TypePattern.of(common);
  }
}
