// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.codegen.Leaf;
import dev.kindred.dispatch.declare.Tie;
import dev.kindred.dispatch.declare.View;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * One method as calls of one type through one view want it, whose arguments have the same classes.
 *
 * @param next the first argument of the method if it takes the next one
 * @param check what its results are subject to, if they may not be of the right type
 * @param escort what runs before and after it
 */
record Call(
    MethodType type,
    DispatchMethod method,
    @Nullable Object next,
    @Nullable ResultCheck check,
    Escort escort) {

  /** Returns what to call with arguments that have the classes of these. */
  static Call of(
      Linkage linkage,
      View view,
      MethodType type,
      DispatchMethod method,
      @Nullable Object[] arguments) {
    MethodTable table = linkage.table();
    boolean returnsRight = view.returns(method.type().returnType());
    boolean safe = Tie.of(view, method, table.methods()) == Tie.KEPT && returnsRight;
    return new Call(
        type,
        method,
        method.takesNext() ? linkage.next(method) : null,
        safe ? null : ResultCheck.of(table, view, type, method, arguments),
        Escort.NONE);
  }

  /** Returns these calls with what runs before and after them. */
  Call with(Escort other) {
    return new Call(type, method, next, check, other);
  }

  /**
   * Returns the handle for these calls: the next method, the argument list of a variadic one, the
   * check of the result, and what runs before and after are part of it.
   */
  MethodHandle handle() {
    MethodHandle handle = method.target().asFixedArity();
    if (next != null) {
      handle = handle.bindTo(next);
    }
    if (method.signature().isVariadic()) {
      int rest = type.parameterCount() - method.signature().fixedCount();
      handle = handle.asCollector(handle.type().lastParameterType(), rest);
    }
    return escort.around((check == null ? handle : check.after(handle)).asType(type));
  }

  /** Returns these calls as bytecode makes them, which holds no class that may not be held. */
  Leaf leaf(Lasting lasting) {
    if (!escort.isEmpty()) {
      MethodHandle whole = handle();
      return new Leaf(whole, whole, null, type.parameterCount(), false, null);
    }
    return new Leaf(
        handle(),
        method.target().asFixedArity(),
        next,
        method.signature().fixedCount(),
        method.signature().isVariadic(),
        check == null ? null : check.inBytecode(lasting));
  }
}
