// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.label;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Some of the names of a vocabulary, none and all included: what a picture shows besides each
 * other.
 */
public final class MultiCategory implements Semantic {
  private final Vocabulary vocabulary;
  private final List<String> names;

  private MultiCategory(Vocabulary vocabulary, Set<String> names) {
    this.vocabulary = vocabulary;
    this.names = vocabulary.names().stream().filter(names::contains).toList();
  }

  /**
   * These names, in any order.
   *
   * @throws IllegalArgumentException where one is not in the vocabulary
   */
  public static MultiCategory of(Vocabulary vocabulary, String... names) {
    return of(vocabulary, Arrays.asList(names));
  }

  /** These names, in any order; one named twice is there once. Errors as for the other. */
  public static MultiCategory of(Vocabulary vocabulary, Iterable<String> names) {
    Set<String> known = new HashSet<>();
    for (String name : names) {
      known.add(vocabulary.name(vocabulary.index(name)));
    }
    return new MultiCategory(vocabulary, known);
  }

  /**
   * The names where a tensor [V] has 1; the inverse of {@link #oneHot}.
   *
   * @throws IllegalArgumentException where it has not one element per name, or one that is neither
   *     0 nor 1
   */
  public static MultiCategory fromOneHot(Vocabulary vocabulary, Tensor oneHot) {
    double[] each = perName(vocabulary, oneHot);
    for (int i = 0; i < each.length; i++) {
      if (each[i] != 0 && each[i] != 1) {
        throw new IllegalArgumentException(
            "names of %s: element %d is %s; give 0 or 1, or say by atLeast what is enough"
                .formatted(oneHot, i, each[i]));
      }
    }
    return atLeast(vocabulary, oneHot, 1);
  }

  /**
   * The names whose score in a tensor [V] is no less than a threshold: what a model answers. NaN is
   * never enough.
   *
   * @throws IllegalArgumentException where it has not one element per name
   */
  public static MultiCategory atLeast(Vocabulary vocabulary, Tensor scores, double threshold) {
    double[] each = perName(vocabulary, scores);
    Set<String> enough = new HashSet<>();
    for (int i = 0; i < each.length; i++) {
      if (each[i] >= threshold) {
        enough.add(vocabulary.name(i));
      }
    }
    return new MultiCategory(vocabulary, enough);
  }

  private static double[] perName(Vocabulary vocabulary, Tensor each) {
    if (each.shape().rank() != 1 || each.shape().size(0) != vocabulary.size()) {
      throw new IllegalArgumentException(
          "names of %s: the vocabulary has %d; give one element per name"
              .formatted(each, vocabulary.size()));
    }
    return each.toDoubleArray();
  }

  /** All names there could be. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The names, in the order of the vocabulary. */
  public List<String> names() {
    return names;
  }

  /** Whether it has this name; one that the vocabulary lacks is an error, as a misspelt one. */
  public boolean has(String name) {
    return names.contains(vocabulary.name(vocabulary.index(name)));
  }

  /** One element per name of the vocabulary, [V] f32: 1 where it is here, else 0. */
  public Tensor oneHot() {
    return oneHot(DType.F32);
  }

  /** As {@link #oneHot()}, in another type. */
  public Tensor oneHot(DType dtype) {
    float[] each = new float[vocabulary.size()];
    for (String name : names) {
      each[vocabulary.index(name)] = 1;
    }
    return Tensor.of(each, each.length).castTo(dtype);
  }

  /** Equal ones are close, whatever the tolerance. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return equals(other);
  }

  /** The same names of the same vocabulary. */
  @Override
  public boolean equals(Object other) {
    return other instanceof MultiCategory that
        && names.equals(that.names)
        && vocabulary.equals(that.vocabulary);
  }

  @Override
  public int hashCode() {
    return 31 * names.hashCode() + vocabulary.hashCode();
  }

  /** The names and how many there could be: {@code cat, dog (2 of 3)}. */
  @Override
  public String toString() {
    List<String> shown = new ArrayList<>(names.isEmpty() ? List.of("none") : names);
    return "%s (%d of %d)".formatted(String.join(", ", shown), names.size(), vocabulary.size());
  }
}
