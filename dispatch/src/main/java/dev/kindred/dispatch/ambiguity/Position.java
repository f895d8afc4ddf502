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
import java.util.function.Function;

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
  private final int classCount;
  private final Arguments objects;
  private final Map<ByteBuffer, Requirement> requirements = new HashMap<>();

  /**
   * @param patterns what each method accepts here
   * @param world the objects that may exist, as a list of types tells them apart
   */
  Position(List<TypePattern> patterns, Function<List<Class<?>>, Arguments> world) {
    Set<Atom> named = new LinkedHashSet<>();
    patterns.forEach(pattern -> named.addAll(pattern.members()));
    List<Class<?>> classes = new ArrayList<>();
    for (Atom atom : named) {
      if (atom instanceof Atom.OfClass(Class<?> type)) {
        classes.add(type);
      }
    }
    // The classes come first, so that their numbers are the numbers in the list of types.
    atoms = new ArrayList<>(classes.stream().<Atom>map(Atom.OfClass::new).toList());
    atoms.add(Atom.ANY);
    atoms.add(Atom.NULL);
    classCount = classes.size();
    objects = world.apply(classes);
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
    if (atom < classCount) {
      meeting.or(objects.meeting(atom));
      meeting.set(classCount);
    } else {
      meeting.set(atom == classCount ? 0 : classCount, atoms.size());
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
    return requirement(above.get(classCount));
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
    int any = classCount;
    int nothing = classCount + 1;
    BitSet types = some.get(0, classCount);
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
