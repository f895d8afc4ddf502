// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.pixel;

import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;

/** {@code x · factor + y · (1 − factor)}, the sum fused: what several colour operations are. */
final class Blend {
  private Blend() {}

  /** Every number of the pixel blended with {@code y}; the factor is a parameter. */
  static Pixel by(double factor, Pixel p, Num y) {
    Num own = Num.parameter(factor);
    Num other = Num.parameter(1 - factor);
    return p.each(x -> y.fma(other, x.times(own)));
  }
}
