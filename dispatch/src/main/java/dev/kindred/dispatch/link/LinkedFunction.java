// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.Atom;
import dev.kindred.dispatch.InvalidMethodException;
import dev.kindred.dispatch.MethodTable;
import dev.kindred.dispatch.codegen.Beside;
import dev.kindred.dispatch.codegen.FacadeClass;
import dev.kindred.dispatch.codegen.HandleClass;
import dev.kindred.dispatch.declare.GenericInterface;
import dev.kindred.dispatch.declare.View;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A function whose calls go through call sites of its own, made at run time.
 *
 * @param <F> the interface
 */
public final class LinkedFunction<F> implements CallableFunction<F> {
  private final Ground ground;
  private final Sites sites;
  private final Site untyped =
      new Site.OfHandle(MethodType.methodType(Object.class, Object[].class));
  private final MethodHandle untypedCalls = untyped.callSite().dynamicInvoker();
  private final F facade;
  private final TypedFacades<F> typed;

  /** What callers hold of their own; what nobody holds goes. Guarded by this. */
  private final List<WeakReference<Sites>> owned = new ArrayList<>();

  private @Nullable Linkage linkage;

  private LinkedFunction(Ground ground, FacadeClass<F> facades, Object described) {
    this.ground = ground;
    this.sites = new Sites(ground);
    this.facade = facades.facade(sites.callSites(), described);
    this.typed = new TypedFacades<>(ground, facades);
  }

  /**
   * Makes the facade of a function. It cannot be called before {@link #answerFrom}.
   *
   * @param type the interface
   * @param described tells by its {@code toString} what the facade stands for
   * @param lookup may look into the interface where nothing else may
   * @throws InvalidMethodException if the package of the interface is open neither to this library
   *     nor to the lookup, nor was it compiled with the annotation processor
   */
  public static <F> LinkedFunction<F> of(
      Class<F> type, GenericInterface generic, Object described, MethodHandles.Lookup lookup) {
    Beside beside = Beside.of(type, CompiledFacade.lookup(type, lookup));
    return of(type, generic, described, Compilation.configured(), new Lasting(type), beside);
  }

  /** Makes the facade of a function that is compiled when told to and holds what it may. */
  static <F> LinkedFunction<F> of(
      Class<F> type,
      GenericInterface generic,
      Object described,
      Compilation compilation,
      Lasting lasting) {
    return of(type, generic, described, compilation, lasting, Beside.of(type));
  }

  private static <F> LinkedFunction<F> of(
      Class<F> type,
      GenericInterface generic,
      Object described,
      Compilation compilation,
      Lasting lasting,
      Beside beside) {
    String name = generic.views().getFirst().name();
    List<MethodType> methods = generic.views().stream().map(View::type).toList();
    FacadeClass<F> facades = FacadeClass.of(beside, type, name, methods);
    HandleClass<F> handles = HandleClass.of(beside, type, name, methods);
    Ground ground = new Ground(generic, facades, handles, lasting, compilation);
    return new LinkedFunction<>(ground, facades, described);
  }

  @Override
  public GenericInterface generic() {
    return ground.generic();
  }

  @Override
  public F facade() {
    return facade;
  }

  @Override
  public F as(List<Atom> types) {
    return typed.of(types);
  }

  @Override
  public MethodHandle untyped() {
    return untypedCalls;
  }

  /** Answers a call that does not come through the facade. */
  @Nullable Object answer(@Nullable Object[] arguments) {
    try {
      return (Object) untypedCalls.invokeExact(arguments);
    } catch (Throwable e) {
      throw CompiledFacade.thrown(e);
    }
  }

  @Override
  public LinkedFunction<F> linkedByNow() {
    return this;
  }

  /** Returns sites for one view that follow the table as long as somebody holds them. */
  synchronized Sites own(View view) {
    Sites own = new Sites(ground, List.of(view));
    if (linkage != null) {
      own.answerFrom(linkage);
    }
    owned.removeIf(held -> held.refersTo(null));
    owned.add(new WeakReference<>(own));
    return own;
  }

  @Override
  public synchronized void answerFrom(MethodTable table) {
    Linkage now = new Linkage(ground, table, null, null);
    linkage = now;
    untyped.start(new VariadicCalls(untyped, now, ground.generic()::untyped));
    List<Sites> all = new ArrayList<>(List.of(sites));
    owned.stream().map(WeakReference::get).filter(Objects::nonNull).forEach(all::add);
    all.forEach(each -> each.answerFrom(now));
    MutableCallSite.syncAll(
        Stream.concat(
                all.stream().flatMap(each -> each.callSites().stream()),
                Stream.of(untyped.callSite()))
            .toArray(MutableCallSite[]::new));
    typed.answerFrom(table);
  }
}
