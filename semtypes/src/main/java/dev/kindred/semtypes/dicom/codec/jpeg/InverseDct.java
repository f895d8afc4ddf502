// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg;

/**
 * The inverse cosine transform of 8×8 coefficients, in integers: the algorithm of Loeffler,
 * Ligtenberg and Moschytz with the scaling and the rounding of the Independent JPEG Group's "islow"
 * method, so that samples come out as from its library.
 */
final class InverseDct {
  private static final int CONSTANT_BITS = 13;
  private static final int F_0_298 = 2446;
  private static final int F_0_390 = 3196;
  private static final int F_0_541 = 4433;
  private static final int F_0_765 = 6270;
  private static final int F_0_899 = 7373;
  private static final int F_1_175 = 9633;
  private static final int F_1_501 = 12_299;
  private static final int F_1_847 = 15_137;
  private static final int F_1_961 = 16_069;
  private static final int F_2_053 = 16_819;
  private static final int F_2_562 = 20_995;
  private static final int F_3_072 = 25_172;

  /** How many bits of a fraction are kept between the columns and the rows. */
  private final int fraction;

  private final int middle;
  private final int top;

  /** For samples of 8 or 12 bits. */
  InverseDct(int precision) {
    fraction = precision == 8 ? 2 : 1;
    middle = 1 << (precision - 1);
    top = (1 << precision) - 1;
  }

  /**
   * Transforms a block; it is overwritten.
   *
   * @param block coefficients, row by row, times their quantisation
   * @param plane takes the samples from index {@code at}, in lines {@code stride} apart
   */
  void transform(int[] block, short[] plane, int at, int stride) {
    for (int column = 0; column < 8; column++) {
      columns(block, column);
    }
    for (int row = 0; row < 8; row++) {
      pass(block, 8 * row, 1, CONSTANT_BITS + fraction + 3);
      int to = at + row * stride;
      for (int i = 0; i < 8; i++) {
        plane[to + i] = (short) Math.clamp(block[8 * row + i] + middle, 0, top);
      }
    }
  }

  private void columns(int[] d, int at) {
    int rest =
        d[at + 8] | d[at + 16] | d[at + 24] | d[at + 32] | d[at + 40] | d[at + 48] | d[at + 56];
    if (rest != 0) {
      pass(d, at, 8, CONSTANT_BITS - fraction);
      return;
    }
    int flat = d[at] << fraction;
    for (int i = at; i < 64; i += 8) {
      d[i] = flat;
    }
  }

  /** Eight values in place, {@code step} apart, divided by {@code 1 << shift}. */
  private static void pass(int[] d, int at, int step, int shift) {
    int z = (d[at + 2 * step] + d[at + 6 * step]) * F_0_541;
    int even2 = z - d[at + 6 * step] * F_1_847;
    int even3 = z + d[at + 2 * step] * F_0_765;
    int even0 = (d[at] + d[at + 4 * step]) << CONSTANT_BITS;
    int even1 = (d[at] - d[at + 4 * step]) << CONSTANT_BITS;
    int e0 = even0 + even3;
    int e3 = even0 - even3;
    int e1 = even1 + even2;
    int e2 = even1 - even2;

    int i7 = d[at + 7 * step];
    int i5 = d[at + 5 * step];
    int i3 = d[at + 3 * step];
    int i1 = d[at + step];
    int z5 = (i7 + i3 + i5 + i1) * F_1_175;
    int z1 = (i7 + i1) * -F_0_899;
    int z2 = (i5 + i3) * -F_2_562;
    int z3 = (i7 + i3) * -F_1_961 + z5;
    int z4 = (i5 + i1) * -F_0_390 + z5;
    int o0 = i7 * F_0_298 + z1 + z3;
    int o1 = i5 * F_2_053 + z2 + z4;
    int o2 = i3 * F_3_072 + z2 + z3;
    int o3 = i1 * F_1_501 + z1 + z4;

    int half = 1 << (shift - 1);
    d[at] = (e0 + o3 + half) >> shift;
    d[at + 7 * step] = (e0 - o3 + half) >> shift;
    d[at + step] = (e1 + o2 + half) >> shift;
    d[at + 6 * step] = (e1 - o2 + half) >> shift;
    d[at + 2 * step] = (e2 + o1 + half) >> shift;
    d[at + 5 * step] = (e2 - o1 + half) >> shift;
    d[at + 3 * step] = (e3 + o0 + half) >> shift;
    d[at + 4 * step] = (e3 - o0 + half) >> shift;
  }
}
