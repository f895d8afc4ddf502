// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.link;

import dev.kindred.dispatch.codegen.ClassMark;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which classes live as long as a given one does: those that its own class loader or a parent
 * of it has defined. Only they may be held. Others, and hidden ones, can be unloaded before.
 */
final class Lasting {
  private final Set<@Nullable ClassLoader> loaders =
      Collections.newSetFromMap(new IdentityHashMap<>());

  Lasting(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    while (loader != null) {
      loaders.add(loader);
      loader = loader.getParent();
    }
    loaders.add(null); // The loader of the JDK's own classes.
  }

  /** Returns what a class may be remembered by. */
  ClassMark mark(Class<?> type) {
    return ClassMark.of(type, mayBeHeld(type));
  }

  /** Says whether a class may be held. */
  boolean mayBeHeld(Class<?> type) {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.componentType();
    }
    return !element.isHidden() && loaders.contains(element.getClassLoader());
  }
}
