// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.InvalidMethodException;
import dev.kindred.dispatch.Is;
import dev.kindred.dispatch.OneOf;
import dev.kindred.dispatch.declare.Complaint;
import dev.kindred.dispatch.declare.DeclaredConstants;
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
    if (language.isVoidBox(language.erased(declared))) {
      if (!nullable) {
        wrong.accept(Complaint.nothing(name()));
      }
      return SourcePattern.NULL;
    }
    SourcePattern pattern = narrowed(declared);
    return nullable ? pattern.orNull() : pattern;
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

  private SourcePattern narrowed(TypeMirror declared) {
    Optional<AnnotationMirror> is = language.annotation(parameter, Is.class.getName());
    Optional<AnnotationMirror> oneOf = language.annotation(parameter, OneOf.class.getName());
    if (is.isPresent() && oneOf.isPresent()) {
      wrong.accept(Complaint.constantsAndUnion(name()));
      return SourcePattern.ANY;
    }
    if (is.isPresent()) {
      return constants(is.get(), language.erased(declared));
    }
    List<SourceAtom> atoms =
        oneOf.isPresent()
            ? members(oneOf.get(), language.erased(declared))
            : List.of(new SourceType(language, name(), declared, wrong).atom());
    return atoms.isEmpty() ? SourcePattern.ANY : SourcePattern.of(atoms);
  }

  private SourcePattern constants(AnnotationMirror is, TypeMirror declared) {
    List<String> texts = language.textsIn(is, "value");
    try {
      return SourcePattern.of(
          new DeclaredConstants(name(), language.loaded(declared), this::told)
              .values(texts).stream()
                  .map(value -> SourceAtom.ofConstant(language, declared, value))
                  .toList());
    } catch (InvalidMethodException _) {
      return SourcePattern.ANY;
    }
  }

  private InvalidMethodException told(Complaint complaint) {
    wrong.accept(complaint);
    return complaint.about(name());
  }

  private List<SourceAtom> members(AnnotationMirror oneOf, TypeMirror declared) {
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
    return members.stream()
        .filter(member -> member.getKind() != TypeKind.VOID)
        .map(member -> SourceAtom.of(language, member))
        .toList();
  }
}
