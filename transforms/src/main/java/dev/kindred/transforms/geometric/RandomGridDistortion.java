// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;

/**
 * Draws a {@link GridDistortion} by smooth moves.
 *
 * @param rows cells from top to bottom, at least 2
 * @param columns cells from left to right, at least 2
 * @param most how far a node moves along each axis at most, as a share of a cell, 0 to 0.5
 * @param sampling how pixels are made
 */
public record RandomGridDistortion(int rows, int columns, double most, Sampling sampling)
    implements Transform {
  /** A grid with inner nodes, and moves that keep them in order. */
  public RandomGridDistortion {
    var _ = new GridDistortion(rows, columns, most, true, 0, sampling);
  }

  /** Sampled bilinearly. */
  public RandomGridDistortion(int rows, int columns, double most) {
    this(rows, columns, most, Sampling.BILINEAR);
  }

  @Override
  public GridDistortion draw(DrawKey key, Scene scene) {
    return new GridDistortion(rows, columns, most, true, key.bits("nodes"), sampling);
  }
}
