// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.AnyPixelOp;
import dev.kindred.ops.Finish;
import dev.kindred.ops.program.Pixel;

/**
 * {@link dev.kindred.ops.pixel.Solarize} from a share of white, so that one number serves every
 * type in memory.
 *
 * @param threshold from 0 to 1
 */
record SolarizedShare(double threshold) implements AnyPixelOp {
  SolarizedShare {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "solarize from %s of white: give a share from 0 to 1".formatted(threshold));
    }
  }

  @Override
  public Pixel any(Pixel p) {
    return of(p).apply(p);
  }

  private dev.kindred.ops.pixel.Solarize of(Pixel p) {
    return new dev.kindred.ops.pixel.Solarize(threshold * p.range().dtype().max());
  }

  @Override
  public Finish finish() {
    return Finish.NONE;
  }
}
