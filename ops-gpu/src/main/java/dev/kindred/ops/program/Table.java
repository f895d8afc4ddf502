// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Numbers to look up, of this draw or from the histogram of the picture. Immutable; told apart by
 * identity. {@link Num#in} looks a number up.
 */
public final class Table {
  private final int size;
  private final float @Nullable [] given;
  private final @Nullable Num counted;
  private final @Nullable Function<long[], float[]> rule;

  private final Recording draw;
  private final int place;

  @SuppressWarnings("ThisEscapedInObjectConstruction") // the recording only keeps it
  private Table(
      int size,
      float @Nullable [] given,
      @Nullable Num counted,
      @Nullable Function<long[], float[]> rule) {
    this.size = size;
    this.given = given;
    this.counted = counted;
    this.rule = rule;
    this.draw = Recording.current();
    this.place = draw == Recording.NONE ? 0 : draw.add(this);
  }

  /** A table of given entries, at least one. */
  public static Table of(float... entries) {
    if (entries.length == 0) {
      throw new IllegalArgumentException("table of no entries: give at least one");
    }
    return new Table(entries.length, entries.clone(), null, null);
  }

  /**
   * A table made from how often each whole number occurs. It costs a pass over all pixels.
   *
   * @param of what is counted, cut to a whole number and clamped to the table; what is no number
   *     counts as 0
   * @param bins how many numbers are counted, and entries are made: 0 to bins − 1
   * @param rule makes the entries from the counts
   */
  public static Table ofHistogram(Num of, int bins, Function<long[], float[]> rule) {
    if (bins < 1) {
      throw new IllegalArgumentException("histogram of %d bins: give at least 1".formatted(bins));
    }
    return new Table(bins, null, of, rule);
  }

  /** How many entries it has. */
  public int size() {
    return size;
  }

  /** The entries, or null where they come from a histogram. */
  float @Nullable [] given() {
    return given;
  }

  /** What is counted; null where the entries are given. */
  @Nullable Num counted() {
    return counted;
  }

  /** Whether it is part of the operation, the same for every draw. */
  boolean isFixed() {
    return draw == Recording.NONE && given != null;
  }

  /** Which of the tables of its recording it is. */
  int place() {
    return place;
  }

  /** The entry at a number. */
  Num at(Num x) {
    if (isFixed()) {
      return new Num(entry(x.node(), this), x.draw());
    }
    Recording own = counted == null ? draw : Recording.both(draw, counted.draw());
    Recording all = own == null || draw == Recording.NONE ? null : Recording.both(own, x.draw());
    if (all == null) {
      return new Num(entry(x.loose(), this), Recording.NONE);
    }
    Node of = counted == null ? null : counted.node();
    return new Num(entry(x.node(), new Node.Entries(place, size, of)), all);
  }

  private static Node entry(Node at, Object source) {
    return Nodes.of(Op.LOOKUP, at, null, null, 0, source);
  }

  /** The entries by the rule. */
  float[] made(long[] counts) {
    if (rule == null) {
      throw new IllegalStateException("table of given entries: it counts nothing");
    }
    float[] entries = rule.apply(counts);
    if (entries.length != size) {
      throw new IllegalArgumentException(
          "table from a histogram of %d bins: the rule gave %d entries; give one per bin"
              .formatted(size, entries.length));
    }
    return entries;
  }
}
