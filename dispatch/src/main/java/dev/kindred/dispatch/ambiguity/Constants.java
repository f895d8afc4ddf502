// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.FineAtom;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Constants that atoms name, and one that none does where there is one: of an enum or a small box
 * all may be named.
 */
final class Constants implements Division {
  private final List<Atom> atoms;
  private final Set<Object> named = new LinkedHashSet<>();

  Constants(List<Atom> atoms) {
    this.atoms = atoms;
    for (Atom atom : atoms) {
      if (atom instanceof FineAtom.OfValue(Object value) && !(value instanceof Class)) {
        named.add(value);
      }
    }
  }

  @Override
  public Optional<List<Possible>> objects(Possible ofClass, BitSet required) {
    return ofClass.example() instanceof Argument.Existing(Class<?> type) && isDivided(type)
        ? Optional.of(all(type).map(this::possible).toList())
        : Optional.empty();
  }

  private boolean isDivided(Class<?> type) {
    return atoms.stream()
        .filter(atom -> !(atom instanceof Atom.OfClass))
        .anyMatch(atom ->
            Enum.class.isAssignableFrom(type)
                ? Carriers.of(atom).isAssignableFrom(type)
                : atom instanceof FineAtom.OfValue(Object value)
                    && !(value instanceof Class)
                    && type == value.getClass());
  }

  private Stream<Object> all(Class<?> type) {
    Stream<Object> others = values(type).filter(value -> !named.contains(value));
    return Stream.concat(
        named.stream().filter(type::isInstance),
        Enum.class.isAssignableFrom(type) ? others : others.limit(1));
  }

  private Possible possible(Object value) {
    return new Possible(
        Arguments.accepting(atoms, Atom.ofValue(value)),
        named.contains(value) ? new Argument.Constant(value) : new Argument.Other(value));
  }

  /** Returns all values of a class, however many. */
  private static Stream<Object> values(Class<?> type) {
    if (Enum.class.isAssignableFrom(type)) {
      return constants(type);
    }
    if (type == Boolean.class) {
      return Stream.of(false, true);
    }
    if (type == Byte.class) {
      return numbers(Byte.MIN_VALUE, Byte.MAX_VALUE).map(Integer::byteValue);
    }
    if (type == Short.class) {
      return numbers(Short.MIN_VALUE, Short.MAX_VALUE).map(Integer::shortValue);
    }
    if (type == Character.class) {
      return numbers(Character.MIN_VALUE, Character.MAX_VALUE).map(code -> (char) (int) code);
    }
    if (type == Integer.class) {
      return Stream.iterate(0, number -> number + 1).map(Integer.class::cast);
    }
    if (type == Long.class) {
      return Stream.iterate(0L, number -> number + 1).map(Long.class::cast);
    }
    return Stream.iterate("", text -> text + "x").map(String.class::cast);
  }

  private static Stream<Object> constants(Class<?> type) {
    Class<?> declaring = type.isEnum() ? type : type.getSuperclass();
    Object[] constants = declaring.getEnumConstants();
    return constants == null ? Stream.of() : Stream.of(constants).filter(type::isInstance);
  }

  private static Stream<Integer> numbers(int first, int last) {
    return IntStream.rangeClosed(first, last).boxed();
  }
}
