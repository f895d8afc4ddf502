// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A type with its arguments, as an object: {@code Batch<GrayImage>}.
 *
 * <p>Immutable and safe for use by any thread.
 *
 * @param type the class, not a primitive
 * @param arguments one per type parameter of the class, or none, which leaves them open
 */
public record TypeTag(Class<?> type, List<TypeTag> arguments) {
  /** Copies the list and checks its length. */
  public TypeTag {
    if (type.isPrimitive()) {
      throw new IllegalArgumentException(
          "type tag of %s: it has no objects; use its box".formatted(type));
    }
    arguments = List.copyOf(arguments);
    int parameters = type.getTypeParameters().length;
    if (!arguments.isEmpty() && arguments.size() != parameters) {
      throw new IllegalArgumentException(
          "type tag of %s with %s: the class has %d type parameters; give one argument each, or none"
              .formatted(Wording.type(type), arguments, parameters));
    }
  }

  /** Returns the tag of a class without type parameters, or with open ones. */
  public static TypeTag of(Class<?> type) {
    return new TypeTag(type, List.of());
  }

  /** Returns the tag of a class with these type arguments. */
  public static TypeTag of(Class<?> type, TypeTag... arguments) {
    return new TypeTag(type, List.of(arguments));
  }

  /** Returns the tag of a value: what it says itself if it is {@link Reified}, else its class. */
  public static TypeTag ofValue(Object value) {
    return value instanceof Reified reified ? ofReified(reified) : of(value.getClass());
  }

  private static TypeTag ofReified(Reified value) {
    TypeTag tag = value.typeTag();
    if (tag == null) { // The class may not be checked for nulls.
      Class<?> type = value.getClass();
      throw new IllegalStateException(
          "type tag of %s: it is null; return TypeTag.of(%s.class, ...)"
              .formatted(Wording.type(type), Wording.type(TypeArguments.root(type))));
    }
    return tag;
  }

  /** Returns the values of this type as an atom. */
  Atom atom() {
    return arguments.isEmpty() || !Reified.class.isAssignableFrom(type)
        ? Atom.of(type)
        : Atom.reified(type, arguments.stream().map(TypeTag::atom).toArray(Atom[]::new));
  }

  /** As in source: {@code Batch<GrayImage>}. */
  @Override
  public String toString() {
    String name = Atom.of(type).toString();
    return arguments.isEmpty()
        ? name
        : arguments.stream()
            .map(TypeTag::toString)
            .collect(Collectors.joining(", ", name + "<", ">"));
  }
}
