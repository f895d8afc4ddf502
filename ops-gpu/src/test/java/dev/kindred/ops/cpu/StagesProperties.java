// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.Interpolation;
import dev.kindred.ops.cpu.vector.VectorStages;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The stages by the Vector API give the bytes of the plain ones. */
class StagesProperties {

  private final Stages plain = new PlainStages();
  private final Stages vectors = new VectorStages(plain);

  @Property(tries = 300)
  void sumsAlongRowsAreTheSame(
      @ForAll @IntRange(min = 1, max = 150) int in,
      @ForAll @IntRange(min = 1, max = 150) int out,
      @ForAll @IntRange(min = 1, max = 4) int step,
      @ForAll boolean cubic,
      @ForAll boolean antialias,
      @ForAll boolean reversed,
      @ForAll long seed) {
    Interpolation how = cubic ? Interpolation.BICUBIC : Interpolation.BILINEAR;
    Filter given = Filter.of(how, antialias, in, out);
    Filter filter = reversed ? given.reversed() : given;
    Stages.Across across = vectors.across(filter, step);
    Random random = new Random(seed);
    float[] row = new float[in * step + across.slack()];
    for (int i = 0; i < row.length; i++) {
      row[i] = i < in * step ? random.nextFloat() * 512 - 99 : Float.NaN;
    }
    float[][] expected = new float[step + 1][out];
    plain.across(filter, step).sum(row, expected, 1, step);
    float[][] found = new float[step + 1][out];
    across.sum(row, found, 1, step);
    for (int c = 0; c <= step; c++) {
      assertThat(found[c]).containsExactly(expected[c]);
    }
  }

  @Property(tries = 20)
  void bytesBecomeFloats(@ForAll @IntRange(min = 1, max = 300) int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) (i * 7);
    }
    float[] expected = new float[count];
    plain.floats(bytes, expected, count);
    float[] found = new float[count];
    vectors.floats(bytes, found, count);
    assertThat(found).containsExactly(expected);
  }

  @Property(tries = 50)
  void floatsBecomeBytes(@ForAll @IntRange(min = 1, max = 300) int count, @ForAll long seed) {
    float[] values = new float[count];
    Random random = new Random(seed);
    for (int i = 0; i < count; i++) {
      values[i] =
          switch (i % 5) {
            case 0 -> random.nextInt(600) * 0.5f - 20;
            case 1 -> Float.intBitsToFloat(random.nextInt());
            default -> random.nextFloat() * 300 - 20;
          };
    }
    for (Stages stages : new Stages[] {plain, vectors}) {
      byte[] found = new byte[count];
      stages.bytes(values, found, count);
      for (int i = 0; i < count; i++) {
        assertThat(found[i] & 0xFF)
            .as("%s of %s", stages, values[i])
            .isEqualTo(Math.clamp((int) Math.rint(values[i]), 0, 255));
      }
    }
  }

  @Property(tries = 100)
  void sumsAreExact(@ForAll @IntRange(min = 1, max = 300) int count, @ForAll long seed) {
    Random random = new Random(seed);
    float[] values = new float[count];
    long coarse = 0;
    long fine = 0;
    for (int i = 0; i < count; i++) {
      float small = random.nextFloat() * 255;
      values[i] =
          switch (i % 4) {
            case 0 -> (int) small;
            case 1 -> (random.nextFloat() - 0.5f) * 0x1p31f;
            case 2 -> small * 1e-7f;
            default -> -small;
          };
      long a = (long) Math.rint(values[i] * 256.0);
      coarse += a;
      fine += (long) Math.rint((values[i] - a / 256.0) * 0x1p40);
    }
    for (Stages stages : new Stages[] {plain, vectors}) {
      long[] sums = new long[3];
      stages.add(values, 0, count, sums);
      assertThat(sums).containsExactly(coarse, fine, sums[2]);
      assertThat(sums[2]).as("lost").isNotNegative();
      for (float lost : new float[] {Float.NaN, 0x1p31f, -0x1p31f, Float.NEGATIVE_INFINITY}) {
        float[] with = values.clone();
        with[random.nextInt(count)] = lost;
        long[] broken = new long[3];
        stages.add(with, 0, count, broken);
        assertThat(broken[2]).as("%s", lost).isNegative();
      }
    }
  }

  @Property(tries = 20)
  void sumsOfBytesAreExact(@ForAll long seed, @ForAll @IntRange(max = 200_000) int count) {
    Random random = new Random(seed);
    float[] bytes = new float[count];
    long expected = 0;
    for (int i = 0; i < count; i++) {
      bytes[i] = random.nextBoolean() ? 255 : random.nextInt(256);
      expected += (long) bytes[i];
    }
    for (Stages stages : new Stages[] {plain, vectors}) {
      assertThat(stages.sumOfBytes(bytes, count)).isEqualTo(expected);
    }
  }
}
