// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import dev.kindred.dispatch.IfPresent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the types are there that a class needs for its methods, as {@link IfPresent} tells. */
public final class Presence {
  private Presence() {}

  /** Says whether those are there that a class names, without initialising any. */
  public static boolean ofNeeds(Class<?> owner) {
    IfPresent needed = owner.getAnnotation(IfPresent.class);
    if (needed == null) {
      return true;
    }
    try {
      var _ = needed.value();
      return true;
    } catch (TypeNotPresentException e) {
      return false;
    }
  }

  /** Says whether a loader knows the types of these binary names, without initialising any. */
  static boolean of(List<String> names, @Nullable ClassLoader loader) {
    for (String name : names) {
      try {
        Class.forName(name, false, loader);
      } catch (ClassNotFoundException e) {
        return false;
      } catch (LinkageError e) {
        // It is there, and broken: whoever reads the methods tells of it.
        return true;
      }
    }
    return true;
  }
}
