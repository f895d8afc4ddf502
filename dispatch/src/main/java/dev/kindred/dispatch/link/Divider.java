// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.FineAtom;
import dev.kindred.dispatch.TypeTag;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the objects of one class by which of some atoms they are of, from 1. It makes nothing
 * once it has seen their like.
 */
abstract sealed class Divider {
  private static final MethodHandle NUMBER =
      Handles.own(MethodHandles.lookup(), "divide", int.class, Divider.class, Object.class);

  private final MethodHandle handle;

  private Divider(Class<?> declared) {
    this.handle = NUMBER.bindTo(this).asType(MethodType.methodType(int.class, declared));
  }

  /**
   * Returns a divider of the objects of a class by these atoms, all of which divide it.
   *
   * @param declared of the arguments
   */
  static Divider of(Class<?> exactly, Class<?> declared, List<FineAtom> atoms) {
    if (exactly == Class.class) {
      return new OfClassObjects(declared, atoms);
    }
    return atoms.stream().allMatch(FineAtom.OfValue.class::isInstance)
        ? new OfValues(declared, atoms)
        : new OfTags(declared, atoms);
  }

  /** Returns the number of an object of the class. */
  abstract int number(Object value);

  /** Returns the handle of the same, for arguments as they are declared. */
  MethodHandle handle() {
    return handle;
  }

  static int divide(Divider divider, Object value) {
    return divider.number(value);
  }

  /** Numbers sets of atoms in the order in which they come. */
  private static final class Sets {
    private final List<FineAtom> atoms;
    private final List<BitSet> seen = new ArrayList<>();

    Sets(List<FineAtom> atoms) {
      this.atoms = atoms;
    }

    synchronized int number(Atom value) {
      BitSet set = new BitSet();
      for (int i = 0; i < atoms.size(); i++) {
        set.set(i, value.isBelow(atoms.get(i)));
      }
      if (!seen.contains(set)) {
        seen.add(set);
      }
      return seen.indexOf(set) + 1;
    }
  }

  /** Constants: each is its own set. */
  private static final class OfValues extends Divider {
    private final Map<Object, Integer> numbers = new HashMap<>();

    OfValues(Class<?> declared, List<FineAtom> atoms) {
      super(declared);
      for (FineAtom atom : atoms) {
        if (atom instanceof FineAtom.OfValue(Object value)) {
          numbers.putIfAbsent(value, numbers.size() + 2);
        }
      }
    }

    @Override
    int number(Object value) {
      Integer number = numbers.get(value);
      return number == null ? 1 : number;
    }
  }

  /** Class objects: what is known of one is kept with the class and does not hold it. */
  private static final class OfClassObjects extends Divider {
    private final ClassValue<Integer> numbers;

    OfClassObjects(Class<?> declared, List<FineAtom> atoms) {
      super(declared);
      Sets sets = new Sets(atoms);
      this.numbers =
          new ClassValue<>() {
            @Override
            protected Integer computeValue(Class<?> type) {
              return sets.number(Atom.finest(type));
            }
          };
    }

    @Override
    int number(Object value) {
      return numbers.get((Class<?>) value);
    }
  }

  /**
   * Objects with type tags, known by the tag; constants that have one as well, by themselves. Where
   * every object has a tag of its own, it is equality that tells, and only some tags are kept.
   */
  private static final class OfTags extends Divider {
    private static final int MOST_KNOWN = 256;

    private final Sets sets;
    private volatile WeakSlots<Object, Integer> numbers = new WeakSlots<>();

    OfTags(Class<?> declared, List<FineAtom> atoms) {
      super(declared);
      this.sets = new Sets(atoms);
    }

    @Override
    int number(Object value) {
      Object told = value instanceof Enum ? value : TypeTag.ofValue(value);
      Integer known = numbers.find(told);
      // The tag is asked for without the lock: it is code of others.
      return known == null ? learn(told, sets.number(Atom.finest(value))) : known;
    }

    private synchronized int learn(Object told, int number) {
      WeakSlots<Object, Integer> known = numbers.room() > MOST_KNOWN ? new WeakSlots<>() : numbers;
      numbers = known.plus(told, number);
      return number;
    }
  }
}
