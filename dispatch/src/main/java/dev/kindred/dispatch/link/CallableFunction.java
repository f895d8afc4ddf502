// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.declare.GenericInterface;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The callable side of one generic function.
 *
 * @param <F> the interface
 */
public sealed interface CallableFunction<F> permits LinkedFunction, CompiledFunction {

  /**
   * Returns that of the only function of its interface that all the program shares. It cannot be
   * called before {@link #answerFrom}.
   *
   * @param described tells by its {@code toString} what the facade stands for
   * @param lookup may look into the interface where nothing else may
   */
  static <F> CallableFunction<F> shared(
      Class<F> type, Object described, MethodHandles.Lookup lookup) {
    CompiledFacade compiled = CompiledFacade.find(type);
    CallableFunction<F> shared =
        compiled == null
            ? LinkedFunction.of(type, GenericInterface.of(type), described, lookup)
            : new CompiledFunction<>(type, described, compiled);
    SharedFunction.put(type, shared);
    return shared;
  }

  /** Returns the interface. */
  GenericInterface generic();

  /** Returns the facade: always the same object. */
  F facade();

  /**
   * Returns a facade whose calls run what is chosen for these types, whatever the classes of their
   * arguments, which must be within the types.
   */
  F as(List<Atom> types);

  /** Returns what its calls go through, null as long as they are answered one by one. */
  @Nullable LinkedFunction<F> linkedByNow();

  /** Returns what takes an array of any arguments and gives back the boxed result. */
  MethodHandle untyped();

  /**
   * Answers calls that begin from here on, on any thread, from this table. Not for two threads at
   * once.
   */
  void answerFrom(MethodTable table);
}
