// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What {@code Class} and annotations tell at run time, asked of javac.
 *
 * @param skeletons classes, where it takes those to ask
 */
record Language(Types types, Elements elements, Skeletons skeletons) {

  static Language of(Types types, Elements elements) {
    return new Language(types, elements, new Skeletons(types, elements));
  }

  /**
   * Returns the class of an erased type.
   *
   * @throws LinkageError if there can be none, which javac tells the user itself
   */
  Class<?> loaded(TypeMirror type) {
    return skeletons.of(type);
  }

  /** Returns the type as the class file declares it: without type variables and arguments. */
  TypeMirror erased(TypeMirror type) {
    return types.erasure(type);
  }

  /** Returns the box of a primitive, and every other type erased. */
  TypeMirror boxed(TypeMirror type) {
    return type.getKind().isPrimitive()
        ? types.boxedClass((PrimitiveType) type).asType()
        : erased(type);
  }

  boolean isObject(TypeMirror type) {
    return isNamed(type, "java.lang.Object");
  }

  /** Says whether the type is the box of {@code void}, which has no objects. */
  boolean isVoidBox(TypeMirror type) {
    return isNamed(type, "java.lang.Void");
  }

  boolean isNamed(TypeMirror type, String name) {
    return type.getKind() == TypeKind.DECLARED
        && element(type).getQualifiedName().contentEquals(name);
  }

  /** Says whether every object of one type is one of the other; primitives are their boxes. */
  boolean isBelow(TypeMirror lower, TypeMirror upper) {
    return types.isSubtype(boxed(lower), boxed(upper));
  }

  /** Says whether every object of a type is one of a class of this library. */
  boolean isBelow(TypeMirror lower, Class<?> upper) {
    TypeElement element = elements.getTypeElement(upper.getName());
    return element != null && isBelow(lower, element.asType());
  }

  boolean isSame(TypeMirror left, TypeMirror right) {
    return types.isSameType(left, right);
  }

  /** Says whether a parameter is declared {@code Class} of exactly this type. */
  boolean isClassOf(TypeMirror type, TypeMirror declared) {
    return isNamed(declared, "java.lang.Class")
        && declared instanceof DeclaredType generic
        && generic.getTypeArguments().size() == 1
        && isSame(generic.getTypeArguments().getFirst(), type);
  }

  boolean isFinal(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED -> element(type).getModifiers().contains(Modifier.FINAL);
      case ARRAY -> isFinal(((ArrayType) type).getComponentType());
      default -> type.getKind().isPrimitive();
    };
  }

  TypeElement element(TypeMirror declared) {
    return (TypeElement) ((DeclaredType) declared).asElement();
  }

  /** Returns the name of an erased type as {@link Class#getSimpleName} gives it. */
  String simpleName(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> simpleName(((ArrayType) type).getComponentType()) + "[]";
      case DECLARED -> element(type).getSimpleName().toString();
      default -> plain(type);
    };
  }

  /** Returns an erased type as source names it anywhere. */
  String name(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> name(((ArrayType) type).getComponentType()) + "[]";
      case DECLARED -> element(type).getQualifiedName().toString();
      default -> plain(type);
    };
  }

  private static String plain(TypeMirror type) {
    return type.getKind().name().toLowerCase(Locale.ROOT);
  }

  /** Returns the name of a class as {@link Class#getName} gives it. */
  String binaryName(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }

  PackageElement packageOf(Element element) {
    return elements.getPackageOf(element);
  }

  /** Says whether code beside an element, but outside every class there, can name this type. */
  boolean isReachable(TypeMirror type, Element beside) {
    return switch (type.getKind()) {
      case ARRAY -> isReachable(((ArrayType) type).getComponentType(), beside);
      case DECLARED -> isReachable(element(type), beside);
      default -> true;
    };
  }

  /** Says whether code beside an element, but outside every class there, can name this member. */
  boolean isReachable(Element member, Element beside) {
    boolean open =
        member.getModifiers().contains(Modifier.PUBLIC)
            || (!member.getModifiers().contains(Modifier.PRIVATE)
                && packageOf(member).equals(packageOf(beside)));
    Element enclosing = member.getEnclosingElement();
    return open
        && (enclosing == null
            || enclosing.getKind() == ElementKind.PACKAGE
            || isReachable(enclosing, beside));
  }

  /** Returns the class that declares a method. */
  TypeElement ownerOf(Element method) {
    return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
  }

  Optional<AnnotationMirror> annotation(AnnotatedConstruct annotated, String name) {
    return annotated.getAnnotationMirrors().stream()
        .filter(mirror -> isNamed(mirror.getAnnotationType(), name))
        .<AnnotationMirror>map(mirror -> mirror)
        .findFirst();
  }

  boolean isAnnotated(AnnotatedConstruct annotated, Class<?> annotation) {
    return annotation(annotated, annotation.getName()).isPresent();
  }

  /**
   * Returns the value of an annotation's element, its default where none is given. Nothing is
   * returned where javac gives none of the type, because it cannot find what is named.
   */
  <T> Optional<T> value(AnnotationMirror annotation, String name, Class<T> type) {
    return elements.getElementValuesWithDefaults(annotation).entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
        .map(entry -> entry.getValue().getValue())
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  /** Returns the types that an annotation's element lists; names javac cannot find are left out. */
  List<TypeMirror> typesIn(AnnotationMirror annotation, String name) {
    return listed(annotation, name, TypeMirror.class);
  }

  /** Returns the texts that an annotation's element lists. */
  List<String> textsIn(AnnotationMirror annotation, String name) {
    return listed(annotation, name, String.class);
  }

  private <T> List<T> listed(AnnotationMirror annotation, String name, Class<T> type) {
    List<?> values = value(annotation, name, List.class).orElse(List.of());
    return values.stream()
        .map(each -> ((AnnotationValue) each).getValue())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
