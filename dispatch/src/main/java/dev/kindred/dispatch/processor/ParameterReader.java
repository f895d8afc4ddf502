// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.OneOf;
import dev.kindred.dispatch.declare.Complaint;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * What one parameter accepts, as {@code DeclaredParameter} reads it at run time.
 *
 * @param variadic whether it is an argument list
 * @param wrong takes what is wrong with it
 */
record ParameterReader(
    Language language, VariableElement parameter, boolean variadic, Consumer<Complaint> wrong) {

  /** By name: the library that declares it need not be where the processor is. */
  private static final String NULLABLE = "org.jspecify.annotations.Nullable";

  /** Returns the pattern; what it is of a parameter complained about does not matter. */
  SourcePattern pattern() {
    TypeMirror declared = parameter.asType();
    if (variadic) {
      declared = ((ArrayType) declared).getComponentType();
    }
    requireOneBound(declared);
    boolean nullable = language.annotation(declared, NULLABLE).isPresent();
    TypeMirror erased = language.erased(declared);
    if (language.isVoidBox(erased)) {
      if (!nullable) {
        wrong.accept(Complaint.nothing(name()));
      }
      return SourcePattern.ofNull(language);
    }
    Optional<AnnotationMirror> oneOf = language.annotation(parameter, OneOf.class.getName());
    List<TypeMirror> types = oneOf.map(union -> members(union, erased)).orElse(List.of(erased));
    return SourcePattern.of(language, types, nullable);
  }

  private String name() {
    return parameter.getSimpleName().toString();
  }

  private void requireOneBound(TypeMirror type) {
    if (type.getKind() != TypeKind.TYPEVAR) {
      return;
    }
    TypeMirror bound = ((TypeVariable) type).getUpperBound();
    if (bound instanceof IntersectionType several) {
      List<String> bounds = several.getBounds().stream().map(TypeMirror::toString).toList();
      wrong.accept(Complaint.severalBounds(type.toString(), name(), bounds));
    } else {
      requireOneBound(bound);
    }
  }

  private List<TypeMirror> members(AnnotationMirror oneOf, TypeMirror declared) {
    List<TypeMirror> members = language.typesIn(oneOf, "value");
    if (members.isEmpty()) {
      wrong.accept(Complaint.emptyUnion(name()));
    }
    for (TypeMirror member : members) {
      if (member.getKind() == TypeKind.VOID || !language.isBelow(member, declared)) {
        String found = language.simpleName(member);
        wrong.accept(Complaint.foreignMember(name(), found, language.simpleName(declared)));
      }
    }
    return members.stream().filter(member -> member.getKind() != TypeKind.VOID).toList();
  }
}
