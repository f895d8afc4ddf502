// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.FineAtom;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The signature that settles the calls of an exact case: in each position the meet of the tied
 * types, made of the declared ones that accept the argument and are below them all.
 *
 * <p>Where none is, it is the argument's own class; a class not yet written has no name, and then
 * there is no such signature.
 */
final class Remedy {
  private final Case of;
  private final BitSet minima;

  /**
   * @param minima the methods that none beats, two or more
   */
  Remedy(Case of, BitSet minima) {
    this.of = of;
    this.minima = minima;
  }

  Optional<Signature> signature() {
    List<TypePattern> meets = new ArrayList<>();
    for (int place = 0; place < of.requirements().size(); place++) {
      List<Atom> meet = meet(place);
      if (meet.isEmpty()) {
        return Optional.empty();
      }
      meets.add(TypePattern.of(meet.toArray(Atom[]::new)));
    }
    return Optional.of(Signature.of(meets));
  }

  private List<Atom> meet(int place) {
    Position position = of.calls().at(place);
    Requirement argument = of.requirements().get(place);
    List<Atom> meet =
        minima.stream()
            .flatMap(method -> position.members(method).stream())
            .filter(argument::has)
            .filter(atom -> minima.stream().allMatch(method -> position.isBelow(atom, method)))
            .distinct()
            .mapToObj(position::atom)
            .toList();
    return meet.isEmpty() ? itself(argument.example()).stream().toList() : meet;
  }

  private static Optional<Atom> itself(Argument argument) {
    return switch (argument) {
      case Argument.Null _ -> Optional.of(Atom.NULL);
      case Argument.Constant(Object value) -> Optional.of(Atom.ofValue(value));
      case Argument.Other(Object value) ->
          Optional.of(new Atom.OfClass(Carriers.of(Atom.ofValue(value))));
      case Argument.ClassObject(Argument.Existing(Class<?> type)) ->
          Optional.of(Atom.ofClassObject(type));
      case Argument.Existing(Class<?> type) -> Optional.of(new Atom.OfClass(type));
      case Argument.WithTypes(Argument.Existing(Class<?> type), List<Argument> arguments) ->
          reified(type, arguments);
      case Argument.ClassObject _, Argument.WithTypes _, Argument.Unwritten _, Argument.ArrayOf _ ->
          Optional.empty();
    };
  }

  private static Optional<Atom> reified(Class<?> type, List<Argument> arguments) {
    List<Atom> told = new ArrayList<>();
    for (Argument argument : arguments) {
      if (argument.equals(ReifiedArguments.ANYTHING)) {
        told.add(Atom.ANY);
      } else {
        itself(argument).ifPresent(told::add);
      }
    }
    if (told.size() < arguments.size()) {
      return Optional.empty();
    }
    Atom atom = new FineAtom.OfReified(type, told);
    return Optional.of(Atom.of(type).isBelow(atom) ? Atom.of(type) : atom);
  }
}
