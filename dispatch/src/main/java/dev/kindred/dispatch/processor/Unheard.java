// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.Reified;
import dev.kindred.dispatch.declare.Complaint;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * What the head of a method says and no call heeds: annotations that only look like {@code
 * Nullable}, and type arguments that objects do not tell. The latter are left alone where callers
 * see type arguments as well, because then javac looks after them.
 *
 * @param warnings takes each, with the parameter
 */
record Unheard(SourceMethod method, Complaints warnings) {
  private static final String NULLABLE = "org.jspecify.annotations.Nullable";

  private Language language() {
    return method.language();
  }

  void check() {
    for (int i = 0; i < method.parameters().size(); i++) {
      VariableElement parameter = method.parameters().get(i);
      checkNullable(parameter, declared(method.parameters(), method.isVariadic(), i));
      checkArguments(parameter, i);
    }
  }

  private static TypeMirror declared(
      List<? extends VariableElement> parameters, boolean variadic, int position) {
    int last = parameters.size() - 1;
    TypeMirror type = parameters.get(Math.min(position, last)).asType();
    return variadic && position >= last ? ((ArrayType) type).getComponentType() : type;
  }

  private void checkNullable(VariableElement parameter, TypeMirror declared) {
    if (method.isSilenced("nullable") || language().annotation(declared, NULLABLE).isPresent()) {
      return;
    }
    List.of(parameter, declared).stream()
        .flatMap(each -> each.getAnnotationMirrors().stream())
        .map(AnnotationMirror::getAnnotationType)
        .filter(type -> type.getKind() == TypeKind.DECLARED)
        .map(type -> language().element(type))
        .filter(type -> type.getSimpleName().contentEquals("Nullable"))
        .map(type -> type.getQualifiedName().toString())
        .filter(name -> !name.equals(NULLABLE))
        .distinct()
        .forEach(name -> warn(Complaint.otherNullable(name(parameter), name, NULLABLE), parameter));
  }

  private void checkArguments(VariableElement parameter, int position) {
    TypeMirror type = declared(method.parameters(), method.isVariadic(), position);
    while (type instanceof TypeVariable variable) {
      type = variable.getUpperBound();
    }
    if (type instanceof DeclaredType declared
        && type.getKind() == TypeKind.DECLARED
        && tells(parameter.asType(), declared)
        && !method.isSilenced("erased")
        && !isForViews(position)) {
      String name = language().simpleName(declared);
      String open =
          declared.getTypeArguments().stream()
              .map(_ -> "?")
              .collect(Collectors.joining(", ", name + "<", ">"));
      String text = new TypeText(language(), declared).toString();
      warn(Complaint.unheard(name(parameter), text, name, open), parameter);
    }
  }

  /** Says whether a type has arguments that say more than its class does, and objects do not. */
  private boolean tells(TypeMirror whole, DeclaredType declared) {
    if (language().isNamed(declared, "java.lang.Class")
        || language().isBelow(declared, Reified.class)) {
      return false;
    }
    TypeElement type = language().element(declared);
    List<? extends TypeMirror> arguments = declared.getTypeArguments();
    return IntStream.range(0, arguments.size())
        .filter(i -> !language().isSame(arguments.get(i), whole))
        .anyMatch(i -> narrows(arguments.get(i), type.getTypeParameters().get(i).asType()));
  }

  private boolean narrows(TypeMirror argument, TypeMirror formal) {
    return switch (argument) {
      case TypeVariable variable -> !language().isBelow(formal, variable.getUpperBound());
      case WildcardType wildcard when wildcard.getSuperBound() != null -> true;
      case WildcardType wildcard ->
          wildcard.getExtendsBound() != null
              && !language().isBelow(formal, wildcard.getExtendsBound());
      default -> true;
    };
  }

  private boolean isForViews(int position) {
    return method.generic().views().stream()
        .filter(view -> view.loaded().fitsArityOf(method.signature()))
        .map(SourceView::method)
        .filter(view -> !view.getParameters().isEmpty())
        .map(view -> declared(view.getParameters(), view.isVarArgs(), position))
        .allMatch(type ->
            type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty());
  }

  private static String name(VariableElement parameter) {
    return parameter.getSimpleName().toString();
  }

  private void warn(Complaint complaint, VariableElement parameter) {
    warnings.add(method, complaint, parameter);
  }
}
