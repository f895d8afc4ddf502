// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Comparisons are those of the real numbers that the elements are. */
class ComparisonProperties {
  private static final int MANY = Lanes.RUN + 3;

  @Property(tries = 300)
  void comparesTheNumbersThemselves(
      @ForAll Random random, @ForAll DType first, @ForAll DType second, @ForAll Comparison how) {
    Tensor a = NumbersSample.of(first, MANY, random);
    Tensor b = NumbersSample.of(second, MANY, random);
    Tensor found = how.of(a, NumbersSample.strided(b));
    assertThat(found.dtype()).isEqualTo(DType.BOOL);
    for (int i = 0; i < MANY; i++) {
      assertThat(found.getLong(i) != 0)
          .as("%s %s %s", a.getDouble(i), how, b.getDouble(i))
          .isEqualTo(holds(how, a, b, i));
    }
    double number = b.getDouble(0);
    Tensor same = Tensor.of(new double[] {number}).broadcastTo(MANY);
    assertThat(how.of(a, number)).isEqualTo(how.of(a, same));
  }

  private static boolean holds(Comparison how, Tensor a, Tensor b, int at) {
    if (Double.isNaN(a.getDouble(at)) || Double.isNaN(b.getDouble(at))) {
      return how == Comparison.NOT_EQUAL;
    }
    int order = order(a, b, at);
    return switch (how) {
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case GREATER_OR_EQUAL -> order >= 0;
      case GREATER -> order > 0;
    };
  }

  private static int order(Tensor a, Tensor b, int at) {
    if (Double.isInfinite(a.getDouble(at)) || Double.isInfinite(b.getDouble(at))) {
      return Double.compare(a.getDouble(at), b.getDouble(at));
    }
    return exact(a, at).compareTo(exact(b, at));
  }

  private static BigDecimal exact(Tensor tensor, int at) {
    return tensor.dtype().isInteger()
        ? BigDecimal.valueOf(tensor.getLong(at))
        : new BigDecimal(tensor.getDouble(at));
  }

  @Example
  void tellsLongsFromTheirDoubles() {
    Tensor longs = Tensor.of(new long[] {Long.MAX_VALUE, (1L << 53) + 1, Long.MIN_VALUE});
    Tensor doubles = Tensor.of(new double[] {0x1p63, 0x1p53, -0x1p63});
    assertThat(Comparison.EQUAL.of(longs, doubles).toLongArray()).containsExactly(0, 0, 1);
    assertThat(Comparison.LESS.of(longs, doubles).toLongArray()).containsExactly(1, 0, 0);
    assertThat(Comparison.LESS.of(doubles, longs).toLongArray()).containsExactly(0, 1, 0);
  }
}
