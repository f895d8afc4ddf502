// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The atoms that an argument must be below, and whatever else it is below: a set of arguments. Made
 * by its {@link Position} alone, one object for each set of atoms.
 */
final class Requirement {
  private final Position position;
  private final int number;
  private final BitSet atoms;
  private final BitSet methods;
  private final List<Possible> least;
  private @Nullable BitSet methodsMeeting;

  /** By the atom that is added; made when first asked for. */
  private @Nullable Requirement[] joins = {};

  Requirement(Position position, int number, BitSet atoms, BitSet methods, List<Possible> least) {
    this.position = position;
    this.number = number;
    this.atoms = atoms;
    this.methods = methods;
    this.least = least;
  }

  /** Returns a number that no other requirement of the position has. */
  int number() {
    return number;
  }

  /** Says whether the atom, by number, is required. */
  boolean has(int atom) {
    return atoms.get(atom);
  }

  /** Returns which methods accept here whatever is required; not to be changed. */
  BitSet methods() {
    return methods;
  }

  /** Returns which methods accept here something that satisfies this; not to be changed. */
  BitSet methodsMeeting() {
    if (methodsMeeting == null) {
      methodsMeeting = position.methodsMeeting(this);
    }
    return methodsMeeting;
  }

  /** Says whether there can be such an argument. */
  boolean isPossible() {
    return !least.isEmpty();
  }

  /** Says whether there can be an argument that is below no further atom. */
  boolean isExact() {
    return least.size() == 1 && least.getFirst().accepting().equals(atoms);
  }

  /** Returns an argument: of an exact requirement, one that is below no further atom. */
  Argument example() {
    return least.getFirst().example();
  }

  /** Returns the least exact requirements that include this one. */
  List<Requirement> completions() {
    return least.stream().map(possible -> position.requirement(possible.accepting())).toList();
  }

  /** Returns this with one more atom, by number. */
  Requirement with(int atom) {
    return atoms.get(atom) ? this : joined(atom);
  }

  private Requirement joined(int atom) {
    if (joins.length == 0) {
      joins = new Requirement[position.atomCount()];
    }
    Requirement known = joins[atom];
    if (known == null) {
      known = position.requirement(position.join(atoms, atom));
      joins[atom] = known;
    }
    return known;
  }
}
