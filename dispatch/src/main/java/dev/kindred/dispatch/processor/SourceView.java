// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** An abstract method of a generic interface in source. */
record SourceView(Language language, ExecutableElement method) {

  private List<? extends VariableElement> parameters() {
    return method.getParameters();
  }

  TypeMirror returned() {
    return language.erased(method.getReturnType());
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

  private int fixedCount() {
    return parameters().size() - (method.isVarArgs() ? 1 : 0);
  }

  /** Returns the erased type at a position of the parameter list expanded as needed. */
  TypeMirror at(int position) {
    int last = Math.min(position, parameters().size() - 1);
    TypeMirror type = language.erased(parameters().get(last).asType());
    return method.isVarArgs() && position >= fixedCount()
        ? ((ArrayType) type).getComponentType()
        : type;
  }

  /** Says whether a method can be called through this view as far as its arity tells. */
  boolean fitsArityOf(SourceMethod other) {
    int fixed = other.fixedCount();
    if (other.isVariadic()) {
      return method.isVarArgs() || fixedCount() >= fixed;
    }
    return method.isVarArgs() ? fixed >= fixedCount() : fixed == fixedCount();
  }

  /** Says whether all that a method of fitting arity accepts at the position may be passed. */
  boolean admits(SourceMethod other, int position) {
    return other.at(position).isWithin(at(position));
  }

  boolean admits(SourceMethod other) {
    int longest = Math.max(fixedCount(), other.fixedCount());
    int compared = method.isVarArgs() && other.isVariadic() ? longest + 1 : longest;
    return IntStream.range(0, compared).allMatch(i -> admits(other, i));
  }

  /** Says whether a method's result needs no narrowing, and a primitive one no widening, here. */
  boolean returns(TypeMirror result) {
    TypeMirror wanted = returned();
    if (wanted.getKind() == TypeKind.VOID) {
      return true;
    }
    if (result.getKind() == TypeKind.VOID) {
      return false;
    }
    return wanted.getKind().isPrimitive()
        ? language.isSame(language.boxed(result), language.boxed(wanted))
        : language.isBelow(result, wanted);
  }

  /** Says whether callers must expect this exception: it is unchecked, or declared. */
  boolean expects(TypeMirror thrown) {
    return isUnchecked(thrown)
        || method.getThrownTypes().stream().anyMatch(each -> language.isBelow(thrown, each));
  }

  private boolean isUnchecked(TypeMirror thrown) {
    return List.of("java.lang.RuntimeException", "java.lang.Error").stream()
        .map(name -> language.elements().getTypeElement(name).asType())
        .anyMatch(unchecked -> language.isBelow(thrown, unchecked));
  }

  /** The declaration without its return: {@code rotate(Semantic, double)}. */
  @Override
  public String toString() {
    return IntStream.range(0, parameters().size())
        .mapToObj(i ->
            language.simpleName(at(i)) + (method.isVarArgs() && i == fixedCount() ? "..." : ""))
        .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
  }
}
