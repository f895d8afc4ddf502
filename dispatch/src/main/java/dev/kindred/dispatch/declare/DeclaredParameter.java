// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import dev.kindred.dispatch.InvalidMethodException;
import dev.kindred.dispatch.Is;
import dev.kindred.dispatch.OneOf;
import dev.kindred.dispatch.TypePattern;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one parameter accepts: its declared type, a type variable being its bound, narrowed by
 * {@link OneOf} or {@link Is}, widened by {@link Nullable}; {@code @Nullable Void} is null alone.
 * Of a variadic parameter it is what each argument is.
 *
 * @param invalid makes the error from what is wrong
 */
record DeclaredParameter(Parameter parameter, Function<Complaint, InvalidMethodException> invalid) {

  TypePattern pattern() {
    AnnotatedType declared = parameter.getAnnotatedType();
    if (parameter.isVarArgs() && declared instanceof AnnotatedArrayType array) {
      declared = array.getAnnotatedGenericComponentType();
    }
    requireOneBound(declared.getType());
    Class<?> erased =
        parameter.isVarArgs() ? parameter.getType().componentType() : parameter.getType();
    boolean nullable = declared.isAnnotationPresent(Nullable.class);
    if (erased == Void.class && nullable) {
      return TypePattern.NULL;
    }
    TypePattern pattern = narrowed(erased, declared.getType());
    return nullable ? pattern.orNull() : pattern;
  }

  private void requireOneBound(Type type) {
    if (type instanceof TypeVariable<?> variable) {
      Type[] bounds = variable.getBounds();
      if (bounds.length > 1) {
        throw invalid.apply(Complaint.severalBounds(variable.getName(), name(), names(bounds)));
      }
      requireOneBound(bounds[0]);
    }
  }

  /** Its name; where the class file keeps none, how many parameters there are up to it. */
  private String name() {
    List<Parameter> all = List.of(parameter.getDeclaringExecutable().getParameters());
    return parameter.isNamePresent()
        ? parameter.getName()
        : "parameter " + (all.indexOf(parameter) + 1);
  }

  private static List<String> names(Type[] types) {
    return Stream.of(types).map(Type::getTypeName).toList();
  }

  private TypePattern narrowed(Class<?> erased, Type declared) {
    if (erased == Void.class) {
      throw invalid.apply(Complaint.nothing(name()));
    }
    Is is = parameter.getAnnotation(Is.class);
    OneOf oneOf = parameter.getAnnotation(OneOf.class);
    if (is != null && oneOf != null) {
      throw invalid.apply(Complaint.constantsAndUnion(name()));
    }
    if (is != null) {
      return new DeclaredConstants(name(), erased, invalid).pattern(is.value());
    }
    return oneOf != null
        ? union(erased, oneOf.value())
        : TypePattern.of(new DeclaredType(name(), declared, invalid).atom());
  }

  private TypePattern union(Class<?> declared, Class<?>[] members) {
    if (members.length == 0) {
      throw invalid.apply(Complaint.emptyUnion(name()));
    }
    for (Class<?> member : members) {
      if (!TypePattern.of(member).isBelow(TypePattern.of(declared))) {
        throw invalid.apply(
            Complaint.foreignMember(name(), member.getSimpleName(), declared.getSimpleName()));
      }
    }
    return TypePattern.of(members);
  }
}
