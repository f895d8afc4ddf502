// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.LostTypeException;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.codegen.Leaf;
import dev.kindred.dispatch.declare.Tie;
import dev.kindred.dispatch.declare.View;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A look at each result of one method: has it the type that the caller sees?
 *
 * @param expected the classes of which the result must be one, {@link Key#ABSENT} being that of
 *     null; held weakly, for they may come from other class loaders
 */
record ResultCheck(
    String functionName, DispatchMethod method, List<WeakReference<Class<?>>> expected) {
  private static final MethodHandle CHECK =
      Handles.own(MethodHandles.lookup(), "check", Object.class, ResultCheck.class, Object.class);

  /** Returns the check for calls whose arguments have the classes of these. */
  static ResultCheck of(
      MethodTable table,
      View view,
      MethodType type,
      DispatchMethod method,
      @Nullable Object[] arguments) {
    List<Class<?>> expected =
        Tie.of(view, method, table.methods()) == Tie.KEPT
            ? List.of(type.wrap().returnType(), Key.ABSENT)
            : view.tied().stream().<Class<?>>map(i -> Key.classOf(arguments[i])).toList();
    return new ResultCheck(
        table.functionName(),
        method,
        expected.stream().<WeakReference<Class<?>>>map(WeakReference::new).toList());
  }

  /** Returns the handle followed by the check. */
  MethodHandle after(MethodHandle handle) {
    MethodType anything = handle.type().changeReturnType(Object.class);
    return MethodHandles.filterReturnValue(handle.asType(anything), CHECK.bindTo(this));
  }

  /** Returns the check as bytecode makes it, which leaves classes that may not be held to this. */
  Leaf.Check inBytecode(Lasting lasting) {
    List<Class<?>> classes = classes();
    return new Leaf.Check(
        classes.contains(Key.ABSENT),
        classes.stream().filter(each -> each != Key.ABSENT && lasting.mayBeHeld(each)).toList(),
        CHECK.bindTo(this));
  }

  private List<Class<?>> classes() {
    return expected.stream().<Class<?>>map(WeakReference::get).filter(Objects::nonNull).toList();
  }

  static @Nullable Object check(ResultCheck check, @Nullable Object result) {
    check.check(result);
    return result;
  }

  private void check(@Nullable Object result) {
    Class<?> found = Key.classOf(result);
    for (int i = 0; i < expected.size(); i++) { // An iterator would be an object.
      Class<?> wanted = expected.get(i).get();
      if (wanted == found || (wanted != null && wanted.isInstance(result))) {
        return;
      }
    }
    Class<?> wanted = classes().getFirst();
    Atom atom = wanted == Key.ABSENT ? Atom.NULL : Atom.of(wanted);
    throw new LostTypeException(functionName, method, atom, result);
  }
}
