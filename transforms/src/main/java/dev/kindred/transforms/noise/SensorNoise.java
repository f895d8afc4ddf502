// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.noise;

import dev.kindred.ops.AnyPixelOp;
import dev.kindred.ops.Finish;
import dev.kindred.ops.program.Hounsfield;
import dev.kindred.ops.program.Num;
import dev.kindred.ops.program.Pixel;
import java.util.ArrayList;
import java.util.List;

/** The engine's plan of {@link IsoNoise}. */
record SensorNoise(double grain, double color, long seed) implements AnyPixelOp {
  private static final float MINUS_TWO = -2;

  SensorNoise {
    if (!(grain >= 0 && color >= 0) || !Double.isFinite(grain + color)) {
      throw new IllegalArgumentException(
          "iso noise of grain %s and colour %s: give finite numbers from 0"
              .formatted(grain, color));
    }
  }

  @Override
  public Pixel any(Pixel p) {
    double white = p.range().dtype().max();
    Num common = normal(0).times(grain);
    List<Num> results = new ArrayList<>();
    for (Num x : p.numbers()) {
      Num light = x.max(Num.of(0)).times(1 / white).sqrt();
      Num own = normal(2 * results.size() + 2).fma(Num.parameter(color), common);
      results.add(x.plus(own.times(light).times(white)));
    }
    return p.with(results);
  }

  /** Box and Muller (1958). */
  private Num normal(int stream) {
    Num one = Num.noise(seed, stream);
    Num other = Num.noise(seed, stream + 1);
    Num radius = Num.of(1).minus(one).log().times(Num.of(MINUS_TWO)).sqrt();
    return radius.times(other.times(Num.of((float) (2 * Math.PI))).cos());
  }

  @Override
  public Pixel apply(Hounsfield p) {
    throw new IllegalArgumentException(
        "iso noise on a slice of measurements: they are no light; add GaussianNoise in their unit");
  }

  @Override
  public Finish finish() {
    return Finish.ROUND;
  }
}
