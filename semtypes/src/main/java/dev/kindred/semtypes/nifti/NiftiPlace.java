// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nifti;

import dev.kindred.semtypes.read.Source;
import dev.kindred.semtypes.volume.GridSize;
import dev.kindred.semtypes.volume.VoxelGrid;

/**
 * Where a header places its voxels: by the sform where its code is above 0, else by the qform, else
 * around the origin with x running left, as nibabel decides. Other lengths than millimetres are
 * converted; a unit that is not told is millimetres.
 */
final class NiftiPlace {
  /** How far below 0 rounding may bring the square of the quaternion's first part. */
  private static final double QUATERNION_TOLERANCE = 3 * Math.ulp(1f);

  private static final int METRE = 1;
  private static final int MICROMETRE = 3;

  private NiftiPlace() {}

  /** The code of the transform that places the voxels, 0 where there is none. */
  static int space(NiftiHeader header) {
    return header.sformCode() > 0 ? header.sformCode() : Math.max(0, header.qformCode());
  }

  static VoxelGrid grid(Source source, NiftiHeader header, GridSize size) {
    String which =
        header.sformCode() > 0 ? "sform" : header.qformCode() > 0 ? "qform" : "spacing (pixdim)";
    double[][] ras =
        header.sformCode() > 0
            ? sform(header)
            : header.qformCode() > 0 ? qform(source, header) : around(header, size);
    double unit = millimetres(header);
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 4; column++) {
        ras[row][column] *= unit;
      }
    }
    try {
      return VoxelGrid.ofRas(size, ras);
    } catch (IllegalArgumentException flat) {
      throw source.error(
          "its %s places no volume: %s; correct the header".formatted(which, flat.getMessage()),
          flat);
    }
  }

  private static double millimetres(NiftiHeader header) {
    return switch (header.units() & 7) {
      case METRE -> 1e3;
      case MICROMETRE -> 1e-3;
      default -> 1;
    };
  }

  private static double[][] sform(NiftiHeader header) {
    double[][] ras = new double[4][4];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 4; column++) {
        ras[row][column] = header.sform(row, column);
      }
    }
    ras[3][3] = 1;
    return ras;
  }

  private static double[][] qform(Source source, NiftiHeader header) {
    double b = header.qform(0);
    double c = header.qform(1);
    double d = header.qform(2);
    double rest = 1 - (b * b + c * c + d * d);
    if (!(rest >= -QUATERNION_TOLERANCE)) {
      throw source.error(
          "quaternion of the qform (%s, %s, %s) is longer than 1; correct the header"
              .formatted(b, c, d));
    }
    double a = Math.sqrt(Math.max(0, rest));
    double s = 2 / (a * a + b * b + c * c + d * d);
    double i = spacing(header, 1);
    double j = spacing(header, 2);
    double k = header.pixdim(0) < 0 ? -spacing(header, 3) : spacing(header, 3);
    return new double[][] {
      {
        i * (1 - s * (c * c + d * d)),
        j * s * (b * c - a * d),
        k * s * (b * d + a * c),
        header.qform(3)
      },
      {
        i * s * (b * c + a * d),
        j * (1 - s * (b * b + d * d)),
        k * s * (c * d - a * b),
        header.qform(4)
      },
      {
        i * s * (b * d - a * c),
        j * s * (c * d + a * b),
        k * (1 - s * (b * b + c * c)),
        header.qform(5)
      },
      {0, 0, 0, 1}
    };
  }

  private static double[][] around(NiftiHeader header, GridSize size) {
    double i = spacing(header, 1);
    double j = spacing(header, 2);
    double k = spacing(header, 3);
    return new double[][] {
      {-i, 0, 0, i * (size.i() - 1) / 2},
      {0, j, 0, -j * (size.j() - 1) / 2},
      {0, 0, k, -k * (size.k() - 1) / 2},
      {0, 0, 0, 1}
    };
  }

  /** Mended as nibabel does: 1 where it is 0, without a sign. */
  private static double spacing(NiftiHeader header, int axis) {
    double spacing = Math.abs(header.pixdim(axis));
    return spacing == 0 ? 1 : spacing;
  }
}
