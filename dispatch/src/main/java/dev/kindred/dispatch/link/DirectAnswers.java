// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.declare.DirectCall;
import dev.kindred.dispatch.declare.Tie;
import dev.kindred.dispatch.declare.View;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers each call from the table, for itself: nothing is made or remembered. Written without
 * lambdas, pattern switches and text templates, as is all that it calls: the first of each kind
 * costs a program more than this whole class.
 *
 * @param current the method that passes its arguments on, if these are the answers of its next
 */
record DirectAnswers(
    CompiledFunction<?> function, MethodTable table, @Nullable DispatchMethod current)
    implements CompiledFacade.Answers {

  @Override
  public @Nullable Object answer(int number, @Nullable Object[] passed) {
    View declared = function.view(number);
    View view = current == null ? declared : declared.untied();
    @Nullable Object[] arguments = view.variadic() ? spread(passed) : passed;
    if (arguments.length > Arity.MOST) {
      Arity.require(table.functionName(), arguments.length);
    }
    List<Atom> atoms = table.atoms(arguments);
    DispatchMethod method =
        current == null ? table.select(atoms) : table.selectNext(current, atoms);
    DirectCall call = Objects.requireNonNull(method.directCall());
    @Nullable Object result;
    try {
      result = call.call(gathered(method, arguments));
    } catch (Throwable e) {
      throw DirectAnswers.<RuntimeException>unchecked(OwnFrames.hiddenIn(e));
    }
    return isSafe(view, method) ? result : checked(view, method, arguments, result);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Erased: nothing is cast.
  private static <X extends Throwable> X unchecked(Throwable thrown) throws X {
    throw (X) thrown;
  }

  private static @Nullable Object[] spread(@Nullable Object[] passed) {
    int fixed = passed.length - 1;
    Object tail = Objects.requireNonNull(passed[fixed]);
    @Nullable Object[] arguments = new @Nullable Object[fixed + Array.getLength(tail)];
    System.arraycopy(passed, 0, arguments, 0, fixed);
    for (int i = fixed; i < arguments.length; i++) {
      arguments[i] = Array.get(tail, i - fixed);
    }
    return arguments;
  }

  /** Returns the arguments as the method declares them. */
  private @Nullable Object[] gathered(DispatchMethod method, @Nullable Object[] arguments) {
    int first = method.takesNext() ? 1 : 0;
    boolean variadic = method.signature().isVariadic();
    int fixed = method.signature().fixedCount();
    @Nullable Object[] gathered = new @Nullable Object[first + fixed + (variadic ? 1 : 0)];
    if (method.takesNext()) {
      gathered[0] = function.next(new DirectAnswers(function, table, method));
    }
    System.arraycopy(arguments, 0, gathered, first, fixed);
    if (variadic) {
      Class<?> component = method.type().lastParameterType().componentType();
      Object tail = Array.newInstance(component, arguments.length - fixed);
      for (int i = fixed; i < arguments.length; i++) {
        Array.set(tail, i - fixed, arguments[i]);
      }
      gathered[first + fixed] = tail;
    }
    return gathered;
  }

  private boolean isSafe(View view, DispatchMethod method) {
    return Tie.of(view, method, table.methods()) == Tie.KEPT
        && view.returns(method.type().returnType());
  }

  private @Nullable Object checked(
      View view, DispatchMethod method, @Nullable Object[] arguments, @Nullable Object result) {
    ResultCheck check = ResultCheck.of(table, view, view.type(), method, arguments);
    return ResultCheck.check(check, result);
  }

  /** What the facade of a next method prints. */
  @Override
  public String toString() {
    return current == null
        ? function.toString()
        : "next of " + current.name() + current.signature();
  }
}
