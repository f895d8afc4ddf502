// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.declare.View;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** An abstract method of a generic interface in source. */
record SourceView(Language language, ExecutableElement method) {

  private List<? extends VariableElement> parameters() {
    return method.getParameters();
  }

  /** Returns the positions whose type variable is the return type too. */
  List<Integer> tied() {
    TypeMirror returned = method.getReturnType();
    return IntStream.range(0, parameters().size())
        .filter(i -> returned.getKind() == TypeKind.TYPEVAR)
        .filter(i -> language.isSame(parameters().get(i).asType(), returned))
        .boxed()
        .toList();
  }

  /** Returns the positions declared {@code Class} of the return type's variable. */
  List<Integer> asked() {
    TypeMirror returned = method.getReturnType();
    return IntStream.range(0, parameters().size())
        .filter(i -> returned.getKind() == TypeKind.TYPEVAR)
        .filter(i -> language.isClassOf(returned, parameters().get(i).asType()))
        .boxed()
        .toList();
  }

  /** Returns it as the run time has it, but of {@link Skeletons}. */
  View loaded() {
    return new View(
        method.getSimpleName().toString(),
        MethodType.methodType(
            loaded(method.getReturnType()),
            parameters().stream().<Class<?>>map(each -> loaded(each.asType())).toList()),
        method.isVarArgs(),
        tied(),
        asked());
  }

  private Class<?> loaded(TypeMirror type) {
    return language.loaded(language.erased(type));
  }

  /** Says whether callers must expect this exception: it is unchecked, or declared. */
  boolean expects(TypeMirror thrown) {
    return language.isBelow(thrown, RuntimeException.class)
        || language.isBelow(thrown, Error.class)
        || method.getThrownTypes().stream().anyMatch(each -> language.isBelow(thrown, each));
  }
}
