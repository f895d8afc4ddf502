// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.TypePattern;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One position of the calls of some length: the atoms that methods name there, by number, and which
 * sets of them an argument can be below.
 */
final class Position {
  private final List<Atom> atoms;
  private final Map<Atom, Integer> numbers = new HashMap<>();
  private final List<BitSet> above = new ArrayList<>();
  private final List<BitSet> members = new ArrayList<>();
  private final List<BitSet> methodsMeeting = new ArrayList<>();
  private final List<BitSet> methodsNaming = new ArrayList<>();
  private final int typeCount;
  private final Arguments objects;
  private final Map<ByteBuffer, Requirement> requirements = new HashMap<>();

  /**
   * @param patterns what each method accepts here
   * @param universe what may exist
   */
  Position(List<TypePattern> patterns, Universe universe) {
    Set<Atom> named = new LinkedHashSet<>();
    patterns.forEach(pattern -> named.addAll(pattern.members()));
    named.removeAll(List.of(Atom.ANY, Atom.NULL));
    // Any and null come last, so that the others have the numbers they have among the objects.
    atoms = new ArrayList<>(named);
    objects = FineArguments.objects(List.copyOf(atoms), universe);
    typeCount = atoms.size();
    atoms.add(Atom.ANY);
    atoms.add(Atom.NULL);
    for (int i = 0; i < atoms.size(); i++) {
      numbers.put(atoms.get(i), i);
      above.add(above(atoms.get(i)));
      methodsNaming.add(new BitSet(patterns.size()));
    }
    for (int method = 0; method < patterns.size(); method++) {
      members.add(members(patterns.get(method), method));
    }
    for (int i = 0; i < atoms.size(); i++) {
      methodsMeeting.add(methodsNamingOneOf(meeting(i)));
    }
  }

  private BitSet above(Atom atom) {
    BitSet above = new BitSet(atoms.size());
    for (int i = 0; i < atoms.size(); i++) {
      above.set(i, atom.isBelow(atoms.get(i)));
    }
    return above;
  }

  private BitSet members(TypePattern pattern, int method) {
    BitSet members = new BitSet(atoms.size());
    for (Atom atom : pattern.members()) {
      int number = numbers.getOrDefault(atom, -1);
      members.set(number);
      methodsNaming.get(number).set(method);
    }
    return members;
  }

  /** Returns an atom by its number. */
  Atom atom(int number) {
    return atoms.get(number);
  }

  /** Returns one more than the largest number of an atom. */
  int atomCount() {
    return atoms.size();
  }

  /** Returns the numbers of the atoms that a method names here; not to be changed. */
  BitSet members(int method) {
    return members.get(method);
  }

  /** Says whether an atom is below one of those that a method names here. */
  boolean isBelow(int atom, int method) {
    return above.get(atom).intersects(members.get(method));
  }

  /** Returns the methods that accept here some argument that this one accepts too. */
  BitSet methodsMeeting(int method) {
    BitSet meeting = new BitSet(members.size());
    members.get(method).stream().forEach(atom -> meeting.or(methodsMeeting.get(atom)));
    return meeting;
  }

  /** Returns the methods that accept here something that satisfies the requirement. */
  BitSet methodsMeeting(Requirement requirement) {
    BitSet meeting = new BitSet(atoms.size());
    for (int atom = 0; atom < atoms.size(); atom++) {
      meeting.set(atom, requirement.with(atom).isPossible());
    }
    return methodsNamingOneOf(meeting);
  }

  private BitSet meeting(int atom) {
    BitSet meeting = new BitSet(atoms.size());
    if (atom < typeCount) {
      meeting.or(objects.meeting(atom));
      meeting.set(typeCount);
    } else {
      meeting.set(atom == typeCount ? 0 : typeCount, atoms.size());
    }
    return meeting;
  }

  /** Returns the methods that accept whatever this atom accepts. */
  BitSet methodsAbove(int atom) {
    return methodsNamingOneOf(above.get(atom));
  }

  private BitSet methodsNamingOneOf(BitSet some) {
    BitSet methods = new BitSet(members.size());
    some.stream().forEach(atom -> methods.or(methodsNaming.get(atom)));
    return methods;
  }

  /** Returns the requirement that leaves everything open. */
  Requirement anything() {
    return requirement(above.get(typeCount));
  }

  /** Returns these atoms with one more and all that are above it. */
  BitSet join(BitSet some, int atom) {
    BitSet joined = (BitSet) some.clone();
    joined.or(above.get(atom));
    return joined;
  }

  /** Returns the requirement of these atoms, among which are all those above one of them. */
  Requirement requirement(BitSet some) {
    // The hash code of a bit set of few elements says little about them; that of its bytes does.
    ByteBuffer key = ByteBuffer.wrap(some.toByteArray());
    Requirement known = requirements.get(key);
    if (known == null) {
      known =
          new Requirement(this, requirements.size(), some, methodsNamingOneOf(some), least(some));
      requirements.put(key, known);
    }
    return known;
  }

  private List<Possible> least(BitSet some) {
    int any = typeCount;
    int nothing = typeCount + 1;
    BitSet types = some.get(0, typeCount);
    List<Possible> least = new ArrayList<>();
    if (!some.get(nothing)) {
      for (Possible object : objects.least(types)) {
        BitSet accepting = (BitSet) object.accepting().clone();
        accepting.set(any);
        least.add(new Possible(accepting, object.example()));
      }
    }
    if (types.isEmpty()) {
      BitSet accepting = new BitSet();
      accepting.set(any, nothing + 1);
      least.add(new Possible(accepting, Argument.Null.INSTANCE));
    }
    return Possible.least(least);
  }
}
