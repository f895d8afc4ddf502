// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The parameters and tables that one run of an operation made, in the order of making. Operations
 * of one structure make them in the same order, so that the program found for the first serves all:
 * finding it again costs little more than running the operation on a symbolic pixel.
 */
final class Recording {
  /** Of nodes without parameters and tables, which fit any recording. */
  static final Recording ANY = new Recording();

  private static final ThreadLocal<@Nullable Recording> CURRENT = new ThreadLocal<>();

  /** What was found, by fingerprint; cleared when it gets out of hand. */
  private static final ConcurrentHashMap<Long, Template> KNOWN = new ConcurrentHashMap<>();

  private static final int MOST_KNOWN = 4096;

  private float[] values = new float[16];
  private int count;
  private final List<Table> tables = new ArrayList<>(0);

  private Recording() {}

  static @Nullable Recording current() {
    return CURRENT.get();
  }

  /** The one of two that holds for both; null where none does. */
  static @Nullable Recording both(@Nullable Recording one, @Nullable Recording other) {
    return one == ANY ? other : other == ANY || one == other ? one : null;
  }

  /** Takes in a parameter and says which it is. */
  int add(float value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count] = value;
    return count++;
  }

  /** Takes in a table and says which it is. */
  int add(Table table) {
    tables.add(table);
    return tables.size() - 1;
  }

  /** The trace of what an operation gives. */
  static Trace trace(int channels, Supplier<Pixel> operation) {
    Recording before = CURRENT.get();
    Recording own = new Recording();
    CURRENT.set(own);
    try {
      return own.trace(channels, operation.get().numbers());
    } finally {
      CURRENT.set(before);
    }
  }

  private Trace trace(int channels, List<Num> results) {
    long print = Fingerprint.of(channels, results.size());
    Recording all = this;
    for (Num result : results) {
      print = Fingerprint.of(print, result.node().print());
      all = all == null ? null : both(all, result.node().recording());
    }
    if (all != this) {
      return Tracing.of(channels, results).trace();
    }
    Template known = KNOWN.get(print);
    if (known == null) {
      known = Tracing.of(channels, results).template();
      if (KNOWN.size() >= MOST_KNOWN) {
        KNOWN.clear();
      }
      KNOWN.put(print, known);
    }
    return known.with(this);
  }

  /**
   * A trace but for the numbers of the draw.
   *
   * @param slots for each parameter of the program, which of the recording it is
   * @param counted for each table, which of the recording it is
   */
  record Template(Trace first, List<Integer> slots, List<Integer> counted) {
    Trace with(Recording draw) {
      List<Float> parameters = new ArrayList<>(slots.size());
      for (int slot : slots) {
        parameters.add(draw.values[slot]);
      }
      List<Trace.TableSource> sources = first.tables();
      if (!sources.isEmpty()) {
        sources = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
          Table table = draw.tables.get(counted.get(i));
          sources.add(new Trace.TableSource(table, first.tables().get(i).counted()));
        }
      }
      return new Trace(first.program(), parameters, first.statistics(), sources);
    }
  }
}
