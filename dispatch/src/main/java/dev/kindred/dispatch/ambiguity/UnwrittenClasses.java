// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Classes that may be written: each extends one class that may be extended and implements any
 * interfaces that may be implemented.
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
  private final BitSet sealedInterfaces = new BitSet();
  private final BitSet openInterfaces = new BitSet();
  private final BitSet implementable = new BitSet();
  private final List<Type> superclasses = new ArrayList<>();
  private final List<Type> interfaces = new ArrayList<>();
  private final Index superclassesBelow;

  /**
   * @param types what tells them apart
   * @param related Object, the types, and all that the sealed ones permit
   */
  UnwrittenClasses(List<Class<?>> types, Collection<Class<?>> related) {
    this.types = types;
    for (int i = 0; i < types.size(); i++) {
      above.add(Arguments.accepting(types, types.get(i)));
      kind(types.get(i)).set(i);
    }
    for (Class<?> type : related) {
      Type described = new Type(type, Arguments.accepting(types, type));
      if (isExtendable(type)) {
        superclasses.add(described);
      } else if (type.isInterface() && !type.isSealed()) {
        interfaces.add(described);
      }
    }
    superclassesBelow =
        new Index(superclasses.stream().map(Type::accepting).toList(), types.size());
    interfaces.forEach(type -> implementable.or(type.accepting()));
    implementable.andNot(classes);
  }

  private BitSet kind(Class<?> type) {
    if (!type.isInterface()) {
      return classes;
    }
    return type.isSealed() ? sealedInterfaces : openInterfaces;
  }

  /** Says whether a class can be written that extends this one. */
  private static boolean isExtendable(Class<?> type) {
    // An enum with a body for a constant is not final, and before Java 17 not sealed either.
    return !type.isInterface()
        && !Modifier.isFinal(type.getModifiers())
        && !type.isSealed()
        && !type.isEnum();
  }

  @Override
  public BitSet meeting(int type) {
    BitSet meeting = new BitSet();
    BitSet suitable =
        implementable.get(type) ? superclassesBelow.all() : superclassesBelow.having(type);
    suitable.stream()
        .forEach(i -> {
          meeting.or(superclasses.get(i).accepting());
          meeting.or(implementable);
        });
    return meeting;
  }

  @Override
  public List<Possible> least(BitSet required) {
    BitSet unreached = common(required, sealedInterfaces);
    common(required, openInterfaces).stream().forEach(type -> unreached.andNot(above.get(type)));
    List<Start> starts = new ArrayList<>();
    BitSet candidates = superclassesBelow.including(common(required, classes));
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      Start start = Start.of(superclasses.get(i), required, unreached);
      if (start.isLeast(required)) {
        return List.of(possible(start.superclass(), List.of(), required));
      }
      if (starts.stream().noneMatch(start::addsTo)) {
        starts.add(start);
      }
    }
    List<Possible> found = new ArrayList<>();
    starts.forEach(
        start -> addBelow(start.superclass(), List.of(), start.unreached(), required, found));
    return Possible.least(found);
  }

  /**
   * A class that extends another one and implements all the open interfaces required.
   *
   * @param accepting the types that accept it, or are required in any case
   * @param unreached sealed interfaces that it must still be below, by one of their open subtypes
   */
  private record Start(Type superclass, BitSet accepting, BitSet unreached) {
    static Start of(Type superclass, BitSet required, BitSet unreached) {
      BitSet accepting = (BitSet) superclass.accepting().clone();
      accepting.or(required);
      BitSet left = (BitSet) unreached.clone();
      left.andNot(superclass.accepting());
      return new Start(superclass, accepting, left);
    }

    boolean isLeast(BitSet required) {
      return unreached.isEmpty() && accepting.equals(required);
    }

    /** Says whether the other class must do no more, and is accepted by no more types. */
    boolean addsTo(Start other) {
      return unreached.equals(other.unreached) && Possible.includes(accepting, other.accepting);
    }
  }

  private void addBelow(
      Type superclass,
      List<Type> implemented,
      BitSet unreached,
      BitSet required,
      List<Possible> found) {
    int sealed = unreached.nextSetBit(0);
    if (sealed < 0) {
      found.add(possible(superclass, implemented, required));
      return;
    }
    for (Type choice : interfaces) {
      if (choice.accepting().get(sealed)) {
        BitSet left = (BitSet) unreached.clone();
        left.andNot(choice.accepting());
        List<Type> more = new ArrayList<>(implemented);
        more.add(choice);
        addBelow(superclass, more, left, required, found);
      }
    }
  }

  private Possible possible(Type superclass, List<Type> chosen, BitSet required) {
    BitSet accepting = (BitSet) superclass.accepting().clone();
    chosen.forEach(type -> accepting.or(type.accepting()));
    List<Class<?>> implemented = new ArrayList<>();
    chosen.forEach(type -> implemented.add(type.type()));
    BitSet open = common(required, openInterfaces);
    open.andNot(accepting);
    for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
      int type = i;
      if (open.stream().noneMatch(other -> other != type && above.get(other).get(type))) {
        implemented.add(types.get(type));
      }
    }
    accepting.or(required);
    return new Possible(accepting, new Argument.Unwritten(superclass.type(), implemented));
  }

  private static BitSet common(BitSet left, BitSet right) {
    BitSet common = (BitSet) left.clone();
    common.and(right);
    return common;
  }
}
