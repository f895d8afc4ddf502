// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Consumer;

/**
 * The first calls of new bytecode, before callers take it for a constant.
 *
 * <p>The compiler of the JVM inlines what a method calls only where it has counted enough calls. If
 * a hot caller were compiled again as soon as there is new bytecode, what the bytecode calls would
 * never be inlined, because from then on nothing of it is counted any more. So its first calls go
 * through a variable, which keeps it a method of its own, and are counted.
 */
final class Trial {
  private static final MethodHandle NEXT =
      Handles.own(MethodHandles.lookup(), "next", MethodHandle.class, Trial.class);

  /** A variable: the compiler would see through a constant. */
  @SuppressWarnings("FieldMayBeFinal")
  private MethodHandle target;

  private final Consumer<Trial> passed;

  /** Not exact where several threads call, but each sees it fall. */
  private int left;

  /**
   * Begins a trial.
   *
   * @param target answers the calls
   * @param calls so many are needed
   * @param passed is told when there were so many, by a caller and perhaps more than once
   */
  Trial(MethodHandle target, int calls, Consumer<Trial> passed) {
    this.target = target;
    this.left = calls;
    this.passed = passed;
  }

  /** Returns the handle that calls the target and counts. */
  MethodHandle handle() {
    MethodType type = target.type();
    return MethodHandles.foldArguments(MethodHandles.exactInvoker(type), NEXT.bindTo(this));
  }

  static MethodHandle next(Trial trial) {
    if (trial.left > 0 && --trial.left == 0) {
      trial.passed.accept(trial);
    }
    return trial.target;
  }
}
