// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.ambiguity;

import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that may exist, classes not yet written included. */
final class OpenWorld implements Universe {
  private static final List<Class<?>> PRIMITIVES =
      List.of(
          boolean.class,
          byte.class,
          char.class,
          short.class,
          int.class,
          long.class,
          float.class,
          double.class);

  @Override
  public Arguments objects(List<Class<?>> types) {
    Set<Class<?>> all = permitted(types);
    return union(types, all, concrete(all), Set.of());
  }

  @Override
  public Arguments types(List<Class<?>> types, Set<Class<?>> except) {
    Set<Class<?>> all = permitted(types);
    List<Class<?>> listed =
        Stream.concat(all.stream(), PRIMITIVES.stream())
            .filter(type -> !except.contains(type))
            .toList();
    return union(types, all, listed, except);
  }

  @Override
  public Collection<Class<?>> related(Collection<Class<?>> types) {
    return permitted(types);
  }

  /** Returns {@code Object}, the types, and of the sealed among them all they permit. */
  static Set<Class<?>> permitted(Collection<Class<?>> types) {
    Set<Class<?>> all = new LinkedHashSet<>(List.of(Object.class));
    Deque<Class<?>> waiting = new ArrayDeque<>(types);
    while (!waiting.isEmpty()) {
      Class<?> type = waiting.remove();
      if (all.add(type) && type.isSealed()) {
        waiting.addAll(List.of(type.getPermittedSubclasses()));
      }
    }
    return all;
  }

  private Arguments union(
      List<Class<?>> types,
      Collection<Class<?>> related,
      Collection<Class<?>> listed,
      Set<Class<?>> except) {
    List<Arguments> parts = new ArrayList<>();
    // Of objects that nothing tells apart the first is the example: better one that exists.
    parts.add(new ListedTypes(types, listed));
    parts.add(new UnwrittenClasses(types, related));
    if (types.stream().anyMatch(Class::isArray)) {
      parts.add(new ArrayTypes(types, except));
    }
    return new Arguments.Either(parts);
  }

  /** Returns those that have instances of their own, primitive types as their boxes. */
  static List<Class<?>> concrete(Collection<Class<?>> types) {
    return types.stream().filter(OpenWorld::isConcrete).toList();
  }

  private static boolean isConcrete(Class<?> type) {
    // The constants of an abstract enum are of classes without a name, and of no further types.
    return type.isArray() || type.isEnum() || !Modifier.isAbstract(type.getModifiers());
  }
}
