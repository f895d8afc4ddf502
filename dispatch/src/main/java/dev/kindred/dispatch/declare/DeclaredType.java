// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.InvalidMethodException;
import dev.kindred.dispatch.Reified;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The type of a parameter as an atom: {@code Class<...>} is class objects, a {@link Reified} class
 * is what its type arguments say, any other generic type is its class.
 *
 * @param invalid makes the error from what is wrong
 */
record DeclaredType(
    String parameter, Type declared, Function<Complaint, InvalidMethodException> invalid) {

  Atom atom() {
    return atom(declared);
  }

  private Atom atom(Type type) {
    return switch (type) {
      case Class<?> plain -> ofClass(plain);
      case TypeVariable<?> variable -> atom(variable.getBounds()[0]);
      case WildcardType wildcard -> atom(wildcard.getUpperBounds()[0]);
      case ParameterizedType generic -> ofGeneric(generic, (Class<?>) generic.getRawType());
      case GenericArrayType array -> Atom.of(Erasure.of(array));
      default -> throw new IllegalStateException("type of an unknown kind: " + type);
    };
  }

  private Atom ofClass(Class<?> plain) {
    int parameters = plain.getTypeParameters().length;
    if (parameters > 0 && Reified.class.isAssignableFrom(plain)) {
      String open = Stream.generate(() -> "?").limit(parameters).collect(Collectors.joining(", "));
      String name = plain.getSimpleName();
      throw invalid.apply(Complaint.raw(parameter, name, name + "<" + open + ">"));
    }
    return Atom.of(plain);
  }

  private Atom ofGeneric(ParameterizedType generic, Class<?> raw) {
    if (raw == Class.class) {
      return ofClassObject(generic.getActualTypeArguments()[0]);
    }
    if (!Reified.class.isAssignableFrom(raw)) {
      return Atom.of(raw);
    }
    Atom[] arguments =
        Stream.of(generic.getActualTypeArguments())
            .map(each -> argument(generic, each))
            .toArray(Atom[]::new);
    try {
      return Atom.reified(raw, arguments);
    } catch (IllegalArgumentException e) {
      throw invalid.apply(
          Complaint.untold(parameter, text(generic), String.valueOf(e.getMessage())));
    }
  }

  private Atom ofClassObject(Type argument) {
    requireUpper(argument);
    Class<?> bound = Erasure.of(argument);
    return argument instanceof Class || argument instanceof ParameterizedType
        ? Atom.ofValue(bound)
        : Atom.ofClassObject(bound);
  }

  private Atom argument(ParameterizedType whole, Type argument) {
    requireUpper(argument);
    boolean exact = !(argument instanceof TypeVariable || argument instanceof WildcardType);
    if (exact && !Atom.OfClass.isFinal(Erasure.of(argument))) {
      throw invalid.apply(Complaint.invariant(parameter, text(whole), text(argument)));
    }
    return atom(argument);
  }

  private void requireUpper(Type argument) {
    if (argument instanceof WildcardType wildcard && wildcard.getLowerBounds().length > 0) {
      throw invalid.apply(Complaint.contravariant(parameter, text(declared)));
    }
  }

  /** The type as in source, with simple names. */
  private static String text(Type type) {
    return switch (type) {
      case Class<?> plain -> plain.getSimpleName();
      case TypeVariable<?> variable -> variable.getName();
      case GenericArrayType array -> text(array.getGenericComponentType()) + "[]";
      case ParameterizedType generic ->
          Stream.of(generic.getActualTypeArguments())
              .map(DeclaredType::text)
              .collect(Collectors.joining(", ", text(generic.getRawType()) + "<", ">"));
      case WildcardType wildcard when wildcard.getLowerBounds().length > 0 ->
          "? super " + text(wildcard.getLowerBounds()[0]);
      case WildcardType wildcard when wildcard.getUpperBounds()[0] == Object.class -> "?";
      case WildcardType wildcard -> "? extends " + text(wildcard.getUpperBounds()[0]);
      default -> type.getTypeName();
    };
  }
}
