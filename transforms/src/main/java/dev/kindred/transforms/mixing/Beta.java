// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import dev.kindred.transforms.DrawKey;

/**
 * Draws from the beta distribution with both parameters equal: two gamma draws by Marsaglia and
 * Tsang (A simple method for generating gamma variables, 2000). Strict functions only, so that all
 * machines draw the same.
 */
final class Beta {
  private Beta() {}

  /** A number from 0 to 1. */
  static double draw(DrawKey key, String name, double alpha) {
    double a = logGamma(key.at(name + " a"), alpha);
    double b = logGamma(key.at(name + " b"), alpha);
    return 1 / (1 + StrictMath.exp(b - a));
  }

  /** In logarithms, since draws for small shapes are smaller than any double. */
  private static double logGamma(DrawKey key, double shape) {
    if (shape < 1) {
      double boost = StrictMath.log(1 - key.uniform("boost", 0, 1)) / shape;
      return boost + logGamma(key.at("above"), shape + 1);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    for (int attempt = 0; ; attempt++) {
      double x = normal(key.at(Integer.toString(attempt)));
      double v = 1 + c * x;
      if (v > 0) {
        double cube = v * v * v;
        double u = 1 - key.uniform("u" + attempt, 0, 1);
        if (StrictMath.log(u) < 0.5 * x * x + d - d * cube + d * StrictMath.log(cube)) {
          return StrictMath.log(d) + StrictMath.log(cube);
        }
      }
    }
  }

  /** Box and Muller. */
  private static double normal(DrawKey key) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - key.uniform("radius", 0, 1)));
    return radius * StrictMath.cos(2 * Math.PI * key.uniform("angle", 0, 1));
  }
}
