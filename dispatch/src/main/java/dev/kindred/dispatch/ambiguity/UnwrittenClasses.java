// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Classes that may be written: each extends one class that may be extended and implements any
 * interfaces that may be implemented. A class that may be extended and has instances of its own
 * stands here too.
 *
 * <p>It is enough to look at the types at hand and at what the sealed ones among them permit: a
 * class between one of these and a new one adds interfaces alone, which the new one can implement
 * itself.
 */
final class UnwrittenClasses implements Arguments {
  private record Type(Class<?> type, BitSet accepting) {}

  private final List<Class<?>> types;
  private final List<BitSet> above = new ArrayList<>();
  private final BitSet classes = new BitSet();
  private final List<Type> superclasses = new ArrayList<>();
  private final List<Type> interfaces = new ArrayList<>();

  /**
   * @param types what tells them apart
   * @param related Object, the types, and all that the sealed ones permit
   */
  UnwrittenClasses(List<Class<?>> types, Collection<Class<?>> related) {
    this.types = types;
    for (int i = 0; i < types.size(); i++) {
      above.add(Arguments.accepting(types, types.get(i)));
      classes.set(i, !types.get(i).isInterface());
    }
    for (Class<?> type : related) {
      if (isExtendable(type)) {
        superclasses.add(describe(type));
      } else if (type.isInterface() && !type.isSealed()) {
        interfaces.add(describe(type));
      }
    }
  }

  private Type describe(Class<?> type) {
    return new Type(type, Arguments.accepting(types, type));
  }

  /** Says whether a class can be written that extends this one. */
  static boolean isExtendable(Class<?> type) {
    // An enum with a body for a constant is not final, and before Java 17 not sealed either.
    return !type.isInterface()
        && !Modifier.isFinal(type.getModifiers())
        && !type.isSealed()
        && !type.isEnum();
  }

  @Override
  public List<Possible> least(BitSet required) {
    List<Possible> found = new ArrayList<>();
    BitSet requiredClasses = (BitSet) required.clone();
    requiredClasses.and(classes);
    for (Type superclass : superclasses) {
      if (Possible.includes(superclass.accepting(), requiredClasses)) {
        addBelow(superclass, List.of(), required, found);
        if (!found.isEmpty() && found.getLast().accepting().equals(required)) {
          return List.of(found.getLast());
        }
      }
    }
    return Possible.least(found);
  }

  /** Adds what extends this class, implements these interfaces, and more where it must. */
  private void addBelow(
      Type superclass, List<Type> implemented, BitSet required, List<Possible> found) {
    BitSet accepting = (BitSet) superclass.accepting().clone();
    implemented.forEach(type -> accepting.or(type.accepting()));
    int missing = lowestMissing(required, accepting);
    if (missing < 0) {
      found.add(new Possible(accepting, example(superclass, implemented)));
      return;
    }
    for (Type type : interfaces) {
      // An open interface is the widest of those below itself; under a sealed one there is a
      // choice.
      boolean suits =
          types.get(missing).isSealed()
              ? type.accepting().get(missing)
              : type.type() == types.get(missing);
      if (suits) {
        List<Type> more = new ArrayList<>(implemented);
        more.add(type);
        addBelow(superclass, more, required, found);
      }
    }
  }

  /** Returns a required type that is not there and is not implied by another such; -1 if none. */
  private int lowestMissing(BitSet required, BitSet accepting) {
    BitSet missing = (BitSet) required.clone();
    missing.andNot(accepting);
    int lowest = -1;
    for (int i = missing.nextSetBit(0); i >= 0; i = missing.nextSetBit(i + 1)) {
      if (lowest < 0 || above.get(i).get(lowest)) {
        lowest = i;
      }
    }
    return lowest;
  }

  private static Argument example(Type superclass, List<Type> implemented) {
    return new Argument.Unwritten(
        superclass.type(), implemented.stream().<Class<?>>map(Type::type).toList());
  }
}
