// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.declare.Complaint;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** A {@code @Generic} interface in source. */
record SourceInterface(Language language, TypeElement type) {

  /** Returns why nobody could call or implement it, if so. */
  Optional<Complaint> complaint() {
    boolean isInterface = type.getKind() == ElementKind.INTERFACE;
    if (!isInterface || !language.isAnnotated(type, Generic.class)) {
      return Optional.of(Complaint.notGeneric(isInterface));
    }
    if (type.getModifiers().contains(Modifier.SEALED)) {
      return Optional.of(Complaint.sealed());
    }
    List<String> names = names();
    return names.size() == 1 ? Optional.empty() : Optional.of(Complaint.names(names));
  }

  private List<String> names() {
    return abstractMethods().stream()
        .map(method -> method.getSimpleName().toString())
        .distinct()
        .sorted()
        .toList();
  }

  List<SourceView> views() {
    return abstractMethods().stream().map(method -> new SourceView(language, method)).toList();
  }

  List<ExecutableElement> abstractMethods() {
    TypeElement object = language.elements().getTypeElement("java.lang.Object");
    return ElementFilter.methodsIn(language.elements().getAllMembers(type)).stream()
        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
        .filter(method -> !isDeclaredBy(object, method))
        .toList();
  }

  private boolean isDeclaredBy(TypeElement object, ExecutableElement method) {
    return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
        .filter(other -> other.getModifiers().contains(Modifier.PUBLIC))
        .anyMatch(other -> language.elements().overrides(method, other, type));
  }

  /** Returns what messages call the function, as at run time. */
  String functionName() {
    String method = names().getFirst();
    return method.equalsIgnoreCase(simpleName()) ? method : simpleName() + "." + method;
  }

  String simpleName() {
    return type.getSimpleName().toString();
  }
}
