// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.cpu.vector.TapRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Arrays for the rows that a thread is working on, kept for the next picture: after the first of a
 * size none is allocated. What they hold at first is what was left in them, and they may be longer
 * than asked for.
 */
final class Scratch implements AutoCloseable {

  /** Every array has room for a multiple of this, so that loops over vectors need no tail. */
  static final int MULTIPLE = 16;

  private static final ThreadLocal<Scratch> OWN = ThreadLocal.withInitial(Scratch::new);

  private final Shelf<float[]> floats = new Shelf<>(float[]::new, array -> array.length);
  private final Shelf<int[]> ints = new Shelf<>(int[]::new, array -> array.length);
  private final Shelf<long[]> longs = new Shelf<>(long[]::new, array -> array.length);
  private final Shelf<short[]> shorts = new Shelf<>(short[]::new, array -> array.length);
  private final Shelf<byte[]> bytes = new Shelf<>(byte[]::new, array -> array.length);
  private final TapRow taps = new TapRow();
  private boolean taken;

  private Scratch() {}

  /** The arrays of this thread, all free; to be given back by closing it on the same thread. */
  static Scratch take() {
    Scratch own = OWN.get();
    Scratch free = own.taken ? new Scratch() : own;
    free.taken = true;
    return free;
  }

  @Override
  public void close() {
    floats.taken = 0;
    ints.taken = 0;
    longs.taken = 0;
    shorts.taken = 0;
    bytes.taken = 0;
    taken = false;
  }

  float[] floats(int length) {
    return floats.take(length);
  }

  /** One array per channel. */
  float[][] row(int channels, int width) {
    float[][] row = new float[channels][];
    for (int c = 0; c < channels; c++) {
      row[c] = floats(width);
    }
    return row;
  }

  /** The pixels and weights of a stretch of points; once in each taking. */
  TapRow taps() {
    return taps;
  }

  int[] ints(int length) {
    return ints.take(length);
  }

  long[] longs(int length) {
    return longs.take(length);
  }

  short[] shorts(int length) {
    return shorts.take(length);
  }

  byte[] bytes(int length) {
    return bytes.take(length);
  }

  /** Arrays of one type, in the order in which they are asked for. */
  private static final class Shelf<A> {
    private final List<A> arrays = new ArrayList<>();
    private final IntFunction<A> make;
    private final ToIntFunction<A> length;
    private int taken;

    Shelf(IntFunction<A> make, ToIntFunction<A> length) {
      this.make = make;
      this.length = length;
    }

    A take(int needed) {
      int room = Math.ceilDiv(needed, MULTIPLE) * MULTIPLE;
      if (taken == arrays.size()) {
        arrays.add(make.apply(room));
      } else if (length.applyAsInt(arrays.get(taken)) < room) {
        arrays.set(taken, make.apply(room));
      }
      return arrays.get(taken++);
    }
  }
}
