// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.ops.map.Displacement;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;

/**
 * Bends the picture like a rubber sheet: Simard, Steinkraus and Platt, Best Practices for
 * Convolutional Neural Networks (2003). Every pixel moves by white noise that was blurred by a bell
 * curve and then scaled, so that moves are as long as one asks for, whatever the blur
 * (torchvision's {@code alpha} is the length before the blur). The canvas stays.
 *
 * <p>The field follows from the seed and the canvas alone. Where it is steep (a deviation near the
 * smoothness) it folds, and a point goes to one of the places that show it.
 *
 * @param deviation standard deviation of the moves along each axis, in pixels, at least 0
 * @param smoothness standard deviation of the bell curve, in pixels, above 0
 * @param seed decides the noise
 * @param sampling how pixels are made
 */
public record Elastic(double deviation, double smoothness, long seed, Sampling sampling)
    implements FixedTransform, GeometricPlan {
  /** Finite numbers. */
  public Elastic {
    if (!(deviation >= 0 && smoothness > 0) || !Double.isFinite(deviation + smoothness)) {
      throw new IllegalArgumentException(
          "elastic: deviation %s, smoothness %s; give pixels, the deviation at least 0, the smoothness above 0"
              .formatted(deviation, smoothness));
    }
  }

  @Override
  public Geometry on(Canvas in) {
    return sampling.warp(in, Displacement.of(NoiseField.smooth(in, deviation, smoothness, seed)));
  }

  @Override
  public String words() {
    return "bend by %s px, smooth over %s px%s"
        .formatted(Words.number(deviation), Words.number(smoothness), sampling.words());
  }
}
