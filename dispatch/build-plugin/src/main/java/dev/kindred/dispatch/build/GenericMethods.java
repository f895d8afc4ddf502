// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.build;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDefinition;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.pool.TypePool;

/** Which methods of which interfaces are views of a generic function. Loads no class. */
final class GenericMethods {
  private static final String MARK = "dev.kindred.dispatch.Generic";

  private final TypePool pool;

  /** Name and descriptor of the abstract methods, by the internal name of the interface. */
  private final Map<String, Set<String>> known = new HashMap<>();

  GenericMethods(TypePool pool) {
    this.pool = pool;
  }

  /** Says whether an interface, by its internal name, is generic and leaves this method open. */
  boolean contain(String owner, String name, String descriptor) {
    return known.computeIfAbsent(owner, this::read).contains(name + descriptor);
  }

  private Set<String> read(String owner) {
    TypePool.Resolution found = pool.describe(owner.replace('/', '.'));
    return found.isResolved() && isGeneric(found.resolve())
        ? openMethods(found.resolve())
        : Set.of();
  }

  private static boolean isGeneric(TypeDescription type) {
    return type.isInterface()
        && type.getDeclaredAnnotations().stream()
            .anyMatch(each -> each.getAnnotationType().getName().equals(MARK));
  }

  private static Set<String> openMethods(TypeDescription type) {
    Set<String> open = new HashSet<>();
    Set<String> closed = new HashSet<>();
    Queue<TypeDescription> left = new ArrayDeque<>();
    left.add(type);
    while (!left.isEmpty()) {
      TypeDescription each = left.remove();
      for (MethodDescription method : each.getDeclaredMethods()) {
        String text = method.getInternalName() + method.getDescriptor();
        if (!method.isAbstract()) {
          closed.add(text);
        } else if (!closed.contains(text)) {
          open.add(text);
        }
      }
      each.getInterfaces().stream().map(TypeDefinition::asErasure).forEach(left::add);
    }
    return open;
  }
}
