// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import java.util.Locale;

/**
 * A place or a step in the patient, in millimetres: x to the patient's left, y to the back, z to
 * the head (LPS, as DICOM and ITK have it).
 *
 * @param x towards the left, in millimetres
 * @param y towards the back (posterior), in millimetres
 * @param z towards the head (superior), in millimetres
 */
public record Vector3(double x, double y, double z) {
  /** The sum. */
  public Vector3 plus(Vector3 other) {
    return new Vector3(x + other.x, y + other.y, z + other.z);
  }

  /** The difference. */
  public Vector3 minus(Vector3 other) {
    return new Vector3(x - other.x, y - other.y, z - other.z);
  }

  /** This vector, longer or shorter. */
  public Vector3 times(double factor) {
    return new Vector3(x * factor, y * factor, z * factor);
  }

  /** The inner product, in square millimetres. */
  public double dot(Vector3 other) {
    return x * other.x + y * other.y + z * other.z;
  }

  /** The vector at right angles to both, by the right-hand rule. */
  public Vector3 cross(Vector3 other) {
    return new Vector3(
        y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  /** In millimetres. */
  public double length() {
    return Math.sqrt(dot(this));
  }

  /**
   * The same direction, one millimetre long.
   *
   * @throws IllegalArgumentException for the zero vector, which has no direction
   */
  public Vector3 unit() {
    double length = length();
    if (!(length > 0)) {
      throw new IllegalArgumentException(
          "direction of " + this + ": it has no length; give a vector that is not zero");
    }
    return times(1 / length);
  }

  /** Whether no coordinate differs by more than the tolerance, in millimetres. */
  public boolean closeTo(Vector3 other, double tolerance) {
    return Math.abs(x - other.x) <= tolerance
        && Math.abs(y - other.y) <= tolerance
        && Math.abs(z - other.z) <= tolerance;
  }

  /** Whether no coordinate is infinite or not a number. */
  public boolean isFinite() {
    return Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z);
  }

  /** For example {@code (-158.14, -179.04, -75.70) mm}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "(%.2f, %.2f, %.2f) mm", x, y, z);
  }
}
