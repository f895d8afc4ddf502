// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.Vector3;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the pixels of a slice lie in the patient: an affine map from the picture to LPS millimetres
 * (PS3.3 C.7.6.2).
 *
 * <p>Places in the picture are edge coordinates: (0, 0) is the outer corner of the first pixel, its
 * centre is (0.5, 0.5). The file gives the centre of the first pixel.
 *
 * @param position the centre of the first pixel, in LPS millimetres (ImagePositionPatient)
 * @param columnStep from a pixel to its right neighbour, in millimetres: the first direction of
 *     ImageOrientationPatient times the column spacing, PixelSpacing[1]
 * @param rowStep from a pixel to the one below, in millimetres: the second direction times the row
 *     spacing, PixelSpacing[0]
 */
public record ImagePlane(Vector3 position, Vector3 columnStep, Vector3 rowStep) {
  /** How far the length of a direction in a file may be from 1: files round to few digits. */
  private static final double UNIT_TOLERANCE = 1e-2;

  /**
   * Refuses a plane that is no plane.
   *
   * @throws IllegalArgumentException where a number is not finite or the steps are parallel
   */
  public ImagePlane {
    boolean finite = position.isFinite() && columnStep.isFinite() && rowStep.isFinite();
    if (!finite || !(columnStep.cross(rowStep).length() > 0)) {
      throw new IllegalArgumentException(
          ("image plane at %s with steps %s and %s: the steps span no area;"
                  + " give two that are not parallel")
              .formatted(position, columnStep, rowStep));
    }
  }

  /** The plane as a file states it, or none where it does not. */
  static Optional<ImagePlane> read(DataSet dataSet) {
    List<Double> at = numbers(dataSet, Attribute.POSITION, 3);
    List<Double> along = numbers(dataSet, Attribute.ORIENTATION, 6);
    List<Double> spacing = numbers(dataSet, Attribute.PIXEL_SPACING, 2);
    if (at.isEmpty() || along.isEmpty() || spacing.isEmpty()) {
      return Optional.empty();
    }
    Vector3 column = new Vector3(along.get(0), along.get(1), along.get(2));
    Vector3 row = new Vector3(along.get(3), along.get(4), along.get(5));
    if (!isUnit(column) || !isUnit(row) || Math.abs(column.dot(row)) > UNIT_TOLERANCE) {
      throw dataSet.bad(
          Attribute.ORIENTATION, "is not two unit directions at right angles; the file is damaged");
    }
    if (!(spacing.get(0) > 0 && spacing.get(1) > 0)) {
      throw dataSet.bad(Attribute.PIXEL_SPACING, "is not positive; the file is damaged");
    }
    Vector3 position = new Vector3(at.get(0), at.get(1), at.get(2));
    try {
      return Optional.of(
          new ImagePlane(position, column.times(spacing.get(1)), row.times(spacing.get(0))));
    } catch (IllegalArgumentException degenerate) {
      throw dataSet.bad(Attribute.PIXEL_SPACING, "is beyond all measure; the file is damaged");
    }
  }

  private static List<Double> numbers(DataSet dataSet, Tag tag, int count) {
    List<Double> numbers = dataSet.decimals(tag);
    if (!numbers.isEmpty() && numbers.size() != count) {
      throw dataSet.bad(
          tag,
          "has %d numbers where %d are needed; the file is damaged"
              .formatted(numbers.size(), count));
    }
    return numbers;
  }

  private static boolean isUnit(Vector3 direction) {
    return Math.abs(direction.length() - 1) <= UNIT_TOLERANCE;
  }

  /** From a column to the next, in millimetres. */
  public double columnSpacing() {
    return columnStep.length();
  }

  /** From a row to the next, in millimetres. */
  public double rowSpacing() {
    return rowStep.length();
  }

  /** At right angles to the picture, one long: column direction × row direction. */
  public Vector3 normal() {
    return columnStep.cross(rowStep).unit();
  }

  /** The place in the patient of a place in the picture, given in edge coordinates. */
  public Vector3 world(double x, double y) {
    return position.plus(columnStep.times(x - 0.5)).plus(rowStep.times(y - 0.5));
  }

  /**
   * The place in the picture, as edge coordinates x and y, closest to a place in the patient; the
   * distance from the plane is lost.
   */
  public double[] picture(Vector3 world) {
    Vector3 offset = world.minus(position);
    double cc = columnStep.dot(columnStep);
    double cr = columnStep.dot(rowStep);
    double rr = rowStep.dot(rowStep);
    double c = columnStep.dot(offset);
    double r = rowStep.dot(offset);
    double determinant = cc * rr - cr * cr;
    return new double[] {
      (rr * c - cr * r) / determinant + 0.5, (cc * r - cr * c) / determinant + 0.5
    };
  }

  /**
   * The plane of a picture that was moved, so that every part of the anatomy keeps its place in the
   * patient. The map goes forward, from edge coordinates of the picture before to those of the
   * picture after: x' = a·x + b·y + c, y' = d·x + e·y + f.
   *
   * @throws IllegalArgumentException where the map folds the picture onto a line
   */
  public ImagePlane moved(double a, double b, double c, double d, double e, double f) {
    double determinant = a * e - b * d;
    if (!Double.isFinite(determinant) || determinant == 0) {
      throw new IllegalArgumentException(
          ("move an image plane by (%s, %s, %s; %s, %s, %s): the map has no inverse;"
                  + " use one that keeps the area above zero")
              .formatted(a, b, c, d, e, f));
    }
    Vector3 column = columnStep.times(e).minus(rowStep.times(d)).times(1 / determinant);
    Vector3 row = rowStep.times(a).minus(columnStep.times(b)).times(1 / determinant);
    double x = 0.5 - c;
    double y = 0.5 - f;
    double backX = (e * x - b * y) / determinant;
    double backY = (a * y - d * x) / determinant;
    return new ImagePlane(world(backX, backY), column, row);
  }

  /** Whether no corner of the unit square moves by more than the tolerance, in millimetres. */
  public boolean closeTo(ImagePlane other, double tolerance) {
    return position.closeTo(other.position, tolerance)
        && columnStep.closeTo(other.columnStep, tolerance)
        && rowStep.closeTo(other.rowStep, tolerance);
  }

  /** For example {@code plane at (0.00, 0.00, 0.00) mm, pixels 0.50 × 0.50 mm (H×W)}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "plane at %s, pixels %.4g × %.4g mm (H×W)",
        position,
        rowSpacing(),
        columnSpacing());
  }
}
