// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

import dev.kindred.semtypes.Shape;

/**
 * How many voxels a grid has along each axis.
 *
 * @param i columns (W), at least 1
 * @param j rows (H), at least 1
 * @param k slices (D), at least 1
 */
public record GridSize(int i, int j, int k) {
  /**
   * Refuses a grid without voxels.
   *
   * @throws IllegalArgumentException where a size is below 1
   */
  public GridSize {
    if (i < 1 || j < 1 || k < 1) {
      throw new IllegalArgumentException(
          "grid of %d×%d×%d voxels (k×j×i): a size is below 1; give sizes of 1 or more"
              .formatted(k, j, i));
    }
  }

  /** From sizes in the order of arrays: slices, rows, columns. */
  public static GridSize kji(int k, int j, int i) {
    return new GridSize(i, j, k);
  }

  /**
   * The size of a grid for voxels of this shape [D, H, W].
   *
   * @throws IllegalArgumentException where there are not three axes, or one is empty or beyond 2^31
   */
  public static GridSize of(Shape kji) {
    if (kji.rank() != 3) {
      throw new IllegalArgumentException(
          "grid for voxels of shape %s: it has %d axes; give [slices, rows, columns]"
              .formatted(kji, kji.rank()));
    }
    return kji(
        Math.toIntExact(kji.size(0)), Math.toIntExact(kji.size(1)), Math.toIntExact(kji.size(2)));
  }

  /** The size along an axis. */
  public int along(GridAxis axis) {
    return switch (axis) {
      case I -> i;
      case J -> j;
      case K -> k;
    };
  }

  /** The same with another size along one axis. */
  public GridSize with(GridAxis axis, int size) {
    return new GridSize(
        axis == GridAxis.I ? size : i,
        axis == GridAxis.J ? size : j,
        axis == GridAxis.K ? size : k);
  }

  /** The shape of the array of voxels: [D, H, W] = (k, j, i). */
  public Shape shape() {
    return Shape.of(k, j, i);
  }

  /** The number of voxels. */
  public long count() {
    return shape().count();
  }

  /** In the order of arrays, such as {@code 20×24×18}. */
  @Override
  public String toString() {
    return k + "×" + j + "×" + i; // not by shape(), which refuses what a damaged file may claim
  }
}
