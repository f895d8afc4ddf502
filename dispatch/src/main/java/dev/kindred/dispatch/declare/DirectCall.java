// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** A call of one method, written at compile time: unlike a handle it needs no preparation. */
public interface DirectCall {
  /**
   * Calls the method.
   *
   * @param arguments as its handle takes them: the next method first where it takes one, a variadic
   *     tail in one array
   * @return the result, boxed; null from a method that returns nothing
   * @throws Throwable what the method throws
   */
  @Nullable Object call(@Nullable Object[] arguments) throws Throwable;

  /**
   * Returns an object of the generic interface that calls the method with what it is given, null if
   * there is none.
   *
   * @param next what the method gets as the next one, if it takes it
   */
  @Nullable Object caller(@Nullable Object next);

  /** Returns the type of the method. */
  MethodType type();

  /**
   * Returns a handle of the same method, for calls that are worth preparing.
   *
   * @throws LinkageError if its class is of another version than the call was written for
   */
  MethodHandle handle();
}
