// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.discover;

import dev.kindred.dispatch.declare.CompiledOwner;
import dev.kindred.dispatch.declare.DeclaredMethods;
import dev.kindred.dispatch.declare.Presence;
import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which classes declare methods for which generic function, among all that a class loader and its
 * parents can see.
 *
 * <p>Folders and jars compiled with the annotation processor tell by their {@link Markers}; the
 * rest of the class path is searched once for each loader, which reads class files but loads no
 * class. Either way the same classes are found.
 *
 * <p>Setting the system property {@code kindred.dispatch.search} to {@code false} turns both off;
 * then every method is registered by hand.
 */
public final class MethodIndex {
  private static final String SEARCH = "kindred.dispatch.search";
  private static final Map<ClassLoader, MethodIndex> BY_LOADER = new WeakHashMap<>();

  /** Names of interfaces to names of owners; names only, so that nothing keeps a loader alive. */
  private final Map<String, Set<String>> marked = new HashMap<>();

  private final Map<String, Set<String>> found = new HashMap<>();

  private MethodIndex() {}

  /**
   * Returns the index of a loader, made the first time.
   *
   * @param loader null for that of the JDK, which holds no methods
   */
  public static MethodIndex of(@Nullable ClassLoader loader) {
    if (loader == null || "false".equals(System.getProperty(SEARCH))) {
      return new MethodIndex();
    }
    synchronized (BY_LOADER) {
      MethodIndex known = BY_LOADER.get(loader);
      if (known == null) {
        known = read(loader);
        BY_LOADER.put(loader, known);
      }
      return known;
    }
  }

  private static MethodIndex read(ClassLoader loader) {
    MethodIndex index = new MethodIndex();
    ClassPath path = ClassPath.of(loader);
    List<File> others = new ArrayList<>();
    for (Markers markers : path.linked()) {
      for (String marker : markers.names()) {
        index.mark(marker);
      }
    }
    for (Map.Entry<File, Markers> element : path.elements().entrySet()) {
      for (String marker : element.getValue().names()) {
        index.mark(marker);
      }
      if (!element.getValue().compiled()) {
        others.add(element.getKey());
      }
    }
    if (!path.isKnown()) {
      index.found.putAll(Search.of(loader));
    } else if (!others.isEmpty()) {
      index.found.putAll(Search.of(others));
    }
    return index;
  }

  private void mark(String marker) {
    int slash = marker.indexOf('/');
    String generic = marker.substring(0, slash);
    Set<String> owners = marked.get(generic);
    if (owners == null) {
      owners = new HashSet<>();
      marked.put(generic, owners);
    }
    owners.add(marker.substring(slash + 1));
  }

  /**
   * Returns the classes that declare methods for an interface, and have what they need for them.
   *
   * @throws LinkageError if the search found a class that the loader does not know
   */
  public Owners owners(Class<?> generic) {
    List<CompiledOwner> compiled = new ArrayList<>();
    List<Class<?>> others = new ArrayList<>();
    Set<String> searched = found.getOrDefault(generic.getName(), Set.of());
    for (String name : names(generic, searched)) {
      CompiledOwner companion = CompiledOwner.find(name, generic.getClassLoader());
      if (companion == null) {
        addOther(others, name, generic, searched.contains(name));
      } else if (companion.hasNeeds()) {
        compiled.add(companion);
      }
    }
    return new Owners(compiled, others);
  }

  /**
   * Returns the interfaces that some class declares methods for.
   *
   * @param loader the loader of this index
   */
  public List<Class<?>> generics(ClassLoader loader) {
    Set<String> names = new TreeSet<>(marked.keySet());
    names.addAll(found.keySet());
    List<Class<?>> generics = new ArrayList<>();
    for (String name : names) {
      try {
        generics.add(Class.forName(name, false, loader));
      } catch (ClassNotFoundException e) {
        // A marker may outlive its interface, and an interface be a library that is not there.
      }
    }
    return generics;
  }

  private List<String> names(Class<?> generic, Set<String> searched) {
    Set<String> all = new HashSet<>(searched);
    all.addAll(marked.getOrDefault(generic.getName(), Set.of()));
    List<String> names = new ArrayList<>(all);
    Collections.sort(names);
    return names;
  }

  private static void addOther(
      List<Class<?>> others, String name, Class<?> generic, boolean certain) {
    try {
      Class<?> owner = Class.forName(name, false, generic.getClassLoader());
      if (Presence.ofNeeds(owner) && (certain || DeclaredMethods.areIn(owner, generic))) {
        others.add(owner);
      }
    } catch (ClassNotFoundException e) {
      // A marker may outlive its class.
      if (certain) {
        throw new LinkageError(
            "%s: found on the class path of %s, but its loader does not know it; let it see both"
                .formatted(name, generic.getName()),
            e);
      }
    }
  }
}
