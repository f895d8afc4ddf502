// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Some of the objects of a class, told from the others by what they are rather than by their class.
 *
 * <p>They stand below their class in the order of atoms. A call pays for one only at its position,
 * and only for arguments of a class that it divides.
 */
public sealed interface FineAtom extends Atom {

  /** Returns the class that all its objects are instances of. */
  Class<?> carrier();

  /** Says whether of the objects of exactly this class some may be of this atom and others not. */
  boolean divides(Class<?> exactly);

  /**
   * The objects equal to a constant: of an enum, of a box other than those of floating numbers, a
   * string, or one class object.
   *
   * @param value the constant
   */
  record OfValue(Object value) implements FineAtom {
    private static final Set<Class<?>> BOXES =
        Set.of(Byte.class, Short.class, Integer.class, Long.class, Character.class, Boolean.class);

    /** Checks that the value never changes and that its equality is what people expect. */
    public OfValue {
      if (!isConstant(value)) {
        throw new IllegalArgumentException(
            "atom of the value %s: a %s is no constant; use an enum constant, a string, a whole number, a character, a boolean or a class"
                .formatted(value, Wording.type(value.getClass())));
      }
    }

    /** Says whether there is such an atom for a value. */
    static boolean isConstant(Object value) {
      return value instanceof Enum
          || value instanceof String
          || value instanceof Class
          || BOXES.contains(value.getClass());
    }

    @Override
    public Class<?> carrier() {
      return value.getClass();
    }

    @Override
    public boolean divides(Class<?> exactly) {
      return exactly == value.getClass();
    }

    @Override
    public boolean isBelow(Atom other) {
      return equals(other)
          || other instanceof Any
          || (other instanceof OfClass(Class<?> type) && type.isInstance(value))
          || (other instanceof OfClassObject(Class<?> bound)
              && value instanceof Class<?> type
              && bound.isAssignableFrom(type))
          || (other instanceof OfReified
              && value instanceof Reified reified
              && TypeArguments.of(reified).isBelow(other));
    }

    /** As in source: {@code Color.RED}, {@code "red"}, {@code 3}, {@code Class<Boxes>}. */
    @Override
    public String toString() {
      return switch (value) {
        case Enum<?> constant -> Wording.type(constant.getDeclaringClass()) + "." + constant.name();
        case String text -> '"' + text + '"';
        case Long number -> number + "L";
        case Character character -> "'" + character + "'";
        case Class<?> type -> "Class<" + Wording.type(type) + ">";
        default -> value.toString();
      };
    }
  }

  /**
   * The class objects of a class and of all below it: {@code Class<? extends Image>}.
   *
   * @param bound the class; one that has others below it, since the class object of one that has
   *     none is a value, and not {@code Object}
   */
  record OfClassObject(Class<?> bound) implements FineAtom {
    /** Made by {@link Atom#ofClassObject} only, which keeps equal atoms equal. */
    public OfClassObject {
      if (bound == Object.class || OfClass.isFinal(bound)) {
        throw new IllegalArgumentException(
            "atom of the class objects below %s: another atom says the same; use Atom.ofClassObject"
                .formatted(Wording.type(bound)));
      }
    }

    @Override
    public Class<?> carrier() {
      return Class.class;
    }

    @Override
    public boolean divides(Class<?> exactly) {
      return exactly == Class.class;
    }

    @Override
    public boolean isBelow(Atom other) {
      return other instanceof Any
          || (other instanceof OfClass(Class<?> type) && type.isAssignableFrom(Class.class))
          || (other instanceof OfClassObject(Class<?> above) && above.isAssignableFrom(bound));
    }

    /** As in source. */
    @Override
    public String toString() {
      return "Class<? extends " + Wording.type(bound) + ">";
    }
  }

  /**
   * The objects of a {@link Reified} class whose type arguments are below these.
   *
   * @param carrier the class
   * @param arguments those of the class that implements {@link Reified}, one per type parameter
   */
  record OfReified(Class<?> carrier, List<Atom> arguments) implements FineAtom {
    /** Made by {@link Atom#reified} only, which keeps equal atoms equal. */
    public OfReified {
      arguments = List.copyOf(arguments);
      int parameters = TypeArguments.root(carrier).getTypeParameters().length;
      if (arguments.size() != parameters) {
        throw new IllegalArgumentException(
            "atom of %s with %s: its objects tell %d type arguments; use Atom.reified"
                .formatted(Wording.type(carrier), arguments, parameters));
      }
    }

    @Override
    public boolean divides(Class<?> exactly) {
      return carrier.isAssignableFrom(exactly) && !Atom.of(exactly).isBelow(this);
    }

    @Override
    public boolean isBelow(Atom other) {
      return other instanceof Any
          || (other instanceof OfClass(Class<?> type) && type.isAssignableFrom(carrier))
          || (other instanceof OfReified(Class<?> above, List<Atom> wanted)
              && above.isAssignableFrom(carrier)
              && areBelow(arguments, wanted));
    }

    /**
     * Returns the class that tells the type arguments of a class: the one that implements {@link
     * Reified}; none if it is not reified, several if its objects cannot be dispatched on.
     */
    public static Set<Class<?>> roots(Class<?> type) {
      return TypeArguments.roots(type);
    }

    /**
     * Returns the arguments that all objects of a reified class have, those of its root.
     *
     * @throws IllegalArgumentException if it has not one root alone
     */
    public static List<Atom> ofAll(Class<?> type) {
      return TypeArguments.ofAll(type);
    }

    /** Returns which of these arguments are type parameters of the class itself. */
    public static BitSet open(Class<?> type) {
      return TypeArguments.open(type);
    }

    /** Says whether all objects of a class are of this atom, because of how it extends others. */
    boolean isAbove(Class<?> type) {
      return carrier.isAssignableFrom(type) && isAboveAll(TypeArguments.ofAll(type));
    }

    /** Says whether all objects of the class that have these arguments are of this atom. */
    boolean isAboveAll(List<Atom> found) {
      return areBelow(found, arguments);
    }

    private static boolean areBelow(List<Atom> found, List<Atom> wanted) {
      for (int i = 0; i < wanted.size(); i++) {
        if (!found.get(i).isBelow(wanted.get(i))) {
          return false;
        }
      }
      return true;
    }

    /** As in source, but covariant: {@code Batch<Image>}. */
    @Override
    public String toString() {
      return arguments.stream()
          .map(each -> each instanceof Any ? "?" : each.toString())
          .collect(Collectors.joining(", ", Wording.type(carrier) + "<", ">"));
    }
  }
}
