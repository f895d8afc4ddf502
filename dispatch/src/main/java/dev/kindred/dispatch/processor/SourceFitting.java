// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.declare.Complaint;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * One method against its interface: can callers call it, use its result, and expect its exceptions?
 *
 * <p>Stricter than the run time in what only source can promise: the type that a view ties to an
 * argument must be kept by the declaration, where the run time would look at each result, and
 * checked exceptions are those of the interface.
 *
 * @param wrong takes what is wrong with the method
 */
record SourceFitting(Language language, SourceMethod method, Consumer<Complaint> wrong) {

  void check() {
    List<SourceView> views = method.generic().views();
    List<SourceView> ofArity = views.stream().filter(view -> view.fitsArityOf(method)).toList();
    if (ofArity.isEmpty()) {
      wrong.accept(Complaint.arity(views));
      return;
    }
    List<SourceView> admitting = ofArity.stream().filter(view -> view.admits(method)).toList();
    if (admitting.isEmpty()) {
      wrong.accept(outside(ofArity.getFirst()));
      return;
    }
    for (SourceView view : admitting) {
      checkReturn(view);
      checkThrown(view);
    }
  }

  private Complaint outside(SourceView view) {
    int position = 0;
    while (view.admits(method, position)) {
      position++;
    }
    TypeMirror bound = view.at(position);
    return Complaint.outside(
        position,
        method.at(position),
        view,
        language.simpleName(bound),
        bound.getKind().isPrimitive());
  }

  private void checkReturn(SourceView view) {
    String returned = language.simpleName(method.returned());
    if (!view.returns(method.returned())) {
      wrong.accept(Complaint.returned(returned, view, language.simpleName(view.returned())));
    } else if (!keepsTie(view)) {
      String kept = new KeptSignature(language, method, view.tied().getFirst()).toString();
      wrong.accept(Complaint.lostTie(returned, view, view.tied(), "declare it " + kept));
    }
  }

  private boolean keepsTie(SourceView view) {
    List<Integer> tied = view.tied();
    return tied.isEmpty() || tied.stream().anyMatch(i -> method.kept().contains(i) || isExact(i));
  }

  /**
   * The class is final, or one of arrays: a type variable cannot be bounded by those, so their
   * results are left to the run time to look at.
   */
  private boolean isExact(int position) {
    TypeMirror returned = method.returned();
    return method.at(position).isExactly(returned)
        && (language.isFinal(returned) || returned.getKind() == TypeKind.ARRAY);
  }

  private void checkThrown(SourceView view) {
    for (TypeMirror thrown : method.element().getThrownTypes()) {
      if (!view.expects(thrown)) {
        String name = language.simpleName(language.erased(thrown));
        wrong.accept(Complaint.thrown(name, view, method.generic().simpleName()));
      }
    }
  }
}
