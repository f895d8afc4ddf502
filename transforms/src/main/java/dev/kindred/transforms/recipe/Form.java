// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/** How values of one type of component are written and read. */
interface Form {
  /** The value as a node. */
  Node write(Object value, Place place);

  /**
   * The value of a node.
   *
   * @throws RecipeException where the node says none
   */
  Object read(Node node, Place place);

  /** What is asked for, for errors: {@code a number, such as 0.5}. */
  String asked();

  /** An error for a node that is something else. */
  default RecipeException unlike(Node node, Place place) {
    return place.error(node.line(), "found %s where %s belongs".formatted(node.words(), asked()));
  }

  /**
   * The form of a component's type.
   *
   * @throws RecipeException where such a type cannot stand in a recipe
   */
  static Form of(Type type, Names names) {
    return switch (type) {
      case Class<?> plain -> of(plain, names);
      case ParameterizedType generic when generic.getRawType() == List.class ->
          new ListForm(of(only(generic), names));
      case ParameterizedType generic when generic.getRawType() == Optional.class ->
          new OptionalForm(of(only(generic), names));
      default -> throw refused(type);
    };
  }

  private static Form of(Class<?> type, Names names) {
    Form scalar = type.isEnum() ? new EnumForm(type) : NumberForm.of(type);
    if (scalar == null) {
      scalar = WordForm.of(type);
    }
    if (scalar != null) {
      return scalar;
    }
    if (type.isRecord()) {
      return new RecordForm(type.asSubclass(Record.class), names);
    }
    if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
      return new NamedForm(type, names);
    }
    throw refused(type);
  }

  private static Type only(ParameterizedType generic) {
    Type argument = generic.getActualTypeArguments()[0];
    return argument instanceof java.lang.reflect.WildcardType some
        ? some.getUpperBounds()[0]
        : argument;
  }

  private static RecipeException refused(Type type) {
    return new RecipeException(
        "recipe with a component of type %s: that has no form as text; hold numbers, words, enums, lists, optionals or records of these, and make the rest from them when it is needed"
            .formatted(type.getTypeName()));
  }
}
