// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.FineAtom;
import dev.kindred.dispatch.Reified;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The classes that tell arguments apart before anything finer does: those that atoms name, those
 * that hold what the finer ones tell apart, and all reified ones, since a class limits the type
 * arguments of its objects.
 */
final class Carriers {
  private final List<Class<?>> classes;
  private final int[] numbers;
  private final List<BitSet> above = new ArrayList<>();

  Carriers(List<Atom> atoms, Universe universe) {
    Set<Class<?>> all = new LinkedHashSet<>();
    atoms.forEach(atom -> all.add(of(atom)));
    if (atoms.stream().anyMatch(FineAtom.OfReified.class::isInstance)) {
      List<Class<?>> related = new ArrayList<>(universe.related(all));
      related.removeIf(type -> !Reified.class.isAssignableFrom(type));
      all.addAll(related);
    }
    classes = List.copyOf(all);
    Map<Class<?>, Integer> places = new HashMap<>();
    classes.forEach(type -> places.put(type, places.size()));
    numbers = atoms.stream().map(Carriers::of).mapToInt(places::get).toArray();
    classes.forEach(type -> above.add(Arguments.accepting(classes, type)));
  }

  /** Returns the class that everything an atom stands for is of: for a constant, its enum. */
  static Class<?> of(Atom atom) {
    return switch (atom) {
      case Atom.OfClass(Class<?> type) -> type;
      case FineAtom.OfValue(Enum<?> constant) -> constant.getDeclaringClass();
      case FineAtom fine -> fine.carrier();
      case Atom.Null _, Atom.Any _ ->
          throw new IllegalArgumentException("carrier of %s: it has none".formatted(atom));
    };
  }

  List<Class<?>> classes() {
    return classes;
  }

  /** Returns the number of the class of an atom, given by number. */
  int number(int atom) {
    return numbers[atom];
  }

  /** Returns the classes that what these atoms accept must be of. */
  BitSet required(BitSet atoms) {
    BitSet required = new BitSet(classes.size());
    atoms.stream().forEach(atom -> required.or(above.get(numbers[atom])));
    return required;
  }
}
