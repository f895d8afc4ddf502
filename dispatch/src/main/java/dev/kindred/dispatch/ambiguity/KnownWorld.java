// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import java.lang.invoke.MethodType;
import java.util.Collection;
import java.util.List;

/**
 * Instances of classes that are known, and nothing else.
 *
 * @param classes those that have instances
 */
record KnownWorld(List<Class<?>> classes) {
  /** Returns the world of these classes; types without instances are passed over. */
  static KnownWorld of(Collection<Class<?>> known) {
    return new KnownWorld(
        OpenWorld.concrete(
            known.stream()
                .<Class<?>>map(type -> MethodType.methodType(type).wrap().returnType())
                .distinct()
                .toList()));
  }

  /** Returns the objects there are, as these types tell them apart. */
  Arguments objects(List<Class<?>> types) {
    return new ListedTypes(types, classes);
  }
}
