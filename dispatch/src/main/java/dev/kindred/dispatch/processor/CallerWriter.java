// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The source of the objects that implement a generic interface with one abstract method by calling
 * one method of an owner each, with nothing put into boxes or arrays on the way.
 *
 * @param name of the class, which stands in the companion of the owner
 * @param methods by their number among the methods of the owner, all for the interface
 */
record CallerWriter(
    Language language,
    TypeElement owner,
    String name,
    SourceInterface generic,
    Map<Integer, SourceMethod> methods) {

  /** Says whether there can be such objects. */
  boolean isPossible() {
    List<ExecutableElement> views = generic.abstractMethods();
    return views.size() == 1
        && !views.getFirst().isVarArgs()
        && new FacadeWriter(language, generic).isPossible()
        && language.isReachable(generic.type(), owner)
        && FacadeWriter.types(language, views.getFirst()).stream()
            .allMatch(type -> language.isReachable(type, owner))
        && !called().isEmpty();
  }

  /** Returns the methods that can be called so. */
  List<Map.Entry<Integer, SourceMethod>> called() {
    return methods.entrySet().stream()
        .filter(each -> call(each.getValue()).isPresent())
        .sorted(Map.Entry.comparingByKey())
        .toList();
  }

  /** Returns the case that makes the object for a method. */
  String made(int number) {
    return "    case %d:\n      return new %s(method, (%s) next);\n"
        .formatted(number, name, generic.type().getQualifiedName());
  }

  private ExecutableElement view() {
    return generic.abstractMethods().getFirst();
  }

  String source() {
    TypeMirror returned = language.erased(view().getReturnType());
    return """
    private static final class %1$s implements %2$s {
      private final int method;
      private final %2$s next;

      %1$s(int method, %2$s next) {
        this.method = method;
        this.next = next;
      }

      @Override
      public %3$s {
        switch (method) {
    %4$s
          default:
            throw unknown(method);
        }
      }
    }
    """
        .formatted(
            name,
            generic.type().getQualifiedName(),
            FacadeWriter.head(language, view()),
            called().stream()
                .map(each ->
                    "      case %d:\n        %s"
                        .formatted(each.getKey(), statement(each.getValue(), returned)))
                .collect(Collectors.joining("\n")));
  }

  private String statement(SourceMethod method, TypeMirror returned) {
    String call = call(method).orElseThrow();
    if (returned.getKind() == TypeKind.VOID) {
      return call + ";\n        return;";
    }
    return method.returned().getKind() == TypeKind.VOID
        ? call + ";\n        return null;"
        : "return %s;".formatted(converted(call, method.returned(), returned).orElseThrow());
  }

  /** Returns the call itself, if the view passes and takes what the method takes and returns. */
  private Optional<String> call(SourceMethod method) {
    List<TypeMirror> given =
        view().getParameters().stream().map(VariableElement::asType).map(language::erased).toList();
    if (method.isVariadic()
        || method.fixedCount() != given.size()
        || !returns(method.returned(), language.erased(view().getReturnType()))) {
      return Optional.empty();
    }
    List<TypeMirror> taken =
        method.parameters().stream().map(each -> language.erased(each.asType())).toList();
    List<String> arguments =
        IntStream.range(0, given.size())
            .mapToObj(i -> converted("p" + i, given.get(i), taken.get(i)))
            .flatMap(Optional::stream)
            .toList();
    String next = method.takesNext() ? given.isEmpty() ? "next" : "next, " : "";
    return arguments.size() < given.size()
        ? Optional.empty()
        : Optional.of(
            "%s.%s(%s%s)"
                .formatted(
                    owner.getQualifiedName(),
                    method.element().getSimpleName(),
                    next,
                    String.join(", ", arguments)));
  }

  private boolean returns(TypeMirror found, TypeMirror wanted) {
    return wanted.getKind() == TypeKind.VOID
        || (found.getKind() == TypeKind.VOID
            ? !wanted.getKind().isPrimitive()
            : converted("", found, wanted).isPresent());
  }

  /** Boxes, unboxes and casts, but widens no primitive, as at run time. */
  private Optional<String> converted(String value, TypeMirror from, TypeMirror to) {
    boolean opens = to.getKind().isPrimitive();
    boolean boxes = from.getKind().isPrimitive();
    if (opens && boxes) {
      return language.isSame(from, to) ? Optional.of(value) : Optional.empty();
    }
    if (boxes && !language.isBelow(from, to)) {
      return Optional.empty();
    }
    String box = boxes || opens ? language.name(language.boxed(opens ? to : from)) : "Object";
    String object = boxes ? "(%s) %s".formatted(box, value) : "(Object) " + value;
    return Optional.of(
        opens
            ? "(%s) (%s) %s".formatted(language.name(to), box, object)
            : "(%s) %s".formatted(language.name(to), object));
  }
}
