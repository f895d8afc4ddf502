// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.ptx;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;

/**
 * The numbers of {@link Sampling.Placing#WEIGHTED}: for each output index along an axis the first
 * input index and the weights of it and those that follow. The kernel must find every index inside,
 * or have a border that brings it there.
 *
 * @param across along the rows
 * @param down along the columns
 */
public record WeightTable(Axis across, Axis down) {

  /** One axis. */
  public static final class Axis {
    private final int[] first;
    private final int taps;
    private final float[] weights;

    /**
     * Keeps the arrays, which must not change.
     *
     * @param first the first input index of each output index
     * @param taps how many input indices count for each
     * @param weights those of the first output index, then those of the next; or only once, where
     *     all have the same
     */
    public Axis(int[] first, int taps, float[] weights) {
      this.first = first;
      this.taps = taps;
      this.weights = weights;
    }

    private int step() {
      return weights.length == taps ? 0 : taps * Float.BYTES;
    }

    private int bytes() {
      return first.length * Integer.BYTES + weights.length * Float.BYTES;
    }
  }

  /** Which of the eight whole numbers say what of an axis. */
  enum Numbers {
    ACROSS(0),
    DOWN(4);

    private final int first;

    Numbers(int first) {
      this.first = first;
    }

    int taps() {
      return first;
    }

    /** How many bytes the weights of an output index take. */
    int step() {
      return first + 1;
    }

    /** After how many bytes the first input indices lie. */
    int firsts() {
      return first + 2;
    }

    /** After how many bytes the weights lie. */
    int weights() {
      return first + 3;
    }
  }

  /** How much room it needs after the other numbers of an item. */
  public long moreBytes() {
    return Math.ceilDiv((long) across.bytes() + down.bytes(), 16) * 16;
  }

  /** Writes it as the numbers of an item. */
  public void fill(ItemTable table, long item) {
    int[] numbers = new int[8];
    MemorySegment more = table.more(item);
    put(across, Numbers.ACROSS, numbers, more, 0);
    put(down, Numbers.DOWN, numbers, more, across.bytes());
    table.index(item, numbers);
  }

  private static void put(Axis axis, Numbers of, int[] numbers, MemorySegment more, int start) {
    int weights = start + axis.first.length * Integer.BYTES;
    numbers[of.taps()] = axis.taps;
    numbers[of.step()] = axis.step();
    numbers[of.firsts()] = start;
    numbers[of.weights()] = weights;
    MemorySegment.copy(axis.first, 0, more, JAVA_INT, start, axis.first.length);
    MemorySegment.copy(axis.weights, 0, more, JAVA_FLOAT, weights, axis.weights.length);
  }
}
