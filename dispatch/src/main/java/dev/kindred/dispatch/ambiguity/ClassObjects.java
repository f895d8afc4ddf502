// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.FineAtom;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Objects that are classes: each class that an atom names, and others by what they are below. */
final class ClassObjects implements Division {
  private static final Argument ANY_CLASS = new Argument.Existing(Class.class);

  private final List<Atom> atoms;
  private final List<Class<?>> bounds = new ArrayList<>();
  private final Set<Class<?>> named = new HashSet<>();
  private final Arguments others;

  ClassObjects(List<Atom> atoms, Universe universe) {
    this.atoms = atoms;
    for (Atom atom : atoms) {
      if (atom instanceof FineAtom.OfClassObject(Class<?> bound)) {
        bounds.add(bound);
      } else if (atom instanceof FineAtom.OfValue(Class<?> type)) {
        named.add(type);
      }
    }
    others = universe.types(bounds, named);
  }

  @Override
  public Optional<List<Possible>> objects(Possible ofClass, BitSet required) {
    if (!ofClass.example().equals(ANY_CLASS) || (bounds.isEmpty() && named.isEmpty())) {
      return Optional.empty();
    }
    List<Possible> objects = new ArrayList<>();
    BitSet requiredBounds = new BitSet(bounds.size());
    for (int atom = required.nextSetBit(0); atom >= 0; atom = required.nextSetBit(atom + 1)) {
      if (atoms.get(atom) instanceof FineAtom.OfClassObject(Class<?> bound)) {
        requiredBounds.set(bounds.indexOf(bound));
      }
    }
    others.least(requiredBounds).forEach(type -> objects.add(other(type)));
    named.forEach(type -> objects.add(named(type)));
    return Optional.of(objects);
  }

  private Possible named(Class<?> type) {
    return new Possible(
        Arguments.accepting(atoms, Atom.ofValue(type)),
        new Argument.ClassObject(new Argument.Existing(type)));
  }

  private Possible other(Possible type) {
    Atom anyClass = Atom.of(Class.class);
    BitSet accepting = new BitSet(atoms.size());
    for (int i = 0; i < atoms.size(); i++) {
      accepting.set(
          i,
          atoms.get(i) instanceof FineAtom.OfClassObject(Class<?> bound)
              ? type.accepting().get(bounds.indexOf(bound))
              : anyClass.isBelow(atoms.get(i)));
    }
    return new Possible(accepting, new Argument.ClassObject(type.example()));
  }
}
