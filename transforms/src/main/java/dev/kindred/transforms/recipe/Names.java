// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.recipe;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.Plan;
import dev.kindred.transforms.Catalog;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.TransformPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The records that a recipe may name, by their simple class names. Only these are ever made: a text
 * cannot have any other class loaded.
 *
 * <p>Of two records of one simple name the one given first has it, and the other is named with the
 * last part of its package: {@code Normalize} is the transform, {@code pixel.Normalize} the
 * engine's operation where both could stand.
 */
final class Names {
  private final SequencedMap<Class<? extends Record>, String> records;
  private final Map<Class<?>, Map<String, Class<? extends Record>>> byBound =
      new ConcurrentHashMap<>();

  private Names(SequencedMap<Class<? extends Record>, String> records) {
    this.records = records;
  }

  /** These records under their simple names; the earlier ones come first where names clash. */
  static Names of(Collection<Class<? extends Record>> records) {
    SequencedMap<Class<? extends Record>, String> named = new LinkedHashMap<>();
    records.forEach(each -> named.put(each, each.getSimpleName()));
    return new Names(named);
  }

  /** What the catalogs bring, and the operations of the engine. */
  static Names known() {
    return Known.NAMES;
  }

  /** The record of that name among those that are a {@code bound}. */
  Optional<Class<? extends Record>> type(String name, Class<?> bound) {
    return Optional.ofNullable(named(bound).get(name));
  }

  /** The name of a record among those that are a {@code bound}. */
  Optional<String> name(Class<?> record, Class<?> bound) {
    return named(bound).entrySet().stream()
        .filter(each -> each.getValue() == record)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** All names of a {@code bound}. */
  List<String> of(Class<?> bound) {
    return named(bound).keySet().stream().sorted().toList();
  }

  private Map<String, Class<? extends Record>> named(Class<?> bound) {
    return byBound.computeIfAbsent(bound, this::collected);
  }

  private Map<String, Class<? extends Record>> collected(Class<?> bound) {
    SequencedMap<Class<? extends Record>, String> all = new LinkedHashMap<>(records);
    permitted(bound, all);
    Map<String, Class<? extends Record>> named = new LinkedHashMap<>();
    all.forEach((type, name) -> {
      if (bound.isAssignableFrom(type) && named.putIfAbsent(name, type) != null) {
        named.put(qualified(type), type);
      }
    });
    return named;
  }

  /** The records of a sealed hierarchy need no list. */
  private static void permitted(Class<?> bound, Map<Class<? extends Record>, String> into) {
    if (bound.isRecord()) {
      into.putIfAbsent(bound.asSubclass(Record.class), bound.getSimpleName());
    }
    if (bound.isSealed()) {
      for (Class<?> each : bound.getPermittedSubclasses()) {
        permitted(each, into);
      }
    }
  }

  private static String qualified(Class<?> type) {
    String home = type.getPackageName();
    return home.substring(home.lastIndexOf('.') + 1) + "." + type.getSimpleName();
  }

  /** Found once, when the first recipe is read or written. */
  private static final class Known {
    static final Names NAMES = new Names(all());

    private static SequencedMap<Class<? extends Record>, String> all() {
      SequencedMap<Class<? extends Record>, String> all = new LinkedHashMap<>();
      Catalog.all()
          .values()
          .forEach(each -> all.put(each.type().asSubclass(Record.class), each.name()));
      for (Catalog each : Catalog.found()) {
        each.records().forEach(record -> all.putIfAbsent(record, record.getSimpleName()));
      }
      EngineRecords.ALL.forEach(each -> all.putIfAbsent(each, each.getSimpleName()));
      return all;
    }
  }

  /** What people call a bound. */
  static String word(Class<?> bound) {
    if (bound == Transform.class) {
      return "transform";
    }
    if (bound == TransformPlan.class || bound == Plan.class) {
      return "plan";
    }
    if (bound == PixelOp.class) {
      return "pixel operation";
    }
    List<String> words = new ArrayList<>(List.of(bound.getSimpleName().split("(?=[A-Z])")));
    return String.join(" ", words).toLowerCase(Locale.ROOT);
  }
}
