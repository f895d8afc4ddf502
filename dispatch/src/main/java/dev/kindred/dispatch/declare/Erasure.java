// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;

/** What is left of a generic type at run time (Java Language Specification, section 4.6). */
public final class Erasure {
  private Erasure() {}

  /** Returns the class of a type; a variable and a wildcard are their first bound. */
  public static Class<?> of(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      case TypeVariable<?> variable -> of(variable.getBounds()[0]);
      case WildcardType wildcard -> of(wildcard.getUpperBounds()[0]);
      case GenericArrayType array -> of(array.getGenericComponentType()).arrayType();
      default -> throw new IllegalStateException("type of an unknown kind: " + type);
    };
  }
}
