// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one position of a call is compared by: a class, the null value, or anything at all.
 *
 * <p>Atoms are partially ordered by {@link #isBelow}. An argument is an atom too ({@link
 * #ofArgument}): its run-time class, or {@link #NULL}. There is no widening and no conversion: an
 * {@code int} argument is an {@code Integer} and reaches no {@code long} parameter.
 *
 * <p>Immutable and safe for use by any thread.
 */
public sealed interface Atom permits Atom.OfClass, Atom.Null, Atom.Any, FineAtom {
  // No default methods here: with one, initialising Null before Atom would read NULL too early.

  /** Everything, null included; what a parameter declared {@code Object} means. */
  Atom ANY = Any.INSTANCE;

  /** The type whose only value is null. */
  Atom NULL = Null.INSTANCE;

  /**
   * Says whether every value of this atom is a value of {@code other}: {@code a ≤ b} of the rules,
   * a partial order.
   */
  boolean isBelow(Atom other);

  /**
   * Returns the atom of a parameter declared with this class: {@link #ANY} for {@code Object}, the
   * box for a primitive.
   *
   * @throws IllegalArgumentException for {@code void}, which has no values
   */
  static Atom of(Class<?> declared) {
    return declared == Object.class ? ANY : new OfClass(boxed(declared));
  }

  /**
   * Returns the atom of an argument: {@link #NULL} for null, its run-time class otherwise. An exact
   * {@code new Object()} is {@code OfClass(Object)}, which only {@link #ANY} accepts.
   */
  static Atom ofArgument(@Nullable Object value) {
    return value == null ? NULL : new OfClass(value.getClass());
  }

  /** Returns {@link #ofArgument} of each value; varargs are expected to be spread already. */
  static List<Atom> ofArguments(@Nullable Object... values) {
    List<Atom> atoms = new ArrayList<>(values.length);
    for (Object value : values) {
      atoms.add(ofArgument(value));
    }
    return Collections.unmodifiableList(atoms);
  }

  /**
   * Returns the atom of an argument as fine as it can be told: the value itself where it is a
   * constant, its class with its type arguments where it is {@link Reified}, else as {@link
   * #ofArgument}.
   *
   * @throws IllegalStateException if its type tag is not one of its class
   */
  static Atom finest(@Nullable Object value) {
    if (value != null && FineAtom.OfValue.isConstant(value)) {
      return new FineAtom.OfValue(value);
    }
    return value instanceof Reified reified ? TypeArguments.of(reified) : ofArgument(value);
  }

  /** Returns the atom of the objects equal to a constant, as {@link Is} names them. */
  static Atom ofValue(Object constant) {
    return new FineAtom.OfValue(constant);
  }

  /** Returns the atom of the class objects of a class and all below it. */
  static Atom ofClassObject(Class<?> bound) {
    if (bound == Object.class) {
      return of(Class.class);
    }
    if (OfClass.isFinal(bound)) {
      return new FineAtom.OfValue(bound);
    }
    return new FineAtom.OfClassObject(bound);
  }

  /**
   * Returns the atom of the objects of a class whose type arguments are below these: {@code
   * Batch<Image>}. It is that of the class where all its objects have such arguments.
   *
   * @param type implements {@link Reified}
   * @param arguments one per type parameter of the class; {@link #ANY} leaves one open
   * @throws IllegalArgumentException if the class is not reified, or has another number of type
   *     parameters, or does not tell one of these arguments, or one is no type
   */
  static Atom reified(Class<?> type, Atom... arguments) {
    return TypeArguments.atom(type, List.of(arguments));
  }

  private static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }

  /**
   * The values of one class, interface or array type, never null.
   *
   * @param type the type, not a primitive
   */
  record OfClass(Class<?> type) implements Atom {
    /** Checks that the type has objects. */
    public OfClass {
      if (type.isPrimitive() || type == Void.class) {
        throw new IllegalArgumentException(
            "atom of %s: it has no objects; use the class of a value".formatted(type));
      }
    }

    /**
     * Says whether no other class is below this one. The JDK calls all classes of arrays final, but
     * arrays of subclasses are instances of them.
     */
    public static boolean isFinal(Class<?> type) {
      return type.isArray() ? isFinal(type.componentType()) : Modifier.isFinal(type.getModifiers());
    }

    @Override
    public boolean isBelow(Atom other) {
      if (other instanceof OfClass that) {
        return that.type.isAssignableFrom(type);
      }
      return other instanceof Any
          || (other instanceof FineAtom.OfReified reified && reified.isAbove(type));
    }

    // Written out, because what a record derives is linked on first use, which takes long.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof OfClass that && that.type == type;
    }

    @Override
    public int hashCode() {
      return type.hashCode();
    }

    /** The simple name of the class, or the end of its binary name where it has none. */
    @Override
    public String toString() {
      return Wording.type(type);
    }
  }

  /** The type of null alone. */
  enum Null implements Atom {
    /** The only one. */
    INSTANCE;

    @Override
    public boolean isBelow(Atom other) {
      return other == this || other instanceof Any;
    }

    @Override
    public String toString() {
      return "Null";
    }
  }

  /** The top of the order. */
  enum Any implements Atom {
    /** The only one. */
    INSTANCE;

    @Override
    public boolean isBelow(Atom other) {
      return other == this;
    }

    @Override
    public String toString() {
      return "Any";
    }
  }
}
