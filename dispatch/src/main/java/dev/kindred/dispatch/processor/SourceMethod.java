// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Role;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A {@code @Dispatch} method in source, or one that runs with those, read without complaint.
 *
 * @param generic the interface it is for
 * @param role what part it has in the calls
 * @param takesNext whether its first parameter is the next method
 * @param patterns what its other parameters accept; of a variadic one, each argument
 */
record SourceMethod(
    Language language,
    SourceInterface generic,
    ExecutableElement element,
    Role role,
    int precedence,
    boolean takesNext,
    List<SourcePattern> patterns) {

  TypeElement owner() {
    return language.ownerOf(element);
  }

  boolean isVariadic() {
    return element.isVarArgs();
  }

  int fixedCount() {
    return patterns.size() - (isVariadic() ? 1 : 0);
  }

  /** Returns the parameters that take arguments. */
  List<? extends VariableElement> parameters() {
    return element.getParameters().subList(takesNext ? 1 : 0, element.getParameters().size());
  }

  TypeMirror returned() {
    return language.erased(element.getReturnType());
  }

  /** Returns the positions whose type variable, or that of their class, is the return type too. */
  List<Integer> kept() {
    TypeMirror returned = element.getReturnType();
    return IntStream.range(0, parameters().size())
        .filter(i -> returned.getKind() == TypeKind.TYPEVAR)
        .filter(i -> {
          TypeMirror declared = parameters().get(i).asType();
          return language.isSame(declared, returned) || language.isClassOf(returned, declared);
        })
        .boxed()
        .toList();
  }

  /** Returns the types that a class must name to call the method and to tell its signature. */
  Stream<TypeMirror> named() {
    return Stream.concat(
        Stream.of(generic.type().asType()),
        Stream.concat(
            patterns.stream().flatMap(pattern -> pattern.named().stream()),
            Stream.concat(Stream.of(returned()), erasedParameters().stream())));
  }

  /** Returns the parameter types of the class file, the next method included. */
  List<TypeMirror> erasedParameters() {
    return element.getParameters().stream()
        .map(parameter -> language.erased(parameter.asType()))
        .toList();
  }

  /** Returns what it accepts, in classes of {@link Skeletons}. */
  Signature signature() {
    List<TypePattern> all = patterns.stream().map(SourcePattern::pattern).toList();
    Signature fixed = Signature.of(all.subList(0, fixedCount()));
    return isVariadic() ? fixed.variadic(all.getLast()) : fixed;
  }

  /** Returns it as the rules compare methods; there is nothing in it to call. */
  DispatchMethod loaded() {
    String name = element.getSimpleName().toString();
    MethodHandle nothing = MethodHandles.zero(void.class);
    DispatchMethod method = DispatchMethod.of(name, signature(), precedence, nothing);
    return takesNext ? method.withNext() : method;
  }

  /** Says whether its author wants to hear nothing of a kind. */
  boolean isSilenced(String kind) {
    return Stream.of(element, owner())
        .flatMap(each -> language.annotation(each, SuppressWarnings.class.getName()).stream())
        .anyMatch(each -> language.textsIn(each, "value").contains(kind));
  }

  /** Class, name and signature: {@code shapes.Areas.disc(Disc, Integer)}. */
  String located() {
    return "%s.%s%s".formatted(owner().getQualifiedName(), element.getSimpleName(), signature());
  }

  /** Name and declared types: {@code image(Image, double)}. */
  @Override
  public String toString() {
    return describe(language, element);
  }

  static String describe(Language language, ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> language.simpleName(language.erased(parameter.asType())))
        .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
  }
}
