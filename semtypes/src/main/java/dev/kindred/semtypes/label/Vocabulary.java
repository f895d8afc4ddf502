// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.label;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * All names that something can have, in an order that is theirs for good: the index of a name is
 * what a model is trained on, so it must not change between runs.
 *
 * <p>Immutable; looking up either way costs the same however many names there are.
 */
public final class Vocabulary implements Iterable<String> {
  private static final int MOST_SHOWN = 8;

  private final List<String> names;
  private final Map<String, Integer> indices;

  private Vocabulary(List<String> names) {
    this.names = List.copyOf(names);
    this.indices = LinkedHashMap.newLinkedHashMap(names.size());
    for (String name : this.names) {
      if (name.isBlank()) {
        throw new IllegalArgumentException(
            "vocabulary: name %d is blank; give it a name".formatted(indices.size()));
      }
      Integer before = indices.put(name, indices.size());
      if (before != null) {
        throw new IllegalArgumentException(
            "vocabulary: \"%s\" is there twice, at %d and %d; name each once, or use fromLabels"
                .formatted(name, before, indices.size()));
      }
    }
  }

  /**
   * The vocabulary of these names, in this order.
   *
   * @throws IllegalArgumentException where a name is blank or there twice
   */
  public static Vocabulary of(String... names) {
    return of(Arrays.asList(names));
  }

  /** The vocabulary of these names, in this order; errors as {@link #of(String...)}. */
  public static Vocabulary of(List<String> names) {
    return new Vocabulary(names);
  }

  /**
   * The vocabulary of all names that occur among labels, each once, in the order of {@link
   * String#compareTo}: so it does not depend on the order of the labels. Numbers sort as text, 10
   * before 2.
   *
   * @throws IllegalArgumentException where a label is blank
   */
  public static Vocabulary fromLabels(Iterable<String> labels) {
    TreeSet<String> sorted = new TreeSet<>();
    labels.forEach(sorted::add);
    return new Vocabulary(List.copyOf(sorted));
  }

  /** The names in order. */
  public List<String> names() {
    return names;
  }

  /** How many names there are. */
  public int size() {
    return names.size();
  }

  /** Whether the name is one of them. */
  public boolean contains(String name) {
    return indices.containsKey(name);
  }

  /**
   * The index of a name, counted from 0.
   *
   * @throws IllegalArgumentException where it is not there; the message has the nearest names
   */
  public int index(String name) {
    Integer index = indices.get(name);
    if (index == null) {
      throw new IllegalArgumentException(
          "index of \"%s\": it is not in %s; %s".formatted(name, this, advice(name)));
    }
    return index;
  }

  /** The index of a category; errors as {@link #index(String)}. */
  public int index(Category category) {
    return index(category.name());
  }

  /**
   * The name at an index.
   *
   * @throws IllegalArgumentException where there is none
   */
  public String name(int index) {
    if (index < 0 || index >= names.size()) {
      throw new IllegalArgumentException(
          "name %d of %s: there are %d; give an index from 0".formatted(index, this, names.size()));
    }
    return names.get(index);
  }

  /** The category at an index; errors as {@link #name}. */
  public Category category(int index) {
    return new Category(name(index));
  }

  private String advice(String name) {
    List<String> near = NearNames.of(name, names);
    return near.isEmpty()
        ? "make the vocabulary of all names that occur"
        : "did you mean \"%s\"?".formatted(String.join("\" or \"", near));
  }

  @Override
  public Iterator<String> iterator() {
    return names.iterator();
  }

  /** The same names in the same order. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Vocabulary that && names.equals(that.names);
  }

  @Override
  public int hashCode() {
    return names.hashCode();
  }

  /** Count and first names: {@code Vocabulary of 3: cat, dog, fish}. */
  @Override
  public String toString() {
    List<String> shown = names.subList(0, Math.min(MOST_SHOWN, names.size()));
    return "Vocabulary of %d%s%s%s"
        .formatted(
            names.size(),
            shown.isEmpty() ? "" : ": ",
            String.join(", ", shown),
            shown.size() < names.size() ? ", …" : "");
  }
}
