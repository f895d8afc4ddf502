// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.codegen.Calls;
import dev.kindred.dispatch.codegen.Decision;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where calls of one type go. It is on one of two tiers: method handles that look each tuple up, or
 * bytecode that knows the tuples and leaves the rest to the handles.
 */
abstract sealed class Site {
  /** Takes the calls, as method handles. */
  final MutableCallSite handles;

  private @Nullable TupleCache cache;

  private Site(MethodType type) {
    this.handles = new MutableCallSite(type);
  }

  /** Returns the type of the calls. */
  MethodType type() {
    return handles.type();
  }

  /** Answers from here on with this target, which never changes by itself. */
  synchronized void start(MethodHandle target) {
    cache = null;
    interpret(target);
  }

  /** Answers from here on with what the cache knows, at first nothing. */
  synchronized void start(TupleCache begun) {
    cache = begun;
    interpret(begun.handle());
  }

  /** Answers in bytecode what a cache has learnt, unless the site has left that cache behind. */
  synchronized void compile(TupleCache from, Calls calls, Decision decision) {
    if (cache == from) {
      compile(calls, decision, from.handle());
    }
  }

  /** Returns what makes bytecode for the calls, of a method of this name. */
  abstract Calls calls(Ground ground, String name);

  abstract void interpret(MethodHandle target);

  abstract void compile(Calls calls, Decision decision, MethodHandle miss);

  /** Returns what {@link MutableCallSite#syncAll} must be told of. */
  abstract List<MutableCallSite> callSites();

  /** The calls of one method of a facade, which asks for an implementation first. */
  static final class OfView extends Site {
    private final MutableCallSite implementation;

    /** Begins a site that does not answer yet. */
    OfView(MethodType type, Class<?> generic) {
      super(type);
      this.implementation = new MutableCallSite(MethodType.methodType(generic));
    }

    @Override
    Calls calls(Ground ground, String name) {
      return Calls.ofView(ground.facades().beside(), ground.generic().type(), name, type());
    }

    @Override
    void interpret(MethodHandle target) {
      answerBy(null);
      handles.setTarget(target);
    }

    @Override
    void compile(Calls calls, Decision decision, MethodHandle miss) {
      answerBy(calls.implementation(decision, miss));
    }

    private void answerBy(@Nullable Object code) {
      Class<?> generic = implementation.type().returnType();
      implementation.setTarget(MethodHandles.constant(generic, code));
    }

    @Override
    List<MutableCallSite> callSites() {
      return List.of(implementation, handles);
    }
  }

  /** Calls through a handle: those with an argument list of one length. */
  static final class OfHandle extends Site {
    OfHandle(MethodType type) {
      super(type);
    }

    @Override
    Calls calls(Ground ground, String name) {
      return Calls.ofHandle(ground.facades().beside(), ground.generic().type(), type());
    }

    @Override
    void interpret(MethodHandle target) {
      handles.setTarget(target);
    }

    @Override
    void compile(Calls calls, Decision decision, MethodHandle miss) {
      handles.setTarget(calls.handle(decision, miss));
    }

    @Override
    List<MutableCallSite> callSites() {
      return List.of(handles);
    }
  }
}
