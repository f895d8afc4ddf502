// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.program;

import dev.kindred.semtypes.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random pixels made of random operations: for tests that compare an engine with {@link Oracle}.
 * Every operation can occur; the numbers stay mostly within what pictures hold.
 */
public final class RandomPrograms {
  private RandomPrograms() {}

  /**
   * The trace of a random operation.
   *
   * @param channels how many numbers a pixel has
   * @param size how many operations are made
   */
  public static Trace of(long seed, int channels, int size) {
    return Trace.of(channels, pixel(seed, channels, size));
  }

  /** What the random operation gives, made anew. */
  static Pixel pixel(long seed, int channels, int size) {
    return after(Pixel.input(channels, Range.of(DType.F32)), seed, size);
  }

  /** What a random operation makes of a pixel. */
  public static Pixel after(Pixel p, long seed, int size) {
    Random random = new Random(seed);
    List<Num> known = new ArrayList<>(p.numbers());
    known.add(Num.of(random.nextFloat() * 4 - 2));
    known.add(Num.parameter(random.nextFloat() * 2));
    known.add(random.nextBoolean() ? Num.column() : Num.row());
    Table table = Table.of(3, -1, 0.5f, 7);
    for (int i = 0; i < size; i++) {
      known.add(step(random, known, table));
    }
    List<Num> results = new ArrayList<>();
    for (int c = 0; c < p.numbers().size(); c++) {
      results.add(known.get(known.size() - 1 - random.nextInt(Math.min(size, 6))));
    }
    return Pixel.of(results, p.range());
  }

  private static Num step(Random random, List<Num> known, Table table) {
    Num a = any(random, known);
    Num b = any(random, known);
    Num c = any(random, known);
    return switch (random.nextInt(30)) {
      case 0 -> a.negated();
      case 1 -> a.abs();
      case 2 -> a.floor();
      case 3 -> a.ceil();
      case 4 -> a.rint();
      case 5 -> a.trunc();
      case 6 -> a.sqrt();
      case 7 -> a.unary(Op.POW2);
      case 8 -> a.unary(Op.EXPONENT);
      case 9 -> a.isNan().choose(Num.of(1), a).unary(Op.MANTISSA);
      case 10, 11 -> a.plus(b);
      case 12, 13 -> a.minus(b);
      case 14, 15 -> a.times(b);
      case 16 -> a.dividedBy(b);
      case 17 -> a.min(b);
      case 18 -> a.max(b);
      case 19, 20 -> a.fma(b, c);
      case 21 -> a.isBelow(b).choose(b, c);
      case 22 -> a.isAtMost(b).or(b.is(c)).choose(a, c);
      case 23 -> a.isBelow(b).and(b.isBelow(c).not()).choose(c, a);
      case 24 -> a.in(table);
      case 25 -> Num.noise(random.nextLong(), random.nextInt(3)).plus(a);
      case 26 -> a.clamp(Num.of(0), Num.of(1));
      case 27 -> a.clamp(Num.of(-3), Num.of(3)).exp();
      case 28 -> a.abs().log();
      default -> a.clamp(Num.of(-9), Num.of(9)).sin();
    };
  }

  private static Num any(Random random, List<Num> known) {
    return known.get(random.nextInt(known.size()));
  }

  /** Numbers of all kinds: those of pictures, and the odd ones. */
  public static float number(Random random) {
    return switch (random.nextInt(14)) {
      case 0 -> 0;
      case 1 -> -0f;
      case 2 -> Float.POSITIVE_INFINITY;
      case 3 -> Float.NaN;
      case 4 -> random.nextInt(256);
      case 5 -> random.nextInt(512) / 2f - 128;
      case 6 -> Float.intBitsToFloat(random.nextInt());
      default -> random.nextFloat() * 2 - 0.5f;
    };
  }
}
