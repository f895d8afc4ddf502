// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nifti;

import dev.kindred.semtypes.volume.GridAxis;
import dev.kindred.semtypes.volume.VoxelGrid;

/**
 * The rotation of a grid whose axes are at right angles, as nifti1.h stores it: the first part is
 * not below 0 and left out.
 *
 * @param b second part
 * @param c third part
 * @param d fourth part
 */
record Quaternion(double b, double c, double d) {
  /** From the directions in RAS, k reversed where the grid is left-handed. */
  static Quaternion of(VoxelGrid grid) {
    double[][] m = grid.affineRas();
    for (GridAxis axis : GridAxis.values()) {
      double sign = axis == GridAxis.K && !grid.isRightHanded() ? -1 : 1;
      for (int row = 0; row < 3; row++) {
        m[row][2 - axis.arrayAxis()] *= sign / grid.spacing(axis);
      }
    }
    double[] squares = {
      1 + m[0][0] + m[1][1] + m[2][2],
      1 + m[0][0] - m[1][1] - m[2][2],
      1 - m[0][0] + m[1][1] - m[2][2],
      1 - m[0][0] - m[1][1] + m[2][2]
    };
    int largest = 0;
    for (int part = 1; part < 4; part++) {
      largest = squares[part] > squares[largest] ? part : largest;
    }
    double twice = Math.sqrt(squares[largest]);
    double[] others =
        switch (largest) {
          case 0 -> parts(twice * twice, m[2][1] - m[1][2], m[0][2] - m[2][0], m[1][0] - m[0][1]);
          case 1 -> parts(m[2][1] - m[1][2], twice * twice, m[1][0] + m[0][1], m[0][2] + m[2][0]);
          case 2 -> parts(m[0][2] - m[2][0], m[1][0] + m[0][1], twice * twice, m[2][1] + m[1][2]);
          default -> parts(m[1][0] - m[0][1], m[0][2] + m[2][0], m[2][1] + m[1][2], twice * twice);
        };
    double scale = (others[0] < 0 ? -0.5 : 0.5) / twice;
    return new Quaternion(others[1] * scale, others[2] * scale, others[3] * scale);
  }

  private static double[] parts(double a, double b, double c, double d) {
    return new double[] {a, b, c, d};
  }
}
