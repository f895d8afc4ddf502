// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.InvalidMethodException;
import dev.kindred.dispatch.Role;
import dev.kindred.dispatch.Signature;
import java.lang.invoke.MethodType;

/** One method against one interface: can callers of the interface call it, and use its result? */
final class Fitting {
  private final GenericInterface generic;
  private final DispatchMethod method;
  private final Signature signature;
  private final Class<?> returned;

  Fitting(GenericInterface generic, DispatchMethod method) {
    this.generic = generic;
    this.method = method;
    this.signature = method.signature();
    this.returned = method.type().returnType();
  }

  void check() {
    checkTarget();
    checkRole();
    View ofArity = null;
    boolean admitted = false;
    for (View view : generic.views()) {
      if (view.fitsArityOf(signature)) {
        ofArity = ofArity == null ? view : ofArity;
        if (view.admits(signature)) {
          admitted = true;
          if (!method.role().observes()) {
            checkReturn(view);
            checkAsked(view);
          }
        }
      }
    }
    if (ofArity == null) {
      throw invalid(
          generic.views().stream().anyMatch(this::lacksNext)
              ? Complaint.forgottenNext(generic.views())
              : Complaint.arity(generic.views()));
    }
    if (!admitted) {
      throw outside(ofArity);
    }
  }

  private boolean lacksNext(View view) {
    return view.lacksNext(method.takesNext(), signature, generic.type());
  }

  private void checkTarget() {
    MethodType target = method.type();
    int expected =
        signature.fixedCount() + (method.takesNext() ? 1 : 0) + (signature.isVariadic() ? 1 : 0);
    if (target.parameterCount() != expected) {
      throw invalid(
          "its target has %d parameters, not %d".formatted(target.parameterCount(), expected),
          "give it one per fixed parameter, one array for a variadic tail, the next method first");
    }
    if (signature.isVariadic() && !target.lastParameterType().isArray()) {
      throw invalid(
          "the variadic tail arrives as " + target.lastParameterType().getSimpleName(),
          "make the last parameter of the target an array");
    }
    if (method.takesNext() && target.parameterType(0) != generic.type()) {
      throw invalid(
          "the next method arrives as " + target.parameterType(0).getSimpleName(),
          "make the first parameter " + generic.type().getSimpleName());
    }
  }

  private void checkRole() {
    Role role = method.role();
    if (role == Role.AROUND && !method.takesNext()) {
      throw invalid(Complaint.aroundWithoutNext(generic.type().getSimpleName()));
    }
    if (role.observes() && method.takesNext()) {
      throw invalid(Complaint.observerWithNext(role));
    }
    if (role.observes() && returned != void.class) {
      throw invalid(Complaint.observerReturns(role, returned.getSimpleName()));
    }
  }

  private InvalidMethodException outside(View view) {
    int position = 0;
    while (view.admits(signature.at(position), position)) {
      position++;
    }
    String bound = view.at(position).getSimpleName();
    return invalid(
        Complaint.outside(
            position, signature.at(position), view, bound, view.at(position).isPrimitive()));
  }

  private void checkReturn(View view) {
    Class<?> wanted = view.type().returnType();
    if (!view.returns(returned)) {
      throw invalid(Complaint.returned(returned.getSimpleName(), view, wanted.getSimpleName()));
    }
    if (Tie.of(view, method) == Tie.LOST) {
      String advice = keeping(view.tied().getFirst());
      throw invalid(Complaint.lostTie(returned.getSimpleName(), view, view.tied(), advice));
    }
  }

  private String keeping(int position) {
    int parameter = position + (method.takesNext() ? 1 : 0);
    if (position < signature.fixedCount()) {
      Class<?> declared = method.type().parameterType(parameter);
      Class<?> boxed = MethodType.methodType(declared).wrap().returnType();
      if (Tie.isExactly(signature.at(position), boxed)) {
        return "return " + declared.getSimpleName();
      }
    }
    return "return the type of that parameter, best as a type variable: <T extends %s> T ...(T x)"
        .formatted(signature.at(position));
  }

  private void checkAsked(View view) {
    for (int position : view.asked()) {
      boolean promised = method.kept().contains(position);
      if (!view.returnsAsked(position, signature, returned, promised)) {
        throw invalid(Complaint.lostClass(returned.getSimpleName(), view, position));
      }
    }
  }

  private InvalidMethodException invalid(String found, String advice) {
    return invalid(new Complaint(found, advice));
  }

  private InvalidMethodException invalid(Complaint complaint) {
    return complaint.about(method.toString());
  }
}
