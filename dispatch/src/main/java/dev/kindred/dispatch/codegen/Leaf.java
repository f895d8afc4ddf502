// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.codegen;

import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a method. It is called by its name where that is possible, and else through {@code whole}.
 *
 * @param whole does all of it, with the type of the calls
 * @param target the method itself: takes {@code next} if there is one, then the arguments
 * @param next the first argument of the target that calls do not give
 * @param fixed how many arguments of a call the target takes one by one
 * @param collects whether the rest of the arguments goes to the target in an array
 * @param check what results are subject to
 */
public record Leaf(
    MethodHandle whole,
    MethodHandle target,
    @Nullable Object next,
    int fixed,
    boolean collects,
    @Nullable Check check)
    implements Decision {

  /**
   * A look at every result.
   *
   * @param orNull whether null passes
   * @param expected the classes of which one must be the result's
   * @param otherwise takes a result that is of none of them, an object, and gives it back or throws
   */
  public record Check(boolean orNull, List<Class<?>> expected, MethodHandle otherwise) {
    /** Copies the list. */
    public Check {
      expected = List.copyOf(expected);
    }
  }
}
