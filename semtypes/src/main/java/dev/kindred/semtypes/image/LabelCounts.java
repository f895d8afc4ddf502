// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.image;

import dev.kindred.semtypes.Tensor;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Which labels a mask holds, ascending, and how often. */
final class LabelCounts {
  private static final int RUN = 1 << 16;
  private static final int SHOWN = 5;

  /** Labels below are counted in a table, others by sorting. */
  private static final int COMMON = 1 << 10;

  private final long[] labels;
  private final long[] counts;

  private LabelCounts(long[] labels, long[] counts) {
    this.labels = labels;
    this.counts = counts;
  }

  static LabelCounts of(Tensor mask) {
    long[] common = new long[COMMON];
    LabelCounts rare = new LabelCounts(new long[0], new long[0]);
    for (long at = 0; at < mask.shape().count(); at += RUN) {
      long[] run = mask.toLongArray(at, (int) Math.min(RUN, mask.shape().count() - at));
      int others = 0;
      for (long label : run) {
        if (label >= 0 && label < COMMON) {
          common[(int) label]++;
        } else {
          run[others++] = label;
        }
      }
      rare = others == 0 ? rare : rare.plus(sorted(Arrays.copyOf(run, others)));
    }
    return rare.plus(of(common));
  }

  private static LabelCounts of(long[] table) {
    long[] labels = IntStream.range(0, COMMON).filter(i -> table[i] > 0).asLongStream().toArray();
    long[] counts = LongStream.of(table).filter(count -> count > 0).toArray();
    return new LabelCounts(labels, counts);
  }

  private static LabelCounts sorted(long[] values) {
    Arrays.sort(values);
    long[] labels = new long[values.length];
    long[] counts = new long[values.length];
    int distinct = 0;
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        labels[distinct++] = values[i];
      }
      counts[distinct - 1]++;
    }
    return new LabelCounts(Arrays.copyOf(labels, distinct), Arrays.copyOf(counts, distinct));
  }

  private LabelCounts plus(LabelCounts more) {
    long[] sums = new long[labels.length + more.labels.length];
    long[] both = new long[sums.length];
    int i = 0;
    int j = 0;
    int distinct = 0;
    while (i < labels.length || j < more.labels.length) {
      boolean mine = j == more.labels.length || (i < labels.length && labels[i] <= more.labels[j]);
      boolean theirs =
          i == labels.length || (j < more.labels.length && more.labels[j] <= labels[i]);
      both[distinct] = mine ? labels[i] : more.labels[j];
      sums[distinct++] = (mine ? counts[i++] : 0) + (theirs ? more.counts[j++] : 0);
    }
    return new LabelCounts(Arrays.copyOf(both, distinct), Arrays.copyOf(sums, distinct));
  }

  /** A copy, ascending. */
  long[] labels() {
    return labels.clone();
  }

  /** The number of pixels of a label, 0 where there is none. */
  long of(long label) {
    int at = Arrays.binarySearch(labels, label);
    return at < 0 ? 0 : counts[at];
  }

  void requireDeclared(SortedMap<Integer, String> codes, String owner, Tensor mask) {
    StringBuilder missing = new StringBuilder();
    int found = 0;
    for (int i = 0; i < labels.length; i++) {
      boolean declared = labels[i] == (int) labels[i] && codes.containsKey((int) labels[i]);
      if (!declared && found++ < SHOWN) {
        missing.append(missing.isEmpty() ? "" : ", ").append(labels[i]);
        missing.append(" (%d pixels)".formatted(counts[i]));
      }
    }
    if (found > 0) {
      throw new IllegalArgumentException(
          "%s of %s with codes %s: it holds %s%s; declare them, or keep it a Mask"
              .formatted(owner, mask, codes, missing, found > SHOWN ? " and more" : ""));
    }
  }
}
