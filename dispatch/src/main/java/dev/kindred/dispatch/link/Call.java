// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.LostTypeException;
import dev.kindred.dispatch.declare.Tie;
import dev.kindred.dispatch.declare.View;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** One method as calls of one type through one view want it. */
record Call(Linkage linkage, View view, MethodType type, DispatchMethod method) {
  private static final MethodHandle CHECK =
      Handles.own(
          MethodHandles.lookup(), "check", Object.class, Call.class, Class[].class, Object.class);

  /**
   * Returns the handle for calls whose arguments have the same classes as these: the next method,
   * the argument list of a variadic one and the check of the result are part of it.
   */
  MethodHandle handle(@Nullable Object[] arguments) {
    MethodHandle handle = method.target().asFixedArity();
    if (method.takesNext()) {
      handle = handle.bindTo(linkage.next(method));
    }
    if (method.signature().isVariadic()) {
      int rest = type.parameterCount() - method.signature().fixedCount();
      handle = handle.asCollector(handle.type().lastParameterType(), rest);
    }
    if (mayLoseType()) {
      handle = checked(handle, expected(arguments));
    }
    return handle.asType(type);
  }

  private boolean mayLoseType() {
    return Tie.of(view, method) != Tie.KEPT || !view.returns(method.target().type().returnType());
  }

  private MethodHandle checked(MethodHandle handle, Class<?>[] expected) {
    MethodHandle check = MethodHandles.insertArguments(CHECK, 0, this, expected);
    MethodType anything = handle.type().changeReturnType(Object.class);
    return MethodHandles.filterReturnValue(handle.asType(anything), check);
  }

  /** Returns the classes of which the result must be one, as keys: null may have one too. */
  private Class<?>[] expected(@Nullable Object[] arguments) {
    return Tie.of(view, method) == Tie.KEPT
        ? new Class<?>[] {type.wrap().returnType(), Key.ABSENT}
        : view.tied().stream().map(i -> Key.CLASS.of(arguments[i])).toArray(Class<?>[]::new);
  }

  static @Nullable Object check(Call call, Class<?>[] expected, @Nullable Object result) {
    for (Class<?> each : expected) {
      if (result == null ? each == Key.ABSENT : each.isInstance(result)) {
        return result;
      }
    }
    throw new LostTypeException(
        call.linkage.generic().functionName(), call.method, atom(expected[0]), result);
  }

  private static Atom atom(Class<?> key) {
    return key == Key.ABSENT ? Atom.NULL : Atom.of(key);
  }
}
