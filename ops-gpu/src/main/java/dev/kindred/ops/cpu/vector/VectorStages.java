// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu.vector;

import dev.kindred.ops.cpu.Filter;
import dev.kindred.ops.cpu.Stages;
import java.util.Optional;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** The stages by the Vector API. */
public final class VectorStages implements Stages {

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

  /** As many bytes as there are floats in a vector; the narrowest vectors hold too few. */
  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(
          byte.class, VectorShape.forBitSize(Math.max(Long.SIZE, FLOATS.length() * Byte.SIZE)));

  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;

  /** As many floats as there are doubles in a vector. */
  private static final VectorSpecies<Float> HALVES =
      VectorSpecies.of(
          float.class, VectorShape.forBitSize(Math.max(Long.SIZE, DOUBLES.length() * Float.SIZE)));

  /** Floats from here to twice as much have no fraction: adding it rounds what is small. */
  private static final float WHOLE = 0x1.8p23f;

  /** The same for doubles; the integer that a number was rounded to is in the low bits then. */
  private static final double WHOLE_DOUBLE = 0x1.8p52;

  private static final long WHOLE_BITS = Double.doubleToRawLongBits(WHOLE_DOUBLE);

  /** Sums of so many bytes are exact in floats, in whatever order. */
  private static final int EXACT = 1 << 16;

  private static final double COARSE = 0x1p8;
  private static final double FINER = 0x1p32;

  private static final double LIMIT = 0x1p31;

  private final Stages plain;

  /**
   * @param plain what does the rest
   */
  public VectorStages(Stages plain) {
    this.plain = plain;
  }

  @Override
  public void floats(byte[] from, float[] into, int count) {
    int lanes = FLOATS.length();
    if (lanes != BYTES.length()) {
      plain.floats(from, into, count);
      return;
    }
    int end = count - count % lanes;
    for (int i = 0; i < end; i += lanes) {
      ((FloatVector)
              ByteVector.fromArray(BYTES, from, i)
                  .convertShape(VectorOperators.ZERO_EXTEND_B2I, INTS, 0)
                  .convert(VectorOperators.I2F, 0))
          .intoArray(into, i);
    }
    for (int i = end; i < count; i++) {
      into[i] = from[i] & 0xFF;
    }
  }

  @Override
  public void bytes(float[] from, byte[] into, int count) {
    int lanes = FLOATS.length();
    if (lanes != BYTES.length()) {
      plain.bytes(from, into, count);
      return;
    }
    int end = count - count % lanes;
    for (int i = 0; i < end; i += lanes) {
      IntVector value =
          (IntVector)
              FloatVector.fromArray(FLOATS, from, i)
                  .add(WHOLE)
                  .sub(WHOLE)
                  .convert(VectorOperators.F2I, 0);
      ((ByteVector) value.max(0).min(255).convertShape(VectorOperators.I2B, BYTES, 0))
          .intoArray(into, i);
    }
    for (int i = end; i < count; i++) {
      float value = Math.clamp(from[i], 0f, 255f);
      into[i] = (byte) (int) (value + WHOLE - WHOLE);
    }
  }

  @Override
  public void round(float[] numbers, int count, float least, float most) {
    int end = count - count % FLOATS.length();
    FloatVector low = FloatVector.broadcast(FLOATS, least);
    FloatVector high = FloatVector.broadcast(FLOATS, most);
    for (int i = 0; i < end; i += FLOATS.length()) {
      FloatVector near = FloatVector.fromArray(FLOATS, numbers, i).add(WHOLE).sub(WHOLE);
      FloatVector below = near.blend(high, near.compare(VectorOperators.GT, high));
      below.blend(low, below.compare(VectorOperators.LT, low)).intoArray(numbers, i);
    }
    for (int i = end; i < count; i++) {
      float near = numbers[i] + WHOLE - WHOLE;
      float below = near > most ? most : near;
      numbers[i] = below < least ? least : below;
    }
  }

  @Override
  public long sumOfBytes(float[] numbers, int count) {
    int end = count - count % FLOATS.length();
    long total = 0;
    for (int from = 0; from < end; from += EXACT) {
      FloatVector sum = FloatVector.zero(FLOATS);
      for (int i = from; i < Math.min(end, from + EXACT); i += FLOATS.length()) {
        sum = sum.add(FloatVector.fromArray(FLOATS, numbers, i));
      }
      total += (long) sum.reduceLanes(VectorOperators.ADD);
    }
    for (int i = end; i < count; i++) {
      total += (int) numbers[i];
    }
    return total;
  }

  @Override
  public void add(float[] numbers, int from, int end, long[] sums) {
    int lanes = DOUBLES.length();
    int whole = HALVES.length() == lanes ? end - (end - from) % lanes : from;
    if (whole == from) {
      plain.add(numbers, from, end, sums);
      return;
    }
    LongVector coarse = LongVector.zero(LONGS);
    LongVector fine = LongVector.zero(LONGS);
    DoubleVector lost = DoubleVector.zero(DOUBLES);
    for (int i = from; i < whole; i += lanes) {
      DoubleVector number =
          (DoubleVector)
              FloatVector.fromArray(HALVES, numbers, i)
                  .convertShape(VectorOperators.F2D, DOUBLES, 0);
      DoubleVector scaled = number.mul(COARSE);
      DoubleVector nearest = scaled.add(WHOLE_DOUBLE);
      DoubleVector rest = scaled.sub(nearest.sub(WHOLE_DOUBLE)).mul(FINER).add(WHOLE_DOUBLE);
      coarse = coarse.add(nearest.reinterpretAsLongs().sub(WHOLE_BITS));
      fine = fine.add(rest.reinterpretAsLongs().sub(WHOLE_BITS));
      lost = lost.max(number.abs());
    }
    sums[0] += coarse.reduceLanes(VectorOperators.ADD);
    sums[1] += fine.reduceLanes(VectorOperators.ADD);
    sums[2] |= lost.reduceLanes(VectorOperators.MAX) < LIMIT ? 0 : -1;
    plain.add(numbers, whole, end, sums);
  }

  @Override
  public Across across(Filter filter, int step) {
    Optional<Blocks> blocks = Blocks.of(filter, step, FLOATS.length());
    return blocks.isPresent() ? new PickedTaps(blocks.get()) : plain.across(filter, step);
  }
}
