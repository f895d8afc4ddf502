// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import dev.kindred.semtypes.Canvas;
import java.util.List;

/**
 * Pictures through each other, all of one size: each value the mean of the values in its place.
 *
 * @param canvas that of all
 * @param shares the weights, at least 0, together 1
 * @param names what categories are of
 */
public record Fade(Canvas canvas, List<Double> shares, List<String> names) implements Blend {
  private static final double ROUNDING = 1e-9;

  /** Keeps unchangeable copies. */
  public Fade {
    shares = List.copyOf(shares);
    names = List.copyOf(names);
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    if (!(Math.abs(sum - 1) <= ROUNDING) || shares.stream().anyMatch(share -> share < 0)) {
      throw new IllegalArgumentException(
          "fade by %s: shares are 0 or more and make 1; divide by their sum".formatted(shares));
    }
  }
}
