// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Reductions are those of exact arithmetic, rounded once for integers. */
class ReductionProperties {
  @Property(tries = 200)
  void integersAreExact(
      @ForAll Random random, @ForAll DType type, @ForAll @IntRange(min = 1, max = 5000) int count) {
    if (!type.isInteger()) {
      return;
    }
    Tensor tensor = NumbersSample.strided(NumbersSample.of(type, count, random));
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < count; i++) {
      sum = sum.add(BigInteger.valueOf(tensor.getLong(i)));
    }
    if (sum.bitLength() < 64) {
      assertThat(Reduction.SUM.of(tensor).getLong(0)).isEqualTo(sum.longValue());
    } else {
      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> Reduction.SUM.of(tensor))
          .withMessageContaining("is beyond i64; cast to f64 first");
    }
    double mean =
        new BigDecimal(sum).divide(BigDecimal.valueOf(count), new MathContext(80)).doubleValue();
    assertThat(Reduction.MEAN.of(tensor).getDouble(0)).isEqualTo(mean);
    assertThat(Reduction.MIN.of(tensor).getLong(0))
        .isEqualTo(Arrays.stream(tensor.toLongArray()).min().getAsLong());
    assertThat(Reduction.MAX.of(tensor).getLong(0))
        .isEqualTo(Arrays.stream(tensor.toLongArray()).max().getAsLong());
    assertThat(Reduction.MAX.of(tensor).dtype()).isEqualTo(type);
  }

  @Property(tries = 200)
  void floatsAreSummedAsWithTwiceTheDigits(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 5000) int count) {
    double[] values = new double[count];
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < count; i++) {
      values[i] = random.nextGaussian() * Math.scalb(1.0, random.nextInt(-20, 20));
      sum = sum.add(new BigDecimal(values[i]));
    }
    double exact = sum.doubleValue();
    assertThat(Reduction.SUM.of(Tensor.of(values)).getDouble(0))
        .isCloseTo(exact, within(Math.ulp(exact)));
    assertThat(Reduction.MEAN.of(Tensor.of(values)).getDouble(0))
        .isCloseTo(exact / count, within(2 * Math.ulp(exact / count)));
    BigDecimal mean = sum.divide(BigDecimal.valueOf(count), new MathContext(60));
    BigDecimal squares = BigDecimal.ZERO;
    for (double value : values) {
      squares = squares.add(new BigDecimal(value).subtract(mean).pow(2));
    }
    double deviation = Math.sqrt(squares.doubleValue() / count);
    assertThat(Reduction.STD.of(Tensor.of(values)).getDouble(0))
        .isCloseTo(deviation, within(4 * Math.ulp(deviation) + 1e-30));
  }

  @Property(tries = 200)
  void axesGoAndTheOthersStay(@ForAll Random random) {
    Tensor tensor = Tensor.of(new int[24]).reshape(2, 3, 4);
    int[] values = random.ints(24, -1000, 1000).toArray();
    tensor = Tensor.of(values, 2, 3, 4).named("k", "j", "i");
    int axis = random.nextInt(3);
    Tensor sums = Reduction.SUM.along(tensor, tensor.axisNames().get(axis));
    assertThat(sums).isEqualTo(Reduction.SUM.of(tensor, axis - 3));
    assertThat(sums.shape()).isEqualTo(tensor.select(axis, 0).shape());
    assertThat(sums.axisNames()).isEqualTo(tensor.select(axis, 0).axisNames());
    Tensor expected = tensor.select(axis, 0).castTo(DType.I64);
    for (long i = 1; i < tensor.shape().size(axis); i++) {
      expected = Arithmetic.plus(expected, tensor.select(axis, i), Overflow.ERROR);
    }
    assertThat(sums).isEqualTo(expected);
    assertThat(Reduction.SUM.along(tensor, "i", "k"))
        .isEqualTo(Reduction.SUM.of(Reduction.SUM.of(tensor, 0), 1));
  }

  /** Many short stretches, and few that are longer than a run, are what each alone is. */
  @Property(tries = 50)
  void everyStretchIsReducedAlone(
      @ForAll Random random,
      @ForAll DType type,
      @ForAll @IntRange(min = 1, max = 3000) int length) {
    int count = Math.max(2, 6000 / length);
    Tensor tensor = NumbersSample.of(type, count * length, random).reshape(count, length);
    for (Reduction each : Reduction.values()) {
      if (each == Reduction.SUM && type == DType.I64) {
        continue;
      }
      Tensor rows = each.of(tensor, 1);
      assertThat(each.of(tensor.transpose(1, 0), 0)).isEqualTo(rows);
      for (int row = 0; row < count; row += 1 + count / 7) {
        assertThat(rows.select(0, row)).isEqualTo(each.of(tensor.select(0, row)));
      }
    }
  }

  @Example
  void nanAndInfinitiesGoThrough() {
    Tensor odd = Tensor.of(new float[] {1, Float.NaN, 3, Float.NEGATIVE_INFINITY});
    for (Reduction each : Reduction.values()) {
      assertThat(Reduction.valueOf(each.name()).of(odd).getDouble(0)).as("%s", each).isNaN();
    }
    Tensor infinite = Tensor.of(new double[] {1, Double.POSITIVE_INFINITY, 3});
    assertThat(Reduction.SUM.of(infinite).getDouble(0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Reduction.MEAN.of(infinite).getDouble(0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Reduction.SUM.of(Tensor.of(new double[] {1, 1e100, 1, -1e100})).getDouble(0))
        .isEqualTo(2);
    Tensor zeros = Tensor.of(new float[] {0f, -0f});
    assertThat(Reduction.MIN.of(zeros)).isEqualTo(Tensor.of(new float[] {-0f}).reshape());
    assertThat(Reduction.MAX.of(zeros.flip(0))).isEqualTo(Tensor.of(new float[] {0f}).reshape());
  }

  @Example
  void nanIsTheSameBitsWhereverItIsFrom() {
    double other = Double.longBitsToDouble(0xFFF8_0000_0000_0001L);
    Tensor opposite = Tensor.of(new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY});
    for (Reduction each : List.of(Reduction.SUM, Reduction.MEAN, Reduction.STD)) {
      Tensor nan = Tensor.of(new double[] {Double.NaN}).reshape();
      assertThat(each.of(opposite)).as("%s", each).isEqualTo(nan);
      assertThat(each.of(Tensor.of(new double[] {1, other}))).as("%s", each).isEqualTo(nan);
    }
  }

  @Example
  void nothingAddsUpToNothing() {
    Tensor none = Tensor.of(new float[0], 2, 0);
    assertThat(Reduction.SUM.of(none, 1)).isEqualTo(Tensor.of(new double[] {0, 0}));
    assertThat(Reduction.MEAN.of(none.castTo(DType.U8)).getDouble(0)).isNaN();
    assertThat(Reduction.MAX.of(none, 0).shape()).isEqualTo(Shape.of(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reduction.MAX.of(none, 1))
        .withMessageContaining("nothing to choose from");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reduction.SUM.of(none, 1, -1))
        .withMessageContaining("there twice");
  }
}
