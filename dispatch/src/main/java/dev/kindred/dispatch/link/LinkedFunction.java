// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.codegen.FacadeClass;
import dev.kindred.dispatch.declare.GenericInterface;
import dev.kindred.dispatch.declare.View;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.stream.Stream;

/**
 * The callable side of one generic function: its facade, its untyped entry, and their call sites.
 *
 * @param <F> the interface
 */
public final class LinkedFunction<F> {
  private final GenericInterface generic;
  private final FacadeClass<F> facades;
  private final Sites sites;
  private final Site untyped = new Site(MethodType.methodType(Object.class, Object[].class));
  private final F facade;

  private LinkedFunction(GenericInterface generic, FacadeClass<F> facades, Object described) {
    this.generic = generic;
    this.facades = facades;
    this.sites = new Sites(generic);
    this.facade = facades.facade(sites.views(), described);
  }

  /**
   * Makes the facade of a function. It cannot be called before {@link #answerFrom}.
   *
   * @param type the interface
   * @param described tells by its {@code toString} what the facade stands for
   */
  public static <F> LinkedFunction<F> of(
      Class<F> type, GenericInterface generic, Object described) {
    FacadeClass<F> facades =
        FacadeClass.of(
            type,
            generic.views().getFirst().name(),
            generic.views().stream().map(View::type).toList());
    return new LinkedFunction<>(generic, facades, described);
  }

  /** Returns the facade: always the same object. */
  public F facade() {
    return facade;
  }

  /** Returns what takes an array of any arguments and gives back the boxed result. */
  public MethodHandle untyped() {
    return untyped.dynamicInvoker();
  }

  /**
   * Answers calls that begin from here on, on any thread, from this table. Not for two threads at
   * once.
   */
  public void answerFrom(MethodTable table) {
    Linkage linkage = new Linkage(generic, facades, table, null);
    sites.answerFrom(linkage);
    untyped.start(new VariadicCalls(linkage, untyped.type(), generic::untyped).handle());
    MutableCallSite[] all =
        Stream.concat(sites.views().stream(), Stream.of(untyped)).toArray(MutableCallSite[]::new);
    MutableCallSite.syncAll(all);
  }
}
