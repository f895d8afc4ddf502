// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.Tensor;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What is left of a value of many parts, and which parts those are: nothing is dropped in silence.
 * Labels, scores and the like inside the value follow by themselves; anything else that is kept per
 * part follows by {@link #kept} or {@link #mask}.
 */
public final class Kept<T> {
  private final T value;
  private final int[] kept;
  private final int before;

  /** The array is not copied. */
  Kept(T value, int[] kept, int before) {
    this.value = value;
    this.kept = kept;
    this.before = before;
  }

  /** What is left. */
  public T value() {
    return value;
  }

  /** Which part before each part of the value was, counted from 0. A copy. */
  public int[] kept() {
    return kept.clone();
  }

  /** The parts before that are no more, ascending, counted from 0. */
  public int[] dropped() {
    boolean[] stays = stays();
    int[] dropped = new int[before];
    int count = 0;
    for (int i = 0; i < before; i++) {
      if (!stays[i]) {
        dropped[count++] = i;
      }
    }
    return Arrays.copyOf(dropped, count);
  }

  /** [N] u8 for the N parts before: 1 where a part was kept, else 0. */
  public Tensor mask() {
    boolean[] stays = stays();
    byte[] mask = new byte[before];
    for (int i = 0; i < before; i++) {
      mask[i] = (byte) (stays[i] ? 1 : 0);
    }
    return Tensor.of(mask);
  }

  private boolean[] stays() {
    boolean[] stays = new boolean[before];
    for (int part : kept) {
      stays[part] = true;
    }
    return stays;
  }

  /** The same value out of the same parts. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Kept<?> that
        && before == that.before
        && Arrays.equals(kept, that.kept)
        && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(kept) + before;
  }

  /** How many of how many, which were dropped, and the value. */
  @Override
  public String toString() {
    int[] dropped = dropped();
    String which =
        Arrays.stream(dropped).limit(8).mapToObj(i -> "#" + i).collect(Collectors.joining(", "));
    return "%d of %d kept%s: %s"
        .formatted(
            kept.length,
            before,
            dropped.length == 0 ? "" : ", without " + which + (dropped.length > 8 ? ", …" : ""),
            value);
  }
}
