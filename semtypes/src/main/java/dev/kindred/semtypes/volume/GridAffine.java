// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.volume;

import dev.kindred.semtypes.Vector3;
import java.util.Arrays;

/** Grids from and to 4×4 matrices, whose first two rows change sign between LPS and RAS. */
final class GridAffine {
  private static final double[] LAST_ROW = {0, 0, 0, 1};

  private GridAffine() {}

  /**
   * A grid from a matrix.
   *
   * @param sign of x and y: 1 where the matrix gives LPS, −1 where it gives RAS
   */
  static VoxelGrid grid(GridSize size, double[][] affine, int sign) {
    boolean square = affine.length == 4 && Arrays.stream(affine).allMatch(row -> row.length == 4);
    if (!square || !Arrays.equals(affine[3], LAST_ROW)) {
      throw new IllegalArgumentException(
          "affine %s: it is not 4×4 with last row 0 0 0 1; give what takes (i, j, k, 1) to millimetres"
              .formatted(Arrays.deepToString(affine)));
    }
    return new VoxelGrid(
        size,
        column(affine, 3, sign),
        column(affine, 0, sign),
        column(affine, 1, sign),
        column(affine, 2, sign));
  }

  private static Vector3 column(double[][] affine, int column, int sign) {
    return new Vector3(
        signed(sign, affine[0][column]), signed(sign, affine[1][column]), affine[2][column]);
  }

  static double[][] matrix(VoxelGrid grid, int sign) {
    Vector3 i = grid.stepI();
    Vector3 j = grid.stepJ();
    Vector3 k = grid.stepK();
    Vector3 o = grid.origin();
    return new double[][] {
      {signed(sign, i.x()), signed(sign, j.x()), signed(sign, k.x()), signed(sign, o.x())},
      {signed(sign, i.y()), signed(sign, j.y()), signed(sign, k.y()), signed(sign, o.y())},
      {i.z(), j.z(), k.z(), o.z()},
      LAST_ROW.clone()
    };
  }

  /** Never −0, which would make equal grids differ. */
  private static double signed(int sign, double value) {
    return sign * value + 0.0;
  }
}
