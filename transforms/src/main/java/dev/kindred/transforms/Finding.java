// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import java.util.List;

/**
 * One thing that got lost, or is at risk.
 *
 * @param member the name of the member it is about
 * @param loss what kind of loss
 * @param words what happened, for people
 * @param indices which points or boxes it is about, counted from 0; empty where it is about the
 *     whole member
 */
public record Finding(String member, Loss loss, String words, List<Integer> indices) {
  /** What kind of loss. */
  public enum Loss {
    /** Points or boxes lie outside the canvas; they are kept where they are. */
    OUTSIDE,
    /** Boxes reach outside the canvas; they are kept whole. */
    PARTLY_OUTSIDE,
    /** Points or boxes were cut to the canvas, or brought to its edge. */
    CUT,
    /** Points or boxes are no more, and what belonged to them. */
    DROPPED,
    /** Values were cut to the range of their type. */
    CLAMPED,
    /** Values were cut to whole numbers. */
    ROUNDED,
    /** Values were made anew between pixels. */
    RESAMPLED,
    /** Part of the picture left the canvas and came back as background. */
    UNCOVERED,
    /** The step has no inverse: the member stayed as it was. */
    IRREVERSIBLE
  }

  /** Keeps an unchangeable copy. */
  public Finding {
    indices = List.copyOf(indices);
  }

  static Finding of(String member, Loss loss, String words) {
    return new Finding(member, loss, words, List.of());
  }

  /** The member and what happened to it. */
  @Override
  public String toString() {
    return member + ": " + words;
  }
}
