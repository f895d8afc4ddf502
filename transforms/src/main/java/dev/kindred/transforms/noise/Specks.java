// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.noise;

import dev.kindred.ops.AnyPixelOp;
import dev.kindred.ops.Finish;
import dev.kindred.ops.program.Hounsfield;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;

/** The engine's plan of {@link SaltAndPepper}. */
record Specks(double amount, double salt, long seed) implements AnyPixelOp {
  Specks {
    if (!(amount >= 0 && amount <= 1 && salt >= 0 && salt <= 1)) {
      throw new IllegalArgumentException(
          "salt and pepper on %s of the pixels, %s of it salt: give shares from 0 to 1"
              .formatted(amount, salt));
    }
  }

  @Override
  public Pixel any(Pixel p) {
    Num drawn = Num.noise(seed, 0);
    Num white = p.range().white();
    return p.each(x ->
        drawn
            .isBelow(Num.parameter(amount * salt))
            .choose(white, drawn.isBelow(Num.parameter(amount)).choose(Num.of(0), x)));
  }

  @Override
  public Pixel apply(Hounsfield p) {
    throw new IllegalArgumentException(
        "salt and pepper on a slice of measurements: they have neither black nor white; window the"
            + " slice first (VoiWindow), or take its display()");
  }

  @Override
  public Finish finish() {
    return Finish.NONE;
  }
}
