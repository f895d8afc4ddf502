// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.arithmetic;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.util.Random;

/** Tensors whose elements are often the ends of their type, zeros, NaN and infinities. */
final class NumbersSample {
  private NumbersSample() {}

  static Tensor of(DType type, int count, Random random) {
    return type.isInteger()
        ? Tensor.of(longs(type, count, random), count).castTo(type)
        : Tensor.of(doubles(count, random), count).castTo(type);
  }

  private static long[] longs(DType type, int count, Random random) {
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      values[i] =
          switch (random.nextInt(5)) {
            case 0 -> type.minLong() + random.nextInt(3);
            case 1 -> type.maxLong() - random.nextInt(3);
            case 2 -> random.nextInt(5) - 2;
            case 3 -> random.nextLong() >> 63 - type.valueBits() / 2;
            default -> random.nextLong() >> 63 - type.valueBits();
          };
    }
    return values;
  }

  private static double[] doubles(int count, Random random) {
    double[] odd = {0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1};
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] =
          switch (random.nextInt(4)) {
            case 0 -> odd[random.nextInt(odd.length)];
            case 1 -> random.nextGaussian() * Math.scalb(1.0, random.nextInt(-30, 30));
            case 2 -> Double.longBitsToDouble(random.nextLong());
            default -> random.nextInt(-300, 300);
          };
    }
    return values;
  }

  /** A view of the same elements that is not dense. */
  static Tensor strided(Tensor tensor) {
    long count = tensor.shape().count();
    Tensor twice =
        Tensor.build(
            tensor.dtype(),
            Shape.of(count, 2),
            to -> {
              int bytes = tensor.dtype().bytes();
              for (long i = 0; i < count; i++) {
                to.asSlice(2 * i * bytes, bytes)
                    .copyFrom(tensor.memory().asSlice((count - 1 - i) * bytes, bytes));
              }
            });
    return twice.select(1, 0).flip(0);
  }
}
