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
 * Answers calls from the table by what was written at compile time: nothing is made. Written
 * without lambdas, pattern switches and text templates, as is all that it calls: the first of each
 * kind costs a program more than this whole class.
 */
final class DirectAnswers implements CompiledFacade.Answers {
  /** So many of the classes seen are looked through one by one. */
  private static final int MOST_KNOWN = 64;

  private final CompiledFunction<?> function;
  private final MethodTable table;
  private final @Nullable DispatchMethod current;
  private volatile @Nullable Known known;

  /**
   * Begins without knowing any classes.
   *
   * @param current the method that passes its arguments on, if these are the answers of its next
   */
  DirectAnswers(CompiledFunction<?> function, MethodTable table, @Nullable DispatchMethod current) {
    this.function = function;
    this.table = table;
    this.current = current;
  }

  MethodTable table() {
    return table;
  }

  @Override
  public @Nullable Object callerFor(
      @Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
    for (Known each = known; each != null; each = each.before) {
      if (each.is(a, b, c, d)) {
        return each.caller;
      }
    }
    return null;
  }

  @Override
  public @Nullable Object answer(int number, @Nullable Object[] passed) throws Throwable {
    View declared = function.view(number);
    View view = current == null ? declared : declared.untied();
    @Nullable Object[] arguments = listed(table.functionName(), view, passed);
    if (arguments.length > Arity.MOST) {
      Arity.require(table.functionName(), arguments.length);
    }
    List<Atom> atoms = table.atoms(arguments);
    DispatchMethod method =
        current == null ? table.select(atoms) : table.selectNext(current, atoms);
    DirectCall call = Objects.requireNonNull(method.directCall());
    boolean safe = isSafe(view, method);
    if (safe && function.isCalledAgain()) {
      remember(view, method, call, arguments);
    }
    @Nullable Object result = call.call(gathered(method, arguments));
    return safe ? result : checked(view, method, arguments, result);
  }

  /** Keeps what answers for arguments of these classes, if they alone decide and may be held. */
  private void remember(
      View view, DispatchMethod method, DirectCall call, @Nullable Object[] arguments) {
    Known before = known;
    if ((before != null && before.count == MOST_KNOWN) || !function.remembers(table)) {
      return;
    }
    @Nullable Class<?>[] classes = new @Nullable Class<?>[4];
    int count = 0;
    for (int i = 0; i < arguments.length; i++) {
      if (!view.at(i).isPrimitive()) {
        Class<?> type = arguments[i] == null ? null : arguments[i].getClass();
        if (count == classes.length || (type != null && !function.mayBeHeld(type))) {
          return;
        }
        classes[count++] = type;
      }
    }
    Object caller = call.caller(method.takesNext() ? next(method) : null);
    if (caller != null) {
      known = new Known(classes, caller, before);
    }
  }

  private Object next(DispatchMethod method) {
    return function.next(new DirectAnswers(function, table, method));
  }

  /** Returns the argument list of a call. */
  static @Nullable Object[] listed(String functionName, View view, @Nullable Object[] passed) {
    return view.variadic() ? spread(functionName, passed) : passed;
  }

  private static @Nullable Object[] spread(String functionName, @Nullable Object[] passed) {
    int fixed = passed.length - 1;
    Object tail = passed[fixed];
    if (tail == null) {
      throw View.nullList(functionName);
    }
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
      gathered[0] = next(method);
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

  /** What answers for the classes of the arguments that are no primitives. */
  private static final class Known {
    private final @Nullable Class<?> a;
    private final @Nullable Class<?> b;
    private final @Nullable Class<?> c;
    private final @Nullable Class<?> d;
    private final Object caller;
    private final @Nullable Known before;
    private final int count;

    Known(@Nullable Class<?>[] classes, Object caller, @Nullable Known before) {
      this.a = classes[0];
      this.b = classes[1];
      this.c = classes[2];
      this.d = classes[3];
      this.caller = caller;
      this.before = before;
      this.count = before == null ? 1 : before.count + 1;
    }

    boolean is(@Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
      return is(this.a, a) && is(this.b, b) && is(this.c, c) && is(this.d, d);
    }

    private static boolean is(@Nullable Class<?> type, @Nullable Object x) {
      return x == null ? type == null : x.getClass() == type;
    }
  }

  /** What the facade of a next method prints. */
  @Override
  public String toString() {
    return current == null
        ? function.toString()
        : "next of " + current.name() + current.signature();
  }
}
