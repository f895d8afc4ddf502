// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.policy;

import dev.kindred.transforms.DrawKey;

/** Gamma distributed numbers, of which Beta and Dirichlet ones are made. */
final class Gamma {
  private Gamma() {}

  /**
   * A number of shape {@code alpha} and scale 1, above 0: Marsaglia and Tsang, A Simple Method for
   * Generating Gamma Variables (2000).
   */
  static double draw(DrawKey key, double alpha) {
    if (alpha < 1) {
      double u = 1 - key.uniform("boost", 0, 1);
      return Math.max(Double.MIN_NORMAL, draw(key, alpha + 1) * StrictMath.pow(u, 1 / alpha));
    }
    double d = alpha - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    for (int i = 0; ; i++) {
      double x = normal(key, i);
      double v = 1 + c * x;
      double cube = v * v * v;
      double u = 1 - key.uniform("accept " + i, 0, 1);
      if (v > 0 && StrictMath.log(u) < 0.5 * x * x + d - d * cube + d * StrictMath.log(cube)) {
        return d * cube;
      }
    }
  }

  private static double normal(DrawKey key, int i) {
    double u = 1 - key.uniform("radius " + i, 0, 1);
    double v = key.uniform("angle " + i, 0, 1);
    return StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * Math.PI * v);
  }
}
