// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

import dev.kindred.ops.cpu.Filter;
import java.util.Arrays;
import java.util.Optional;

/**
 * The outputs of a filter in blocks of at most a vector, each of which reads no more than two
 * vectors that lie one behind the other. Lanes beyond the end of a block repeat its last output;
 * the next block writes over them.
 */
final class Blocks {

  /** With fewer outputs than this in each vector, plain loops are as fast. */
  private static final int WORTH = 4;

  final int lanes;
  final int taps;
  final int slack;
  final int outputs;

  /** The first output of each block, and after them the number of outputs. */
  final int[] start;

  /** Where the two vectors of each block begin. */
  final int[] base;

  /** For each block and each tap, a vector of places in the two vectors. */
  final int[] place;

  /** In the order of {@link #place}. */
  final float[] weight;

  private Blocks(Filter filter, int step, int lanes, int[] start) {
    int blocks = start.length - 1;
    this.lanes = lanes;
    this.taps = filter.taps();
    this.slack = 2 * lanes + step;
    this.outputs = filter.first().length;
    this.start = start;
    this.base = new int[blocks];
    this.place = new int[blocks * taps * lanes];
    this.weight = new float[place.length];
    for (int b = 0; b < blocks; b++) {
      base[b] = least(filter.first(), start[b], start[b + 1]) * step;
      for (int k = 0; k < taps; k++) {
        for (int lane = 0; lane < lanes; lane++) {
          int x = Math.min(start[b] + lane, start[b + 1] - 1);
          int at = (b * taps + k) * lanes + lane;
          place[at] = (filter.first()[x] + k) * step - base[b];
          weight[at] = filter.weights()[x * taps + k];
        }
      }
    }
  }

  /** Nothing where too few outputs fit in a block. */
  static Optional<Blocks> of(Filter filter, int step, int lanes) {
    int[] first = filter.first();
    int[] start = new int[first.length + 1];
    int blocks = 0;
    for (int x = 0; x < first.length; ) {
      start[blocks++] = x;
      int end = end(first, x, lanes, (2 * lanes - 1) / step - filter.taps() + 1);
      if (end == x) {
        return Optional.empty();
      }
      x = end;
    }
    if (blocks > 1 && blocks * WORTH > first.length) {
      return Optional.empty();
    }
    start[blocks] = first.length;
    return Optional.of(new Blocks(filter, step, lanes, Arrays.copyOf(start, blocks + 1)));
  }

  /** The outputs from {@code x} on whose first taps are at most {@code spread} apart. */
  private static int end(int[] first, int x, int lanes, int spread) {
    int least = first[x];
    int most = first[x];
    int end = x;
    while (end < first.length && end < x + lanes) {
      least = Math.min(least, first[end]);
      most = Math.max(most, first[end]);
      if (most - least > spread) {
        break;
      }
      end++;
    }
    return end;
  }

  private static int least(int[] first, int from, int end) {
    return Math.min(first[from], first[end - 1]);
  }
}
