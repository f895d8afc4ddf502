// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.codegen.Calls;
import dev.kindred.dispatch.codegen.Decision;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import org.jspecify.annotations.Nullable;

/**
 * Where calls of one type go. It is on one of two tiers: method handles that look each tuple up, or
 * bytecode that knows the tuples and leaves the rest to the handles. New bytecode is on {@link
 * Trial} first.
 */
abstract sealed class Site {
  private final MutableCallSite callSite;
  private final MethodType type;
  private @Nullable TupleCache cache;
  private @Nullable Trial trial;
  private @Nullable VariadicCalls variadic;

  private Site(MethodType type, MutableCallSite callSite) {
    this.type = type;
    this.callSite = callSite;
  }

  /** Returns the type of the calls. */
  MethodType type() {
    return type;
  }

  /** Returns the call site, which does not answer before the start. */
  MutableCallSite callSite() {
    return callSite;
  }

  /** Answers from here on by the lengths of argument lists, at first none. */
  synchronized void start(VariadicCalls begun) {
    cache = null;
    trial = null;
    variadic = begun;
    interpret(begun.handle());
  }

  /** Answers by what has become of these calls, unless the site has left them behind. */
  synchronized void changed(VariadicCalls from) {
    if (variadic == from) {
      interpret(from.handle());
    }
  }

  /** Answers from here on with what the cache knows, at first nothing. */
  synchronized void start(TupleCache begun) {
    cache = begun;
    trial = null;
    interpret(begun.handle());
  }

  /** Answers in bytecode what a cache has learnt, unless the site has left that cache behind. */
  synchronized void compile(
      TupleCache from, Calls calls, Decision decision, Compilation compilation) {
    if (cache == from) {
      Code code = code(calls, decision, from.handle());
      trial =
          new Trial(
              code.handle(),
              compilation.trialCalls(),
              passed -> compilation.settle(() -> settle(passed, code)));
      interpret(trial.handle());
    }
  }

  private synchronized void settle(Trial passed, Code code) {
    if (trial == passed) {
      trial = null;
      code.answer().run();
    }
  }

  /** Returns what makes bytecode for the calls, of a method of this name. */
  abstract Calls calls(Ground ground, String name);

  abstract void interpret(MethodHandle target);

  abstract Code code(Calls calls, Decision decision, MethodHandle miss);

  /**
   * Bytecode for the calls.
   *
   * @param handle calls it
   * @param answer makes it what the site answers by, without the handle if that can be
   */
  record Code(MethodHandle handle, Runnable answer) {}

  /** The calls of one method of a facade, which asks the call site for an implementation. */
  static final class OfView extends Site {
    private final Ground ground;

    OfView(MethodType type, Ground ground) {
      super(type, new MutableCallSite(MethodType.methodType(ground.generic().type())));
      this.ground = ground;
    }

    @Override
    Calls calls(Ground ground, String name) {
      return Calls.ofView(ground.facades().beside(), ground.generic().type(), name, type());
    }

    @Override
    void interpret(MethodHandle target) {
      answerBy(ground.handles().implementation(target));
    }

    @Override
    Code code(Calls calls, Decision decision, MethodHandle miss) {
      Object implementation = calls.implementation(decision, miss);
      return new Code(calls.handle(implementation), () -> answerBy(implementation));
    }

    private void answerBy(Object implementation) {
      callSite().setTarget(MethodHandles.constant(ground.generic().type(), implementation));
    }
  }

  /** Calls that go through the call site: those with an argument list of one length. */
  static final class OfHandle extends Site {
    OfHandle(MethodType type) {
      super(type, new MutableCallSite(type));
    }

    @Override
    Calls calls(Ground ground, String name) {
      return Calls.ofHandle(ground.facades().beside(), ground.generic().type(), type());
    }

    @Override
    void interpret(MethodHandle target) {
      callSite().setTarget(target);
    }

    @Override
    Code code(Calls calls, Decision decision, MethodHandle miss) {
      MethodHandle handle = calls.handle(decision, miss);
      return new Code(handle, () -> interpret(handle));
    }
  }
}
