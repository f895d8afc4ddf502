// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.StringJoiner;

/**
 * The type of one parameter: a finite union of atoms, kept canonical, so that a member below
 * another is dropped ({@code Integer|Number} is {@code Number}) and equal patterns are equal
 * objects.
 *
 * <p>Sealed types get no special treatment: {@code A|B} does not cover the {@code sealed S permits
 * A, B}. Immutable and safe for use by any thread.
 */
public final class TypePattern {
  /** Accepts every argument, null included. */
  public static final TypePattern ANY = new TypePattern(List.of(Atom.ANY));

  /** Accepts null alone. */
  public static final TypePattern NULL = new TypePattern(List.of(Atom.NULL));

  private final List<Atom> members;

  private TypePattern(List<Atom> members) {
    this.members = members;
  }

  /**
   * Returns the union of these classes, each read as {@link Atom#of} reads it.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static TypePattern of(Class<?>... members) {
    List<Atom> atoms = new ArrayList<>();
    for (Class<?> member : members) {
      atoms.add(Atom.of(member));
    }
    return union(atoms);
  }

  /**
   * Returns the union of these atoms.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static TypePattern of(Atom... members) {
    return union(List.of(members));
  }

  private static TypePattern union(List<Atom> atoms) {
    if (atoms.isEmpty()) {
      throw new IllegalArgumentException(
          "type pattern: a union of no types accepts nothing; name at least one type");
    }
    List<Atom> canonical = new ArrayList<>();
    for (Atom atom : atoms) {
      add(canonical, atom);
    }
    return new TypePattern(List.copyOf(canonical));
  }

  private static void add(List<Atom> canonical, Atom atom) {
    Iterator<Atom> each = canonical.iterator();
    while (each.hasNext()) {
      Atom kept = each.next();
      if (atom.isBelow(kept)) {
        return;
      }
      if (kept.isBelow(atom)) {
        each.remove();
      }
    }
    canonical.add(atom);
  }

  /** Returns this pattern with null accepted too: what {@code @Nullable} declares. */
  public TypePattern orNull() {
    List<Atom> atoms = new ArrayList<>(members);
    atoms.add(Atom.NULL);
    return union(atoms);
  }

  /** Returns the members, none below another, in the order given. */
  public List<Atom> members() {
    return members;
  }

  /** Says whether some member accepts the argument. */
  public boolean accepts(Atom argument) {
    return isAboveOneMemberFor(argument);
  }

  private boolean isAboveOneMemberFor(Atom atom) {
    for (int i = 0; i < members.size(); i++) {
      if (atom.isBelow(members.get(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Says whether of the objects of exactly this class some may be accepted for what they are and
   * others not: whether the class alone does not tell.
   */
  public boolean divides(Class<?> exactly) {
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i) instanceof FineAtom fine && fine.divides(exactly)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether some member is finer than a class. */
  boolean isFine() {
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i) instanceof FineAtom) {
        return true;
      }
    }
    return false;
  }

  /** Says whether every member is below some member of {@code other}: static inclusion, T ≤ U. */
  public boolean isBelow(TypePattern other) {
    for (int i = 0; i < members.size(); i++) {
      if (!other.isAboveOneMemberFor(members.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Says whether every member that accepts the argument is below some member of {@code other} that
   * accepts it: T ≤ U for this argument. A union is compared through the members that fit.
   */
  public boolean isBelowFor(Atom argument, TypePattern other) {
    for (int i = 0; i < members.size(); i++) {
      Atom member = members.get(i);
      // What is above a member that accepts the argument accepts it as well, so asking `other`
      // about the member is enough.
      if (argument.isBelow(member) && !other.isAboveOneMemberFor(member)) {
        return false;
      }
    }
    return true;
  }

  /** Compares the members as sets. */
  @Override
  public boolean equals(Object other) {
    return other instanceof TypePattern that
        && members.size() == that.members.size()
        && members.containsAll(that.members);
  }

  @Override
  public int hashCode() {
    return new HashSet<>(members).hashCode();
  }

  /** The members joined by {@code |}. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner("|");
    for (Atom member : members) {
      text.add(member.toString());
    }
    return text.toString();
  }
}
