// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.declare.GenericInterface;
import dev.kindred.dispatch.declare.View;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A function with a facade and methods that the annotation processor has prepared, so that a
 * program's first calls wait for nothing to be made.
 *
 * <p>They are answered by its {@link DirectAnswers}. A function that is called often is linked,
 * which takes tens of milliseconds the first time in a process, and so is one that gains a method
 * made otherwise. It is the caller who links: where processors are few, a thread of its own would
 * wait for the callers, which would stay slow until then.
 *
 * @param <F> the interface
 */
final class CompiledFunction<F> implements CallableFunction<F>, CompiledFacade.Answers {
  /** So few calls take less time than to link. */
  static final int CALLS_UNTIL_LINKED = 200;

  private final Class<F> type;
  private final GenericInterface generic;
  private final Object described;
  private final CompiledFacade facade;
  private volatile @Nullable DirectAnswers direct;

  /** Whether a table came that takes more than direct answers; it is written before that table. */
  private volatile boolean mustLink;

  /** Not exact where several threads call. */
  private int calls;

  /** Made when first needed; those that race make equal ones. */
  private @Nullable Lasting lasting;

  /** Guarded by this. */
  private @Nullable LinkedFunction<F> linked;

  CompiledFunction(Class<F> type, Object described, CompiledFacade facade) {
    this.type = type;
    this.generic = GenericInterface.of(type, facade.views());
    this.described = described;
    this.facade = facade;
    facade.ask(this);
  }

  @Override
  public GenericInterface generic() {
    return generic;
  }

  @Override
  public F facade() {
    return type.cast(facade);
  }

  @Override
  public F as(List<Atom> types) {
    return linked().as(types);
  }

  @Override
  public MethodHandle untyped() {
    return linked().untyped();
  }

  @Override
  public synchronized @Nullable LinkedFunction<F> linkedByNow() {
    return linked;
  }

  View view(int number) {
    return generic.views().get(number);
  }

  /** Returns a facade that asks these for its answers. */
  Object next(DirectAnswers answers) {
    return facade.next(answers);
  }

  @Override
  public synchronized void answerFrom(MethodTable table) {
    if (!isCompiled(table)) {
      mustLink = true;
    }
    direct = new DirectAnswers(this, table, null);
    if (linked != null) {
      linked.answerFrom(table);
    } else if (mustLink) {
      linked();
    }
  }

  private static boolean isCompiled(MethodTable table) {
    for (DispatchMethod method : table.methods()) {
      if (method.directCall() == null) {
        return false;
      }
    }
    return table.wrappers().isEmpty();
  }

  /** Says whether it is worth to remember something, which takes time at the very first call. */
  boolean isCalledAgain() {
    return calls > 2; // The first is counted twice: nothing was known yet.
  }

  /**
   * Says whether the classes of arguments alone decide what runs, and what answers has one form.
   */
  boolean remembers(MethodTable from) {
    return generic.views().size() == 1 && !view(0).variadic() && !from.isFine();
  }

  boolean mayBeHeld(Class<?> argument) {
    Lasting known = lasting;
    if (known == null) {
      known = new Lasting(type);
      lasting = known;
    }
    return known.mayBeHeld(argument);
  }

  private void count() {
    if (++calls == CALLS_UNTIL_LINKED) {
      var _ = linked();
    }
  }

  @Override
  public @Nullable Object callerFor(
      @Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
    count();
    return Objects.requireNonNull(direct).callerFor(a, b, c, d);
  }

  @Override
  public @Nullable Object answer(int view, @Nullable Object[] arguments) throws Throwable {
    count();
    DirectAnswers now = Objects.requireNonNull(direct);
    return mustLink
        ? linked().answer(DirectAnswers.listed(generic.functionName(), view(view), arguments))
        : now.answer(view, arguments);
  }

  private synchronized LinkedFunction<F> linked() {
    if (linked == null) {
      LinkedFunction<F> made = LinkedFunction.of(type, generic, described, MethodHandles.lookup());
      if (direct != null) {
        made.answerFrom(direct.table());
      }
      linked = made;
      facade.link(made.facade());
    }
    return linked;
  }

  /** What the facade prints. */
  @Override
  public String toString() {
    return described.toString();
  }
}
