// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

/** Boxes of fractions of pixels from one format to another, row by row. */
final class BoxRows {
  private BoxRows() {}

  /** Rows, one behind the other, in another format that turns if and only if this one does. */
  static double[] convert(BoxFormat from, BoxFormat to, double[] rows) {
    int count = rows.length / from.columns();
    double[] converted = new double[count * to.columns()];
    double[] row = new double[8];
    for (int i = 0; i < count; i++) {
      System.arraycopy(rows, i * from.columns(), row, 0, from.columns());
      if (from.isRotated()) {
        toFirstCorner(from, row);
        fromFirstCorner(to, row);
      } else {
        toEdges(from, row);
        fromEdges(to, row);
      }
      System.arraycopy(row, 0, converted, i * to.columns(), to.columns());
    }
    return converted;
  }

  private static void toEdges(BoxFormat format, double[] row) {
    if (format != BoxFormat.XYXY) {
      double half = format == BoxFormat.CXCYWH ? 0.5 : 0;
      row[0] -= half * row[2];
      row[1] -= half * row[3];
      row[2] += row[0];
      row[3] += row[1];
    }
  }

  private static void fromEdges(BoxFormat format, double[] row) {
    if (format != BoxFormat.XYXY) {
      double half = format == BoxFormat.CXCYWH ? 0.5 : 0;
      row[2] -= row[0];
      row[3] -= row[1];
      row[0] += half * row[2];
      row[1] += half * row[3];
    }
  }

  /** From a format to first corner, width, height, angle. */
  private static void toFirstCorner(BoxFormat format, double[] row) {
    if (format == BoxFormat.XYXYXYXY) {
      double width = Math.hypot(row[2] - row[0], row[3] - row[1]);
      double height = Math.hypot(row[4] - row[2], row[5] - row[3]);
      double angle = Math.toDegrees(Math.atan2(row[1] - row[3], row[2] - row[0]));
      row[2] = width;
      row[3] = height;
      row[4] = angle;
    } else if (format == BoxFormat.CXCYWHR) {
      toCentre(row, -0.5);
    }
  }

  /** From first corner, width, height, angle to a format. */
  private static void fromFirstCorner(BoxFormat format, double[] row) {
    if (format == BoxFormat.XYXYXYXY) {
      double c = cosine(row[4]);
      double s = sine(row[4]);
      double width = row[2];
      double height = row[3];
      row[2] = row[0] + width * c;
      row[3] = row[1] - width * s;
      row[6] = row[0] + height * s;
      row[7] = row[1] + height * c;
      row[4] = row[2] + height * s;
      row[5] = row[3] + height * c;
    } else if (format == BoxFormat.CXCYWHR) {
      toCentre(row, 0.5);
    }
  }

  /** Moves the first point by a share of both sides: half of them leads from corner to centre. */
  private static void toCentre(double[] row, double share) {
    double c = cosine(row[4]);
    double s = sine(row[4]);
    row[0] += share * (row[2] * c + row[3] * s);
    row[1] += share * (row[3] * c - row[2] * s);
  }

  /** Exact at quarter turns, which are the angles of upright boxes. */
  private static double cosine(double degrees) {
    return degrees % 180 == 90 || degrees % 180 == -90 ? 0 : Math.cos(Math.toRadians(degrees));
  }

  private static double sine(double degrees) {
    return degrees % 180 == 0 ? 0 : Math.sin(Math.toRadians(degrees));
  }
}
