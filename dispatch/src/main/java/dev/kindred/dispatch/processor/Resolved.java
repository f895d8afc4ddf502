// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.Is;
import dev.kindred.dispatch.OneOf;
import dev.kindred.dispatch.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Whether javac knows all names in the heads of methods: one that it does not know may be of a type
 * that another processor has yet to write, or else javac tells of it itself.
 *
 * @param types canonical names of all classes of this compilation
 */
record Resolved(Language language, Set<String> types) {

  /** Says whether all is known that the marked methods of a class name, and those they are for. */
  boolean isAllOf(TypeElement owner) {
    return Stream.of(Role.values())
        .flatMap(role -> SourceTables.methods(language, owner, role).stream())
        .allMatch(method -> isHeadKnown(method) && areAnnotationsKnown(method));
  }

  /** Says whether all is known that the heads of a type and its methods name. */
  boolean isAllOfType(TypeElement type) {
    return isKnown(type.asType(), new HashSet<>())
        && ElementFilter.methodsIn(language.elements().getAllMembers(type)).stream()
            .filter(method -> types.contains(nameOf(language.ownerOf(method))))
            .allMatch(this::isHeadKnown);
  }

  private boolean isHeadKnown(ExecutableElement method) {
    Stream<TypeMirror> named =
        Stream.of(
                Stream.of(method.getReturnType()),
                method.getThrownTypes().stream(),
                method.getParameters().stream().map(Element::asType),
                method.getTypeParameters().stream().map(Element::asType))
            .flatMap(each -> each);
    return areKnown(named, new HashSet<>());
  }

  private boolean areAnnotationsKnown(ExecutableElement method) {
    return Stream.concat(Stream.of(method), method.getParameters().stream())
        .flatMap(each -> each.getAnnotationMirrors().stream())
        .filter(this::isOurs)
        .allMatch(this::isKnown);
  }

  private boolean isOurs(AnnotationMirror annotation) {
    return Stream.concat(
            Stream.of(Role.values()).map(Role::annotation), Stream.of(Is.class, OneOf.class))
        .anyMatch(ours -> language.isNamed(annotation.getAnnotationType(), ours.getName()));
  }

  private boolean isKnown(AnnotationMirror annotation) {
    return language.elements().getElementValuesWithDefaults(annotation).values().stream()
        .allMatch(this::isKnown);
  }

  /** Of a name that it does not know, javac gives a text without quotes. */
  private boolean isKnown(AnnotationValue value) {
    return switch (value.getValue()) {
      case List<?> values -> values.stream().allMatch(each -> isKnown((AnnotationValue) each));
      case TypeMirror type when type.getKind() == TypeKind.DECLARED ->
          isAllOfType(language.element(type));
      case TypeMirror type -> isKnown(type, new HashSet<>());
      case String _ -> value.toString().startsWith("\"");
      default -> true;
    };
  }

  /** Says whether the type is there, and all above it that it takes to compile it. */
  private boolean isKnown(@Nullable TypeMirror type, Set<Element> seen) {
    return switch (type) {
      case null -> true;
      case ArrayType array -> isKnown(array.getComponentType(), seen);
      case WildcardType wildcard ->
          isKnown(wildcard.getExtendsBound(), seen) && isKnown(wildcard.getSuperBound(), seen);
      case IntersectionType several -> areKnown(several.getBounds().stream(), seen);
      case TypeVariable variable ->
          !seen.add(variable.asElement()) || isKnown(variable.getUpperBound(), seen);
      case DeclaredType declared when type.getKind() == TypeKind.DECLARED ->
          areKnown(declared.getTypeArguments().stream(), seen)
              && isComplete(language.element(declared), seen);
      default -> type.getKind() != TypeKind.ERROR;
    };
  }

  private boolean areKnown(Stream<? extends TypeMirror> types, Set<Element> seen) {
    return types.allMatch(type -> isKnown(type, seen));
  }

  private boolean isComplete(TypeElement type, Set<Element> seen) {
    return !types.contains(nameOf(type))
        || !seen.add(type)
        || areKnown(
            Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream()), seen);
  }

  private static String nameOf(TypeElement type) {
    return type.getQualifiedName().toString();
  }
}
