// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.Next;
import dev.kindred.dispatch.Role;
import dev.kindred.dispatch.declare.Complaint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads one method by one of its annotations, telling all that is wrong with it. */
final class MethodReader {
  private final Language language;
  private final ExecutableElement method;
  private final Role role;
  private final Complaints complaints;
  private boolean sound = true;

  MethodReader(Language language, ExecutableElement method, Role role, Complaints complaints) {
    this.language = language;
    this.method = method;
    this.role = role;
    this.complaints = complaints;
  }

  private void wrong(Complaint complaint, Element where) {
    sound = false;
    complaints.add(SourceMethod.describe(language, method), complaint, where);
  }

  /** Returns the method unless something is wrong with it. */
  Optional<SourceMethod> read() {
    try {
      return readSound();
    } catch (LinkageError _) {
      // Some type has a head that no class can have, which javac tells better when it gets there.
      return Optional.empty();
    }
  }

  private Optional<SourceMethod> readSound() {
    AnnotationMirror mark = language.annotation(method, role.annotation().getName()).orElseThrow();
    Optional<TypeMirror> target = language.value(mark, "value", TypeMirror.class);
    Optional<Integer> precedence = language.value(mark, "precedence", Integer.class);
    if (target.isEmpty() || precedence.isEmpty()) {
      return Optional.empty();
    }
    Optional<SourceInterface> generic = generic(target.get());
    requireOnce(target.get());
    requireStatic();
    generic.ifPresent(this::requireNext);
    List<SourcePattern> patterns = patterns();
    if (!sound || generic.isEmpty()) {
      return Optional.empty();
    }
    SourceMethod read =
        new SourceMethod(
            language, generic.get(), method, role, precedence.get(), takesNext(), patterns);
    new SourceFitting(language, read, complaint -> wrong(complaint, method)).check();
    return sound ? Optional.of(read) : Optional.empty();
  }

  private Optional<SourceInterface> generic(TypeMirror target) {
    if (target.getKind() != TypeKind.DECLARED) {
      wrong(Complaint.names(role, target.toString()), method);
      return Optional.empty();
    }
    SourceInterface generic = new SourceInterface(language, language.element(target));
    Optional<Complaint> complaint = generic.complaint();
    if (complaint.isPresent()) {
      wrong(Complaint.names(role, generic.simpleName() + ", " + complaint.get().found()), method);
      return Optional.empty();
    }
    return Optional.of(generic);
  }

  /** What answers calls cannot run with them; what runs with them may do so in several ways. */
  private void requireOnce(TypeMirror target) {
    boolean answers =
        language.annotation(method, Role.PRIMARY.annotation().getName()).stream()
            .flatMap(mark -> language.value(mark, "value", TypeMirror.class).stream())
            .anyMatch(other -> language.isSame(other, target));
    if (answers && role != Role.PRIMARY) {
      wrong(Complaint.twice(role), method);
    }
  }

  private void requireStatic() {
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      wrong(Complaint.instance(), method);
    }
  }

  private boolean takesNext() {
    return !method.getParameters().isEmpty()
        && language.isAnnotated(method.getParameters().getFirst(), Next.class);
  }

  private void requireNext(SourceInterface generic) {
    List<? extends VariableElement> parameters = method.getParameters();
    for (VariableElement parameter : parameters.stream().skip(1).toList()) {
      if (language.isAnnotated(parameter, Next.class)) {
        wrong(Complaint.nextNotFirst(), parameter);
      }
    }
    if (!takesNext()) {
      return;
    }
    TypeMirror first = language.erased(parameters.getFirst().asType());
    if (method.isVarArgs() && parameters.size() == 1) {
      wrong(Complaint.nextVariadic(generic.simpleName()), parameters.getFirst());
    } else if (!language.isSame(first, language.erased(generic.type().asType()))) {
      String found = language.simpleName(first);
      wrong(Complaint.nextDeclared(found, generic.simpleName()), parameters.getFirst());
    }
  }

  private List<SourcePattern> patterns() {
    List<? extends VariableElement> parameters = method.getParameters();
    List<SourcePattern> patterns = new ArrayList<>();
    for (int i = takesNext() ? 1 : 0; i < parameters.size(); i++) {
      VariableElement parameter = parameters.get(i);
      boolean variadic = method.isVarArgs() && i == parameters.size() - 1;
      patterns.add(
          new ParameterReader(
                  language, parameter, variadic, complaint -> wrong(complaint, parameter))
              .pattern());
    }
    return List.copyOf(patterns);
  }
}
