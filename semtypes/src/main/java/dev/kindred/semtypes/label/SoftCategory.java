// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.label;

import dev.kindred.semtypes.Amounts;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A score for every name of a vocabulary: what a classifier answers, and the target of a sample
 * that was mixed of several, 0.7 cat and 0.3 dog. As {@link Amounts}, scores of one vocabulary can
 * be added, scaled and averaged.
 *
 * <p>Scores are finite and otherwise whatever they are: shares that make 1, or what a model gave
 * before that.
 */
public final class SoftCategory extends Amounts {
  private static final int MOST_SHOWN = 3;

  private final Vocabulary vocabulary;
  private final Tensor scores;

  private SoftCategory(Vocabulary vocabulary, Tensor scores) {
    if (scores.shape().rank() != 1
        || scores.shape().size(0) != vocabulary.size()
        || scores.dtype().isInteger()
        || !scores.isFinite()) {
      throw new IllegalArgumentException(
          "scores %s of %s: give one finite float per name".formatted(scores, vocabulary));
    }
    this.vocabulary = vocabulary;
    this.scores = scores;
  }

  /**
   * These scores [V], floats, one per name in the order of the vocabulary.
   *
   * @throws IllegalArgumentException where there is not one per name, or one is not finite
   */
  public static SoftCategory of(Vocabulary vocabulary, Tensor scores) {
    return new SoftCategory(vocabulary, scores);
  }

  /**
   * 1 for this name, 0 for all others, f32.
   *
   * @throws IllegalArgumentException where the vocabulary lacks it
   */
  public static SoftCategory of(Vocabulary vocabulary, Category sure) {
    float[] each = new float[vocabulary.size()];
    each[vocabulary.index(sure)] = 1;
    return new SoftCategory(vocabulary, Tensor.of(each));
  }

  /** All names there are scores for. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** One score per name [V], in the order of the vocabulary. */
  @Override
  public Tensor amounts() {
    return scores;
  }

  /** The score of a name; one that the vocabulary lacks is an error. */
  public double score(String name) {
    return scores.getDouble(vocabulary.index(name));
  }

  /**
   * The name with the highest score, the first of equals.
   *
   * @throws IllegalStateException where the vocabulary has no names
   */
  public Category best() {
    List<Category> first = best(1);
    if (first.isEmpty()) {
      throw new IllegalStateException(
          "best of " + this + ": there are no names; give a vocabulary");
    }
    return first.getFirst();
  }

  /** The names with the highest scores, best first, at most that many. */
  public List<Category> best(int most) {
    return IntStream.range(0, vocabulary.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -scores.getDouble(i)))
        .limit(most)
        .map(vocabulary::category)
        .toList();
  }

  @Override
  protected SoftCategory copyWith(Tensor amounts) {
    return new SoftCategory(
        vocabulary, amounts.dtype().isInteger() ? amounts.castTo(DType.F32) : amounts);
  }

  @Override
  public Optional<String> mismatch(Amounts other) {
    return other instanceof SoftCategory that && !vocabulary.equals(that.vocabulary)
        ? Optional.of("%s and %s".formatted(vocabulary, that.vocabulary))
        : Optional.empty();
  }

  /** The same vocabulary, and scores that differ by no more than the tolerance. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof SoftCategory that
        && vocabulary.equals(that.vocabulary)
        && scores.closeTo(that.scores, tolerance);
  }

  /** The same vocabulary and the same bits. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SoftCategory that
        && vocabulary.equals(that.vocabulary)
        && scores.equals(that.scores);
  }

  @Override
  public int hashCode() {
    return 31 * vocabulary.hashCode() + scores.hashCode();
  }

  /** The best names with their scores: {@code cat 0.70, dog 0.30 (of 3)}. */
  @Override
  public String toString() {
    return best(MOST_SHOWN).stream()
        .map(each -> String.format(Locale.ROOT, "%s %.2f", each, score(each.name())))
        .collect(Collectors.joining(", ", "", " (of %d)".formatted(vocabulary.size())));
  }
}
