// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.resolve.Wrapping;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/**
 * What runs before and after a method and sees its arguments only. It is part of the handle of the
 * calls, so that calls without an escort are as if there were none.
 *
 * @param befores take the arguments of the calls, the first to run first
 * @param afters likewise
 */
record Escort(List<MethodHandle> befores, List<MethodHandle> afters) {
  /** Nothing. */
  static final Escort NONE = new Escort(List.of(), List.of());

  /** Returns that of calls of this type. */
  static Escort of(MethodType type, Wrapping wrapping) {
    return new Escort(handles(type, wrapping.befores()), handles(type, wrapping.afters()));
  }

  /** Says whether nothing runs before or after. */
  boolean isEmpty() {
    return befores.isEmpty() && afters.isEmpty();
  }

  private static List<MethodHandle> handles(MethodType type, List<DispatchMethod> methods) {
    MethodType seen = type.changeReturnType(void.class);
    return methods.stream()
        .map(method -> new Call(seen, method, null, null, NONE).handle())
        .toList();
  }

  /** Returns the handle with those before and, if it returns, those after it. */
  MethodHandle around(MethodHandle handle) {
    MethodHandle escorted = handle;
    for (MethodHandle after : afters) {
      escorted = MethodHandles.foldArguments(ending(escorted.type(), after), escorted);
    }
    for (MethodHandle before : befores.reversed()) {
      escorted = MethodHandles.foldArguments(escorted, before);
    }
    return escorted;
  }

  /** Takes a result, if calls of this type have one, and the arguments; gives back the result. */
  private static MethodHandle ending(MethodType type, MethodHandle after) {
    Class<?> result = type.returnType();
    return result == void.class
        ? after
        : MethodHandles.foldArguments(
            MethodHandles.dropArguments(MethodHandles.identity(result), 1, type.parameterList()),
            1,
            after);
  }
}
