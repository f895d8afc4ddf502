// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Signature;
import dev.kindred.dispatch.TypePattern;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.List;

/** Whether a method gives back the class of the argument that a view ties the return to. */
public enum Tie {
  /** Its declaration says so, or the view ties nothing. */
  KEPT,
  /** It may, so every result is looked at. */
  CHECKED,
  /** It cannot, whatever the argument. */
  LOST;

  /** Returns what the declaration of a method says about the tie of a view that it fits. */
  public static Tie of(View view, DispatchMethod method) {
    List<Integer> tied = view.tied();
    if (tied.isEmpty() || tied.stream().anyMatch(method.kept()::contains)) {
      return KEPT;
    }
    Class<?> returned =
        MethodType.methodType(method.target().type().returnType()).wrap().returnType();
    Signature signature = method.signature();
    if (tied.stream().anyMatch(i -> isExactly(signature.at(i), returned))) {
      return KEPT;
    }
    boolean possible = tied.stream().anyMatch(i -> canBe(signature.at(i), returned));
    return possible && returned != Void.class ? CHECKED : LOST;
  }

  private static boolean isExactly(TypePattern pattern, Class<?> returned) {
    return Modifier.isFinal(returned.getModifiers())
        && returned != Void.class
        && pattern.members().equals(List.of(Atom.of(returned)));
  }

  private static boolean canBe(TypePattern pattern, Class<?> returned) {
    return pattern.members().stream()
        .anyMatch(
            member -> !(member instanceof Atom.OfClass(Class<?> type)) || overlap(type, returned));
  }

  /** Says whether some object may be of both types, as far as their declarations tell. */
  private static boolean overlap(Class<?> left, Class<?> right) {
    return left.isAssignableFrom(right)
        || right.isAssignableFrom(left)
        || (left.isInterface() && !Modifier.isFinal(right.getModifiers()))
        || (right.isInterface() && !Modifier.isFinal(left.getModifiers()));
  }
}
