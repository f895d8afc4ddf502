// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which transforms a library brings, under names that files may use: found by {@link
 * ServiceLoader}, so that nothing has to be imported first. A library author provides one and names
 * it in {@code META-INF/services/dev.kindred.transforms.Catalog}; recipes, the command line and the
 * tests of laws then know its transforms.
 */
public interface Catalog {
  /** The transforms of this library. */
  List<Entry> entries();

  /**
   * Records that files name besides the transforms: plans that are no transforms themselves, and
   * what a component of a transform or plan may hold where it is an interface. They go by their
   * simple class names. None, unless said otherwise.
   */
  default List<Class<? extends Record>> records() {
    return List.of();
  }

  /**
   * The entries of every catalog that this thread's class loader sees, by name.
   *
   * @throws IllegalStateException where two have the same name
   */
  static SortedMap<String, Entry> all() {
    SortedMap<String, Entry> all = new TreeMap<>();
    for (Entry each : found().stream().flatMap(c -> c.entries().stream()).toList()) {
      Entry other = all.put(each.name(), each);
      if (other != null) {
        throw new IllegalStateException(
            "catalog: the name \"%s\" stands for %s and for %s; rename one"
                .formatted(each.name(), other.type().getName(), each.type().getName()));
      }
    }
    return all;
  }

  /** Every catalog that this thread's class loader sees. */
  static List<Catalog> found() {
    Map<Class<?>, Catalog> catalogs = new LinkedHashMap<>();
    for (ServiceLoader<Catalog> loader :
        List.of(
            ServiceLoader.load(Catalog.class),
            ServiceLoader.load(Catalog.class, Catalog.class.getClassLoader()))) {
      loader.forEach(each -> catalogs.putIfAbsent(each.getClass(), each));
    }
    return List.copyOf(catalogs.values());
  }

  /**
   * One kind of transform.
   *
   * @param name what files call it; part of the format, so it must not change
   * @param type the record
   * @param examples at least one, on which documents, tests and pages go by; together they should
   *     show every choice the transform has
   */
  record Entry(String name, Class<? extends Transform> type, List<Transform> examples) {
    /** Keeps an unchangeable copy; the examples must be of the type, which must be a record. */
    public Entry {
      examples = List.copyOf(examples);
      if (!type.isRecord() || examples.isEmpty() || !examples.stream().allMatch(type::isInstance)) {
        throw new IllegalArgumentException(
            "catalog entry \"%s\" of %s with examples %s: give a record and at least one example of it"
                .formatted(name, type.getName(), examples));
      }
    }

    /** An entry under the simple name of the examples' class. */
    public static Entry of(Transform example, Transform... more) {
      return new Entry(
          example.getClass().getSimpleName(),
          example.getClass(),
          Stream.concat(Stream.of(example), Stream.of(more)).toList());
    }
  }
}
