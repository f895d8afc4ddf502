// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which classes live as long as a generic interface does: those that its own class loader or
 * a parent of it has defined. Only they may be held. Others, and hidden ones, can be unloaded
 * before.
 */
final class Lasting {
  private final Set<@Nullable ClassLoader> loaders =
      Collections.newSetFromMap(new IdentityHashMap<>());

  Lasting(Class<?> generic) {
    ClassLoader loader = generic.getClassLoader();
    while (loader != null) {
      loaders.add(loader);
      loader = loader.getParent();
    }
    loaders.add(null); // The loader of the JDK's own classes.
  }

  /** Says whether all of these classes may be held. */
  boolean contains(List<Class<?>> classes) {
    return classes.stream().allMatch(this::contains);
  }

  private boolean contains(Class<?> type) {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.componentType();
    }
    return !element.isHidden() && loaders.contains(element.getClassLoader());
  }
}
