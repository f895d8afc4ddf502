// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.FineAtom;
import dev.kindred.dispatch.Role;
import dev.kindred.dispatch.TypePattern;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a method gives back the class of the argument that a view ties the return to. */
public enum Tie {
  /** Its declaration says so, or the view ties nothing. */
  KEPT,
  /** It may, so every result is looked at. */
  CHECKED,
  /** It cannot, whatever the argument. */
  LOST;

  /**
   * Returns what the declaration of a method says about the tie of a view that it fits. One without
   * a parameter there, which only calls without types can bring together with the view, keeps none.
   */
  public static Tie of(View view, DispatchMethod method) {
    List<Integer> tied = view.tied();
    if (tied.isEmpty() || method.role().observes()) {
      return KEPT;
    }
    Class<?> returned = MethodType.methodType(method.type().returnType()).wrap().returnType();
    boolean possible = false;
    for (int position : tied) {
      if (!method.signature().takes(position)) {
        continue;
      }
      TypePattern pattern = method.signature().at(position);
      if (method.kept().contains(position) || isExactly(pattern, returned)) {
        return KEPT;
      }
      possible |= canBe(pattern, returned);
    }
    return possible && returned != Void.class ? CHECKED : LOST;
  }

  /**
   * Returns what to expect of the results of a method. One that takes the next method may hand on
   * what that gave back, which is looked at only here, so that its promise is worth no more than
   * those of the others. What runs around a call gets results that were looked at.
   *
   * @param others all methods that could come next, this one among them or not
   */
  public static Tie of(View view, DispatchMethod method, List<DispatchMethod> others) {
    Tie declared = of(view, method);
    boolean hasPassed = !method.takesNext() || method.role() == Role.AROUND;
    if (declared != KEPT || hasPassed || view.tied().isEmpty()) {
      return declared;
    }
    for (DispatchMethod other : others) {
      if (view.fitsArityOf(other.signature()) && of(view, other) != KEPT) {
        return isExact(view, method) ? KEPT : CHECKED;
      }
    }
    return KEPT;
  }

  /** Says whether Java itself sees to it that a result has the class of an argument. */
  private static boolean isExact(View view, DispatchMethod method) {
    Class<?> returned = MethodType.methodType(method.type().returnType()).wrap().returnType();
    for (int position : view.tied()) {
      if (method.signature().takes(position)
          && isExactly(method.signature().at(position), returned)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether all that a pattern accepts is of just this class, so that nothing is lost. */
  static boolean isExactly(TypePattern pattern, Class<?> returned) {
    if (!Atom.OfClass.isFinal(returned) || returned == Void.class) {
      return false;
    }
    for (Atom member : pattern.members()) {
      if (!member.isBelow(Atom.of(returned))) {
        return false;
      }
    }
    return true;
  }

  private static boolean canBe(TypePattern pattern, Class<?> returned) {
    for (Atom member : pattern.members()) {
      Class<?> carrier = carrier(member);
      if (carrier == null || overlap(carrier, returned)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Class<?> carrier(Atom member) {
    if (member instanceof Atom.OfClass ofClass) {
      return ofClass.type();
    }
    return member instanceof FineAtom fine ? fine.carrier() : null;
  }

  /** Says whether some object may be of both types, as far as their declarations tell. */
  private static boolean overlap(Class<?> left, Class<?> right) {
    return left.isAssignableFrom(right)
        || right.isAssignableFrom(left)
        || (left.isInterface() && !Modifier.isFinal(right.getModifiers()))
        || (right.isInterface() && !Modifier.isFinal(left.getModifiers()));
  }
}
