// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

/**
 * An affine map of the plane, forward and in edge coordinates:
 *
 * <pre>
 * x' = a·x + b·y + c
 * y' = d·x + e·y + f
 * </pre>
 *
 * Angles are in degrees. On a screen, where y runs down, {@link #rotate} turns counter-clockwise
 * for positive angles and {@link #linear} clockwise: the two conventions of torchvision's {@code
 * rotate} and {@code affine}. Sines and cosines of whole quarter turns are exact.
 */
public record Affine(double a, double b, double c, double d, double e, double f)
    implements Mapping {

  private static final Affine IDENTITY = new Affine(1, 0, 0, 0, 1, 0);

  /** Every coefficient must be finite. */
  public Affine {
    if (!Double.isFinite(a + b + c + d + e + f)) {
      throw new IllegalArgumentException(
          "affine map %s: a coefficient is not finite; check the angle, scale and translation"
              .formatted(text(a, b, c, d, e, f)));
    }
    // Adding 0 turns −0 into 0, so that maps that do the same are equal.
    a += 0.0;
    b += 0.0;
    c += 0.0;
    d += 0.0;
    e += 0.0;
    f += 0.0;
  }

  /** Leaves every point where it is. */
  public static Affine identity() {
    return IDENTITY;
  }

  /** Moves points by {@code dx} pixels to the right and {@code dy} pixels down. */
  public static Affine translate(double dx, double dy) {
    return new Affine(1, 0, dx, 0, 1, dy);
  }

  /** Multiplies x by {@code sx} and y by {@code sy}; the origin stays. */
  public static Affine scale(double sx, double sy) {
    return new Affine(sx, 0, 0, 0, sy, 0);
  }

  /** Turns around the origin, counter-clockwise on screen for positive {@code degrees}. */
  public static Affine rotate(double degrees) {
    return linear(-degrees, 1, 0, 0);
  }

  /**
   * Turns around {@code (centerX, centerY)}, counter-clockwise on screen for positive {@code
   * degrees}.
   */
  public static Affine rotate(double degrees, double centerX, double centerY) {
    return rotate(degrees).about(centerX, centerY);
  }

  /**
   * Shears in x, then in y, then turns and scales, around the origin: {@code scale · R · SHy ·
   * SHx}, the linear part of torchvision's {@code affine}. Give it a centre with {@link #about} and
   * a translation with {@code then(translate(dx, dy))}.
   *
   * @param clockwise angle of the turn in degrees, positive clockwise on screen
   * @param scale factor for both axes
   * @param shearX angle in degrees by which vertical lines lean
   * @param shearY angle in degrees by which horizontal lines lean
   */
  public static Affine linear(double clockwise, double scale, double shearX, double shearY) {
    double cos = scale * cosine(clockwise);
    double sin = scale * sine(clockwise);
    double leanX = Math.tan(Math.toRadians(shearX));
    double leanY = Math.tan(Math.toRadians(shearY));
    Affine turn = new Affine(cos, -sin, 0, sin, cos, 0);
    Affine inY = new Affine(1, 0, 0, -leanY, 1, 0);
    Affine inX = new Affine(1, -leanX, 0, 0, 1, 0);
    return inX.then(inY).then(turn);
  }

  /** The same map with {@code (x, y)} in the place of the origin. */
  public Affine about(double x, double y) {
    return translate(-x, -y).then(this).then(translate(x, y));
  }

  /** This map and after it {@code next}: the matrix product {@code next · this}. */
  public Affine then(Affine next) {
    return new Affine(
        next.a * a + next.b * d,
        next.a * b + next.b * e,
        next.a * c + next.b * f + next.c,
        next.d * a + next.e * d,
        next.d * b + next.e * e,
        next.d * c + next.e * f + next.f);
  }

  @Override
  public Affine inverse() {
    double determinant = determinant();
    double size = Math.max(Math.abs(a * e), Math.abs(b * d));
    if (!(Math.abs(determinant) > 1e-14 * size)) {
      throw new IllegalArgumentException(
          "inverse of affine map %s: its determinant is %s, so it cannot be undone; use a scale other than 0 and shears that do not fold the plane"
              .formatted(this, determinant));
    }
    double ia = e / determinant;
    double ib = -b / determinant;
    double id = -d / determinant;
    double ie = a / determinant;
    return new Affine(ia, ib, -(ia * c + ib * f), id, ie, -(id * c + ie * f));
  }

  /** By how much the map multiplies areas; negative if it mirrors. */
  public double determinant() {
    return a * e - b * d;
  }

  @Override
  public boolean mirrors() {
    return determinant() < 0;
  }

  @Override
  public Place find(double x, double y) {
    return new Place(x(x, y), y(x, y));
  }

  /** The x of the image of the point {@code (px, py)}. */
  public double x(double px, double py) {
    return a * px + b * py + c;
  }

  /** The y of the image of the point {@code (px, py)}. */
  public double y(double px, double py) {
    return d * px + e * py + f;
  }

  /** Whether no coefficient differs from the other map's by more than {@code tolerance}. */
  public boolean closeTo(Affine other, double tolerance) {
    return Math.abs(a - other.a) <= tolerance
        && Math.abs(b - other.b) <= tolerance
        && Math.abs(c - other.c) <= tolerance
        && Math.abs(d - other.d) <= tolerance
        && Math.abs(e - other.e) <= tolerance
        && Math.abs(f - other.f) <= tolerance;
  }

  @Override
  public String toString() {
    return text(a, b, c, d, e, f);
  }

  private static String text(double a, double b, double c, double d, double e, double f) {
    return "[%s %s %s; %s %s %s]".formatted(a, b, c, d, e, f);
  }

  private static double cosine(double degrees) {
    return degrees % 90 == 0 ? sineOfQuarters(degrees / 90 + 1) : Math.cos(Math.toRadians(degrees));
  }

  private static double sine(double degrees) {
    return degrees % 90 == 0 ? sineOfQuarters(degrees / 90) : Math.sin(Math.toRadians(degrees));
  }

  private static double sineOfQuarters(double turns) {
    return switch ((int) (turns % 4)) {
      case 1, -3 -> 1;
      case 3, -1 -> -1;
      default -> 0;
    };
  }
}
