// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.ops.map.Displacement;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;

/**
 * Lays a grid over the picture and shifts its inner nodes: albumentations' {@code GridDistortion}
 * and TorchIO's elastic deformation in the plane. The rim stays where it is, so nothing is
 * uncovered there.
 *
 * @param rows cells from top to bottom, at least 2
 * @param columns cells from left to right, at least 2
 * @param most how far a node moves along each axis at most, as a share of a cell, 0 to 0.5; below
 *     it no cell folds
 * @param smooth whether the sheet has no kinks at the nodes
 * @param seed decides the moves
 * @param sampling how pixels are made
 */
public record GridDistortion(
    int rows, int columns, double most, boolean smooth, long seed, Sampling sampling)
    implements FixedTransform, GeometricPlan {
  /** A grid with inner nodes, and moves that keep them in order. */
  public GridDistortion {
    if (rows < 2 || columns < 2 || !(most >= 0 && most <= 0.5)) {
      throw new IllegalArgumentException(
          "grid distortion of %d×%d cells by up to %s of a cell: give at least 2×2 cells and a share from 0 to 0.5"
              .formatted(rows, columns, most));
    }
  }

  @Override
  public Geometry on(Canvas in) {
    float[] nodes = new float[2 * (rows + 1) * (columns + 1)];
    double cellX = (double) in.width() / columns;
    double cellY = (double) in.height() / rows;
    for (int row = 1; row < rows; row++) {
      for (int column = 1; column < columns; column++) {
        int at = 2 * (row * (columns + 1) + column);
        nodes[at] = (float) (most * cellX * NoiseField.at(column, row, 0, seed));
        nodes[at + 1] = (float) (most * cellY * NoiseField.at(column, row, 1, seed));
      }
    }
    Tensor grid = Tensor.of(nodes, rows + 1, columns + 1, 2);
    return sampling.warp(in, Displacement.grid(in, grid, smooth));
  }

  @Override
  public String words() {
    return "shift the nodes of a %d×%d grid by up to %.0f %% of a cell%s"
        .formatted(rows, columns, 100 * most, sampling.words());
  }
}
