// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.FineAtom;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may exist, told apart by atoms some of which are finer than classes: first a class, then
 * what divides its objects.
 */
final class FineArguments implements Arguments {
  private final List<Atom> atoms;
  private final Carriers carriers;
  private final Arguments classes;
  private final List<Division> divisions;

  private FineArguments(
      List<Atom> atoms, Carriers carriers, Arguments classes, List<Division> divisions) {
    this.atoms = atoms;
    this.carriers = carriers;
    this.classes = classes;
    this.divisions = divisions;
  }

  /** Returns the objects there may be, as these atoms tell them apart, neither Any nor Null. */
  static Arguments objects(List<Atom> atoms, Universe universe) {
    if (!isFine(atoms)) {
      return universe.objects(classes(atoms));
    }
    Carriers carriers = new Carriers(atoms, universe);
    return new FineArguments(
        atoms,
        carriers,
        universe.objects(carriers.classes()),
        List.of(
            new Constants(atoms),
            new ClassObjects(atoms, universe),
            ReifiedArguments.ofObjects(atoms, carriers, universe)));
  }

  /** Returns the types there may be, as these atoms tell them apart, neither Any nor Null. */
  static Arguments types(List<Atom> atoms, Universe universe) {
    if (!isFine(atoms)) {
      return universe.types(classes(atoms), Set.of());
    }
    Carriers carriers = new Carriers(atoms, universe);
    return new FineArguments(
        atoms,
        carriers,
        universe.types(carriers.classes(), Set.of()),
        List.of(ReifiedArguments.ofTypes(atoms, carriers, universe)));
  }

  private static List<Class<?>> classes(List<Atom> atoms) {
    return atoms.stream().<Class<?>>map(Carriers::of).toList();
  }

  private static boolean isFine(List<Atom> atoms) {
    return atoms.stream().anyMatch(FineAtom.class::isInstance);
  }

  @Override
  public List<Possible> least(BitSet required) {
    List<Possible> all = new ArrayList<>();
    for (Possible ofClass : classes.least(carriers.required(required))) {
      all.addAll(objects(ofClass, required));
    }
    all.removeIf(object -> !object.includes(required));
    return Possible.least(all);
  }

  private List<Possible> objects(Possible ofClass, BitSet required) {
    for (Division division : divisions) {
      Optional<List<Possible>> objects = division.objects(ofClass, required);
      if (objects.isPresent()) {
        return objects.get();
      }
    }
    BitSet accepting = new BitSet(atoms.size());
    for (int atom = 0; atom < atoms.size(); atom++) {
      accepting.set(
          atom,
          atoms.get(atom) instanceof Atom.OfClass
              && ofClass.accepting().get(carriers.number(atom)));
    }
    return List.of(new Possible(accepting, ofClass.example()));
  }

  /** Returns perhaps more: all atoms whose classes share an object with the class of this one. */
  @Override
  public BitSet meeting(int type) {
    BitSet sharing = classes.meeting(carriers.number(type));
    BitSet meeting = new BitSet(atoms.size());
    for (int atom = 0; atom < atoms.size(); atom++) {
      meeting.set(
          atom, sharing.get(carriers.number(atom)) && mayMeet(atoms.get(type), atoms.get(atom)));
    }
    return meeting;
  }

  private static boolean mayMeet(Atom left, Atom right) {
    if (left instanceof FineAtom.OfValue) {
      return left.isBelow(right);
    }
    return !(right instanceof FineAtom.OfValue) || right.isBelow(left);
  }
}
