// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Finds the code of this package that method handles are made of. */
final class Handles {
  private Handles() {}

  /** Returns a static method of the class that looks it up. */
  static MethodHandle own(
      MethodHandles.Lookup lookup, String name, Class<?> returned, Class<?>... parameters) {
    try {
      MethodType type = MethodType.methodType(returned, parameters);
      return lookup.findStatic(lookup.lookupClass(), name, type);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("%s.%s is missing".formatted(lookup.lookupClass(), name), e);
    }
  }
}
