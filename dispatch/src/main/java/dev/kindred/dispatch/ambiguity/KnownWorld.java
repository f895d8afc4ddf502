// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import java.lang.invoke.MethodType;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Instances of classes that are known, and nothing else.
 *
 * @param known all types that may be spoken of
 * @param classes those that have instances
 */
record KnownWorld(List<Class<?>> known, List<Class<?>> classes) implements Universe {
  /** Returns the world of these classes; types without instances have no objects in it. */
  static KnownWorld of(Collection<Class<?>> known) {
    List<Class<?>> boxed =
        known.stream()
            .<Class<?>>map(type -> MethodType.methodType(type).wrap().returnType())
            .distinct()
            .toList();
    return new KnownWorld(boxed, OpenWorld.concrete(boxed));
  }

  @Override
  public Arguments objects(List<Class<?>> types) {
    return new ListedTypes(types, classes);
  }

  @Override
  public Arguments types(List<Class<?>> types, Set<Class<?>> except) {
    return new ListedTypes(types, known.stream().filter(type -> !except.contains(type)).toList());
  }

  @Override
  public Collection<Class<?>> related(Collection<Class<?>> types) {
    return known;
  }
}
