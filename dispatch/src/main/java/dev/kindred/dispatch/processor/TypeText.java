// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** A type as in source, with simple names: {@code Batch<? extends Image>[]}. */
record TypeText(Language language, TypeMirror type) {

  @Override
  public String toString() {
    return text(type);
  }

  private String text(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> text(((ArrayType) type).getComponentType()) + "[]";
      case TYPEVAR -> language.types().asElement(type).getSimpleName().toString();
      case WILDCARD -> wildcard((WildcardType) type);
      case DECLARED ->
          language.simpleName(type) + arguments(((DeclaredType) type).getTypeArguments());
      default -> language.simpleName(language.erased(type));
    };
  }

  private String arguments(List<? extends TypeMirror> arguments) {
    return arguments.isEmpty()
        ? ""
        : arguments.stream().map(this::text).collect(Collectors.joining(", ", "<", ">"));
  }

  private String wildcard(WildcardType type) {
    if (type.getSuperBound() != null) {
      return "? super " + text(type.getSuperBound());
    }
    TypeMirror bound = type.getExtendsBound();
    return bound == null || language.isObject(bound) ? "?" : "? extends " + text(bound);
  }
}
