// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * The type parameters of a class and what it hands up to its super-types, in the language of class
 * files (JVMS 4.7.9.1).
 *
 * @param all names the classes that it names
 */
record GenericHead(Types types, Skeletons all, TypeElement type) {

  @Override
  public String toString() {
    List<? extends TypeParameterElement> parameters = type.getTypeParameters();
    String variables =
        parameters.isEmpty()
            ? ""
            : parameters.stream().map(this::variable).collect(Collectors.joining("", "<", ">"));
    String superclass =
        type.getSuperclass().getKind() == TypeKind.DECLARED
            ? text(type.getSuperclass())
            : "Ljava/lang/Object;";
    return variables
        + superclass
        + type.getInterfaces().stream()
            .filter(each -> each.getKind() == TypeKind.DECLARED)
            .map(this::text)
            .collect(Collectors.joining());
  }

  /** The place of the class among the bounds is empty where there is none. */
  private String variable(TypeParameterElement variable) {
    return variable.getBounds().stream()
        .map(this::text)
        .collect(
            Collectors.joining(
                ":",
                variable.getSimpleName()
                    + (isInterface(variable.getBounds().getFirst()) ? "::" : ":"),
                ""));
  }

  private boolean isInterface(TypeMirror bound) {
    return bound instanceof DeclaredType declared && declared.asElement().getKind().isInterface();
  }

  private String text(TypeMirror type) {
    return switch (type) {
      case ArrayType array -> "[" + text(array.getComponentType());
      case TypeVariable variable -> "T" + variable.asElement().getSimpleName() + ";";
      case DeclaredType declared -> declared(declared);
      default -> all.of(types.erasure(type)).descriptorString();
    };
  }

  private String declared(DeclaredType type) {
    String plain = all.describe((TypeElement) type.asElement()).descriptorString();
    return type.getTypeArguments().isEmpty()
        ? plain
        : type.getTypeArguments().stream()
            .map(this::argument)
            .collect(Collectors.joining("", plain.substring(0, plain.length() - 1) + "<", ">;"));
  }

  private String argument(TypeMirror type) {
    if (!(type instanceof WildcardType wildcard)) {
      return text(type);
    }
    return Stream.ofNullable(wildcard.getExtendsBound())
        .map(bound -> "+" + text(bound))
        .findFirst()
        .orElseGet(
            () -> wildcard.getSuperBound() == null ? "*" : "-" + text(wildcard.getSuperBound()));
  }
}
