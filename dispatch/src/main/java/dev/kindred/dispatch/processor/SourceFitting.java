// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.processor;

import dev.kindred.dispatch.Role;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import dev.kindred.dispatch.declare.Complaint;
import dev.kindred.dispatch.declare.View;
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
    checkRole();
    Signature signature = method.signature();
    List<SourceView> views = method.generic().views();
    List<SourceView> ofArity =
        views.stream().filter(view -> view.loaded().fitsArityOf(signature)).toList();
    if (ofArity.isEmpty()) {
      checkArity(views.stream().map(SourceView::loaded).toList(), signature);
      return;
    }
    List<SourceView> admitting =
        ofArity.stream().filter(view -> view.loaded().admits(signature)).toList();
    if (admitting.isEmpty()) {
      wrong.accept(outside(ofArity.getFirst().loaded(), signature));
      return;
    }
    for (SourceView view : admitting) {
      if (!method.role().observes()) {
        checkReturn(view.loaded());
        checkAsked(view.loaded());
      }
      checkThrown(view);
    }
  }

  private void checkRole() {
    Role role = method.role();
    if (role == Role.AROUND && !method.takesNext()) {
      wrong.accept(Complaint.aroundWithoutNext(method.generic().simpleName()));
    }
    if (role.observes() && method.takesNext()) {
      wrong.accept(Complaint.observerWithNext(role));
    }
    if (role.observes() && method.returned().getKind() != TypeKind.VOID) {
      wrong.accept(Complaint.observerReturns(role, language.simpleName(method.returned())));
    }
  }

  private void checkArity(List<View> views, Signature signature) {
    Class<?> generic = language.loaded(method.generic().type().asType());
    boolean forgotten =
        views.stream().anyMatch(view -> view.lacksNext(method.takesNext(), signature, generic));
    wrong.accept(forgotten ? Complaint.forgottenNext(views) : Complaint.arity(views));
  }

  private static Complaint outside(View view, Signature signature) {
    int position = 0;
    while (view.admits(signature.at(position), position)) {
      position++;
    }
    Class<?> bound = view.at(position);
    return Complaint.outside(
        position, signature.at(position), view, bound.getSimpleName(), bound.isPrimitive());
  }

  private void checkReturn(View view) {
    String returned = language.simpleName(method.returned());
    if (!view.returns(language.loaded(method.returned()))) {
      String wanted = view.type().returnType().getSimpleName();
      wrong.accept(Complaint.returned(returned, view, wanted));
    } else if (!keepsTie(view)) {
      wrong.accept(Complaint.lostTie(returned, view, view.tied(), keeping(view.tied().getFirst())));
    }
  }

  /** Of a class without subclasses a type variable says no more than the class does. */
  private String keeping(int position) {
    if (position < method.fixedCount()) {
      TypeMirror declared = language.erased(method.parameters().get(position).asType());
      if (isExact(position, language.boxed(declared))) {
        return "return " + language.simpleName(declared);
      }
    }
    return "declare it " + new KeptSignature(language, method, position);
  }

  private void checkAsked(View view) {
    Class<?> returned = language.loaded(method.returned());
    for (int position : view.asked()) {
      boolean promised = method.kept().contains(position);
      if (!view.returnsAsked(position, method.signature(), returned, promised)) {
        String name = language.simpleName(method.returned());
        wrong.accept(Complaint.lostClass(name, view, position));
      }
    }
  }

  private boolean keepsTie(View view) {
    List<Integer> tied = view.tied();
    TypeMirror returned = language.boxed(method.returned());
    return tied.isEmpty()
        || tied.stream().anyMatch(i -> method.kept().contains(i) || isExact(i, returned));
  }

  /**
   * The class is final, or one of arrays: a type variable cannot be bounded by those, so their
   * results are left to the run time to look at.
   */
  private boolean isExact(int position, TypeMirror returned) {
    if (language.isVoidBox(returned)) {
      return false;
    }
    TypePattern accepted = method.signature().at(position);
    TypePattern exact = TypePattern.of(language.loaded(returned));
    return returned.getKind() == TypeKind.ARRAY
        ? accepted.equals(exact)
        : language.isFinal(returned) && accepted.isBelow(exact);
  }

  private void checkThrown(SourceView view) {
    for (TypeMirror thrown : method.element().getThrownTypes()) {
      if (!view.expects(thrown)) {
        String name = language.simpleName(language.erased(thrown));
        wrong.accept(Complaint.thrown(name, view.loaded(), method.generic().simpleName()));
      }
    }
  }
}
