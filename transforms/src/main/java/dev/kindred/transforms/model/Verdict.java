// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How a prediction compares with the truth.
 *
 * @param outcome in a word
 * @param words how it came to that, one line for each thing compared
 */
public record Verdict(Outcome outcome, List<String> words) {
  /** What a comparison ends in. */
  public enum Outcome {
    /** The prediction says what is true. */
    RIGHT,
    /** It does not. */
    WRONG,
    /** There is nothing that decides. */
    OPEN
  }

  /** Keeps an unchangeable copy. */
  public Verdict {
    words = List.copyOf(words);
  }

  /** Right or wrong. */
  public static Verdict of(boolean right, List<String> words) {
    return new Verdict(right ? Outcome.RIGHT : Outcome.WRONG, words);
  }

  /** Right or wrong, in one line. */
  public static Verdict of(boolean right, String words) {
    return of(right, List.of(words));
  }

  /** Neither. */
  public static Verdict open(String words) {
    return new Verdict(Outcome.OPEN, List.of(words));
  }

  /** Both: wrong where one is, right where nothing is wrong and one is right. */
  public Verdict and(Verdict other) {
    List<String> all = new ArrayList<>(words);
    all.addAll(other.words);
    boolean wrong = outcome == Outcome.WRONG || other.outcome == Outcome.WRONG;
    return wrong
        ? of(false, all)
        : new Verdict(outcome == Outcome.OPEN ? other.outcome : outcome, all);
  }
}
