// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data.keep;

import static dev.kindred.transforms.data.keep.Pack.PACK;
import static dev.kindred.transforms.data.keep.Unpack.UNPACK;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A value as its parts, by name: tensors, words, numbers, enums, lists, maps, optionals, records of
 * such, and other values with a meaning.
 *
 * @param parts in order
 */
public record Packed(SequencedMap<String, Object> parts) {
  /** Keeps an unchangeable copy. */
  public Packed {
    parts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parts));
  }

  /**
   * Parts from names and values in turn.
   *
   * @throws IllegalArgumentException where a name has no value, or is no text
   */
  public static Packed of(Object... namesAndParts) {
    SequencedMap<String, Object> parts = new LinkedHashMap<>();
    for (int i = 0; i < namesAndParts.length; i += 2) {
      if (i + 1 == namesAndParts.length || !(namesAndParts[i] instanceof String name)) {
        throw new IllegalArgumentException(
            "parts: argument %d is no name with a value; give name, value, name, value"
                .formatted(i + 1));
      }
      parts.put(name, namesAndParts[i + 1]);
    }
    return new Packed(parts);
  }

  /** These parts and one more. */
  Packed and(String name, Object part) {
    SequencedMap<String, Object> all = new LinkedHashMap<>(parts);
    all.put(name, part);
    return new Packed(all);
  }

  /**
   * The parts of a value that can be made again from them.
   *
   * @throws IllegalArgumentException where its type has no pair of methods
   */
  static Packed checked(Semantic value) {
    Packed packed = PACK.pack(value);
    Semantic again = UNPACK.unpack(value.getClass(), packed);
    if (again.getClass() != value.getClass()) {
      throw new IllegalArgumentException(
          "keep a %1$s: it would come back as a %2$s; add methods of Pack and Unpack for %1$s"
              .formatted(value.getClass().getName(), again.getClass().getSimpleName()));
    }
    return packed;
  }

  /**
   * A part.
   *
   * @throws IllegalArgumentException where there is none of that name and type
   */
  public <T> T get(String name, Class<T> type) {
    Object part = parts.get(name);
    if (!type.isInstance(part)) {
      throw new IllegalArgumentException(
          "part \"%s\" as %s: found %s among %s; unpack what pack wrote"
              .formatted(
                  name,
                  type.getSimpleName(),
                  part == null ? "nothing" : "a " + part.getClass().getSimpleName(),
                  parts.keySet()));
    }
    return type.cast(part);
  }

  /** A part that is a tensor. Errors as {@link #get}. */
  public Tensor tensor(String name) {
    return get(name, Tensor.class);
  }

  /**
   * A part that is a list.
   *
   * @throws IllegalArgumentException where it is none, or an element is of another type
   */
  public <T> List<T> list(String name, Class<T> type) {
    List<T> all = new ArrayList<>();
    for (Object each : get(name, List.class)) {
      if (!type.isInstance(each)) {
        throw new IllegalArgumentException(
            "part \"%s\" as a list of %s: it holds %s; unpack what pack wrote"
                .formatted(name, type.getSimpleName(), each));
      }
      all.add(type.cast(each));
    }
    return List.copyOf(all);
  }

  /**
   * A part that is a map.
   *
   * @throws IllegalArgumentException where it is none, or an entry is of other types
   */
  public <K, V> SequencedMap<K, V> map(String name, Class<K> keys, Class<V> values) {
    SequencedMap<K, V> all = new LinkedHashMap<>();
    Map<?, ?> part = get(name, Map.class);
    part.forEach((key, value) -> {
      if (!keys.isInstance(key) || !values.isInstance(value)) {
        throw new IllegalArgumentException(
            "part \"%s\" as a map from %s to %s: it holds %s; unpack what pack wrote"
                .formatted(name, keys.getSimpleName(), values.getSimpleName(), part));
      }
      all.put(keys.cast(key), values.cast(value));
    });
    return all;
  }
}
