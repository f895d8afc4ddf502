// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.declare;

import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * What the annotation processor writes beside a class or an interface that it cannot write more
 * for, say because of private methods: the right to look into it, though its module be closed.
 * Public for those classes only.
 */
public abstract class CompiledLookup {
  /** What the name of such a class adds to that of the class it stands beside. */
  public static final String SUFFIX = "$$Lookup";

  private final MethodHandles.Lookup lookup;

  /** Made once, with a lookup of the class written. */
  protected CompiledLookup(MethodHandles.Lookup lookup) {
    this.lookup = lookup;
  }

  /** Returns the lookup that was written for a type, null if there is none. */
  public static MethodHandles.@Nullable Lookup find(Class<?> type) {
    String name = type.getName() + SUFFIX;
    CompiledLookup found = (CompiledLookup) Announced.find(name, type.getClassLoader());
    return found == null ? null : found.lookup;
  }
}
