// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.discover;

import dev.kindred.dispatch.Dispatch;
import io.github.classgraph.AnnotationClassRef;
import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.MethodInfo;
import io.github.classgraph.ScanResult;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which classes declare methods for which generic function, among all that a class loader and its
 * parents can see.
 *
 * <p>Made by one scan of the class path for each loader, which reads class files but loads no
 * class.
 */
public final class MethodIndex {
  private static final Map<ClassLoader, MethodIndex> BY_LOADER = new WeakHashMap<>();

  /** Names of interfaces to names of owners; names only, so that nothing keeps a loader alive. */
  private final Map<String, SortedSet<String>> owners;

  private MethodIndex(Map<String, SortedSet<String>> owners) {
    this.owners = owners;
  }

  /**
   * Returns the index of a loader, scanning its class path the first time.
   *
   * @param loader null for that of the JDK, which holds no methods
   */
  public static MethodIndex of(@Nullable ClassLoader loader) {
    if (loader == null || !SearchPath.isSearched()) {
      return new MethodIndex(Map.of());
    }
    synchronized (BY_LOADER) {
      return BY_LOADER.computeIfAbsent(loader, MethodIndex::scan);
    }
  }

  /**
   * Returns the classes that declare methods for an interface, in the order of their names: loaded
   * by the loader of the interface, not initialised.
   */
  public List<Class<?>> owners(Class<?> generic) {
    SortedSet<String> names = owners.getOrDefault(generic.getName(), Collections.emptySortedSet());
    return names.stream().<Class<?>>map(name -> load(name, generic.getClassLoader())).toList();
  }

  private static Class<?> load(String name, @Nullable ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new LinkageError(
          name + ": found on the class path, but its loader does not know it", e);
    }
  }

  private static MethodIndex scan(ClassLoader loader) {
    ClassGraph graph = SearchPath.of(loader).enableMethodInfo().enableAnnotationInfo();
    graph.ignoreClassVisibility().ignoreMethodVisibility();
    Map<String, SortedSet<String>> owners = new TreeMap<>();
    try (ScanResult result = graph.scan()) {
      for (ClassInfo owner : result.getClassesWithMethodAnnotation(Dispatch.class)) {
        for (MethodInfo method : owner.getDeclaredMethodInfo()) {
          AnnotationInfo dispatch = method.getAnnotationInfo(Dispatch.class);
          if (dispatch != null) {
            owners.computeIfAbsent(generic(dispatch), _ -> new TreeSet<>()).add(owner.getName());
          }
        }
      }
    }
    return new MethodIndex(owners);
  }

  private static String generic(AnnotationInfo dispatch) {
    return ((AnnotationClassRef) dispatch.getParameterValues().getValue("value")).getName();
  }
}
