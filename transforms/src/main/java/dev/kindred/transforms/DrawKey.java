// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import java.nio.charset.StandardCharsets;

/**
 * The place of one random draw: seed, epoch, item and the path of the transform. Stateless: the
 * same key and draw name give the same number on every thread, worker, machine and in every order,
 * and nothing needs to be seeded or locked.
 *
 * <p>The numbers are part of the format, version 1, and are pinned by tests. With {@code mix} the
 * finaliser of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators,
 * OOPSLA 2014; constants of Stafford's variant 13), {@code G = 0x9e3779b97f4a7c15}, {@code fold(h,
 * v) = mix(h + G + v)} and {@code fnv} the 64-bit FNV-1a hash of a name's UTF-8 bytes:
 *
 * <pre>
 * state = fold(fold(fold(fold(fold(0, 1), seed), epoch), item), path)      the 1 is the version
 * at(name): path' = fold(path, fnv(name))
 * bits(name) = fold(state, fnv(name))
 * uniform = lo + (bits >>> 11) · 2⁻⁵³ · (hi − lo)
 * integer: Lemire, Fast random integer generation in an interval (2019): the high word of bits × range; a
 *          biased low word is drawn again from fold(bits, 1), fold(bits, 2), …
 * </pre>
 *
 * @param seed what the user chose for the run
 * @param epoch which pass over the data
 * @param item index of the sample in the data set
 * @param path hash of the transforms on the way here; 0 at the root
 */
public record DrawKey(long seed, long epoch, long item, long path) {
  private static final long VERSION = 1;
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  /** The key of one sample, at the root of its pipeline. */
  public static DrawKey of(long seed, long epoch, long item) {
    return new DrawKey(seed, epoch, item, 0);
  }

  /**
   * The key of a part of the work, for example one transform of a pipeline: other names, other
   * numbers.
   */
  public DrawKey at(String name) {
    return new DrawKey(seed, epoch, item, fold(path, fnv(name)));
  }

  /** A number in [lo, hi); {@code lo} itself where both are equal. */
  public double uniform(String name, double lo, double hi) {
    if (!(lo <= hi) || Double.isInfinite(hi - lo)) {
      throw new IllegalArgumentException(
          "uniform \"%s\": range [%s, %s); give finite bounds, the lower one first"
              .formatted(name, lo, hi));
    }
    double unit = (bits(name) >>> 11) * 0x1p-53;
    double drawn = lo + unit * (hi - lo);
    return drawn < hi || lo == hi ? drawn : Math.nextDown(hi); // the sum may round up to hi
  }

  /** True with probability {@code p} in [0, 1]: never for 0, always for 1. */
  public boolean chance(String name, double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(
          "chance \"%s\": probability %s; give one from 0 to 1".formatted(name, p));
    }
    return uniform(name, 0, 1) < p;
  }

  /** A whole number in [lo, hi), each equally likely. */
  public int integer(String name, int lo, int hi) {
    if (lo >= hi) {
      throw new IllegalArgumentException(
          "integer \"%s\": range [%d, %d) is empty; give lo < hi".formatted(name, lo, hi));
    }
    long range = (long) hi - lo;
    long word = bits(name);
    long biased = Long.remainderUnsigned(-range, range); // 2⁶⁴ mod range
    long drawn = word;
    for (long attempt = 1; Long.compareUnsigned(drawn * range, biased) < 0; attempt++) {
      drawn = fold(word, attempt);
    }
    return (int) (lo + Math.unsignedMultiplyHigh(drawn, range));
  }

  /** 64 random bits: what the other draws are made of. */
  public long bits(String name) {
    return fold(state(), fnv(name));
  }

  private long state() {
    return fold(fold(fold(fold(fold(0, VERSION), seed), epoch), item), path);
  }

  private static long fold(long hash, long value) {
    long z = hash + GOLDEN + value;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  private static long fnv(String name) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }
}
