// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.declare.View;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call of a generic function that knows only the tuples that it has seen itself, not those that
 * all callers of the facade have. The build plugin makes them: before the call it asks here what to
 * call instead of the facade. Public for the classes it rewrites only.
 *
 * <p>It is the facade itself until the call has been made some times, so that calls that are rare
 * cost nothing, and for good where it is not the one that the program shares: a next method, say,
 * has sites of its own anyway.
 */
public final class OwnCallSite extends MutableCallSite {
  /** So many calls are worth the class that is made for them. */
  static final int CALLS_UNTIL_OWN = 1_000;

  private static final MethodHandle ASK =
      Handles.own(MethodHandles.lookup(), "ask", Object.class, OwnCallSite.class, Object.class);
  private static final MethodHandle IS_SAME =
      Handles.own(MethodHandles.lookup(), "isSame", boolean.class, Object.class, Object.class);

  private final Class<?> generic;
  private final String name;
  private final String descriptor;

  /** Not exact where several threads call. */
  private int calls;

  /** Held so that they are kept up with the table. Guarded by this. */
  private @Nullable Sites own;

  private OwnCallSite(MethodType type, String name, String descriptor) {
    super(type);
    this.generic = type.returnType();
    this.name = name;
    this.descriptor = descriptor;
    setTarget(ASK.bindTo(this).asType(type));
  }

  /**
   * Links a call.
   *
   * @param caller of the class that calls
   * @param name of the method of the interface
   * @param type from the interface to the interface
   * @param descriptor of the method of the interface
   */
  public static CallSite link(
      MethodHandles.Lookup caller, String name, MethodType type, String descriptor) {
    return new OwnCallSite(type, name, descriptor);
  }

  static @Nullable Object ask(OwnCallSite site, @Nullable Object called) {
    if (++site.calls >= CALLS_UNTIL_OWN) {
      site.settle(called);
    }
    return called;
  }

  @SuppressWarnings("ReferenceEquality") // What the other says of itself does not matter.
  static boolean isSame(Object facade, @Nullable Object called) {
    return facade == called;
  }

  private synchronized void settle(@Nullable Object called) {
    if (own != null) {
      return;
    }
    CallableFunction<?> function = SharedFunction.find(generic);
    Optional<View> view = function == null ? Optional.empty() : view(function);
    if (function == null || !isSame(function.facade(), called) || view.isEmpty()) {
      setTarget(MethodHandles.identity(generic));
      return;
    }
    LinkedFunction<?> linked = function.linkedByNow();
    if (linked != null) {
      own = linked.own(view.get());
      setTarget(to(function.facade(), own.callSites().getFirst()));
    }
  }

  private Optional<View> view(CallableFunction<?> function) {
    return function.generic().views().stream()
        .filter(view -> view.name().equals(name))
        .filter(view -> view.type().descriptorString().equals(descriptor))
        .findFirst();
  }

  private MethodHandle to(Object facade, MutableCallSite implementation) {
    return MethodHandles.guardWithTest(
        IS_SAME.bindTo(facade).asType(type().changeReturnType(boolean.class)),
        MethodHandles.dropArguments(implementation.dynamicInvoker(), 0, generic),
        MethodHandles.identity(generic));
  }
}
