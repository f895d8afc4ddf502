// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What an operation does to a picture: the program, and the numbers that go with it. {@link #of}
 * finds it by running the operation on a symbolic pixel. Immutable.
 *
 * @param program what happens to each pixel
 * @param parameters the numbers of this draw: the first uniforms of the program
 * @param statistics what to find out about all pixels first, in order: the uniforms after the
 *     parameters
 * @param tables what to look up
 */
public record Trace(
    Program program, Parameters parameters, List<Statistic> statistics, List<TableSource> tables) {

  /** Keeps unchangeable copies. */
  public Trace {
    statistics = List.copyOf(statistics);
    tables = List.copyOf(tables);
  }

  /**
   * A number that a pass over all pixels finds.
   *
   * @param reduction how
   * @param of gives the number of each pixel, its only output; uses the same uniforms and tables
   */
  public record Statistic(Reduction reduction, Program of) {}

  /**
   * Where the entries of a table come from.
   *
   * @param table given entries, or the rule that makes them from counts
   * @param counted gives what is counted of each pixel, its only output; empty for given entries
   */
  public record TableSource(Table table, Optional<Program> counted) {
    /** Given entries. */
    public float[] given() {
      float[] entries = table.given();
      if (entries == null) {
        throw new IllegalStateException("table from a histogram: count first");
      }
      return entries.clone();
    }

    /** Entries from counts, one per bin. */
    public float[] from(long[] counts) {
      return table.made(counts);
    }
  }

  /**
   * Something to find out about all pixels first.
   *
   * @param counts whether it is what the entries of a table are made from; else a statistic
   * @param number of the table or the statistic
   * @param of gives the number of each pixel, its only output
   */
  public record Look(boolean counts, int number, Program of) {}

  /** What to find out first, in an order in which each needs only what was found before it. */
  public List<Look> looks() {
    if (!needsLook()) {
      return List.of();
    }
    Set<Look> order = new LinkedHashSet<>();
    for (int i = 0; i < statistics.size(); i++) {
      look(statistic(i), order);
    }
    for (int i = 0; i < tables.size(); i++) {
      counting(i).ifPresent(counts -> look(counts, order));
    }
    return List.copyOf(order);
  }

  /** Takes in a look after those that it needs. */
  private void look(Look wanted, Set<Look> order) {
    if (order.contains(wanted)) {
      return;
    }
    for (Instruction step : wanted.of.code()) {
      if (step.op() == Op.UNIFORM && step.bits() >= parameters.size()) {
        look(statistic(step.bits() - parameters.size()), order);
      } else if (step.op() == Op.LOOKUP) {
        counting(step.bits()).ifPresent(counts -> look(counts, order));
      }
    }
    order.add(wanted);
  }

  private Look statistic(int number) {
    return new Look(false, number, statistics.get(number).of());
  }

  private Optional<Look> counting(int table) {
    return tables.get(table).counted().map(of -> new Look(true, table, of));
  }

  /** The program that gives the numbers of a pixel, made of the inputs of {@link Pixel#input}. */
  public static Trace of(int channels, Pixel result) {
    return Recording.trace(channels, result.numbers());
  }

  /**
   * The same of what an operation gives, at a fraction of the cost where an operation of the same
   * structure has been traced before. That asks of {@code operation} that it makes its parameters
   * anew each time it runs; those that it kept are right, and slow.
   */
  public static Trace of(int channels, Supplier<Pixel> operation) {
    return Recording.trace(channels, operation);
  }

  /** Whether a pass over all pixels must come first. */
  public boolean needsLook() {
    if (!statistics.isEmpty()) {
      return true;
    }
    for (TableSource table : tables) {
      if (table.counted.isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether every number that it gives is surely whole, infinite or no number, with the parameters
   * of this draw. Entries of tables from histograms count as whole.
   *
   * @param ofWhole whether the numbers of the pixels before are whole
   */
  public boolean givesWhole(boolean ofWhole) {
    return new WholeNumbers(this, ofWhole).areAll();
  }

  /** Room for the uniforms: the parameters, and zeros where statistics go. */
  public float[] uniforms() {
    return parameters.padded(program.uniforms());
  }
}
