// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.stress;

import dev.kindred.dispatch.DispatchMethod;
import dev.kindred.dispatch.Generic;
import dev.kindred.dispatch.Signature;
import java.lang.invoke.MethodHandles;

/** A function whose methods tell which they are. */
@Generic
interface Version {
  /** Returns the number of the method. */
  long version(Object x);

  /** Returns the method of that number for arguments of that type. */
  static DispatchMethod method(long number, Class<?> type) {
    return DispatchMethod.of(
        type.getSimpleName() + number,
        Signature.of(type),
        0,
        MethodHandles.dropArguments(MethodHandles.constant(long.class, number), 0, type));
  }
}
