// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A projective map of the plane (a homography), forward and in edge coordinates, as a photograph of
 * a flat thing is:
 *
 * <pre>
 * w = g·x + h·y + i      x' = (a·x + b·y + c) / w      y' = (d·x + e·y + f) / w
 * </pre>
 *
 * <p>Only points with {@code w > 0} have an image. Where {@code w = 0} lies the horizon, and what
 * is behind it is not seen: mathematics would fold it back into the picture upside down. So the
 * sign of the nine numbers matters; times a positive factor they are the same map, though not equal
 * as a record.
 */
public record Projective(
    double a, double b, double c, double d, double e, double f, double g, double h, double i)
    implements Mapping {

  /** Every coefficient must be finite, and the last row not all 0. */
  public Projective {
    if (!Double.isFinite(a + b + c + d + e + f + g + h + i) || (g == 0 && h == 0 && i == 0)) {
      throw new IllegalArgumentException(
          "projective map %s: a coefficient is not finite or the last row is 0; check the points it was made from"
              .formatted(text(a, b, c, d, e, f, g, h, i)));
    }
  }

  /** The same map as an affine one. */
  public static Projective of(Affine map) {
    return new Projective(map.a(), map.b(), map.c(), map.d(), map.e(), map.f(), 0, 0, 1);
  }

  /**
   * The map that sends four points to four others, in double (torchvision's {@code perspective}
   * with its start and end points). The first of {@code from} lies before the horizon; all four do
   * where both are convex and run the same way round.
   *
   * @param from four points of the input
   * @param to where each comes to lie in the output
   * @throws IllegalArgumentException if there are not four of each, or three of them lie on a line
   */
  public static Projective ofPoints(List<Place> from, List<Place> to) {
    if (from.size() != 4 || to.size() != 4) {
      throw new IllegalArgumentException(
          "projective map of %d points to %d: it takes four of each"
              .formatted(from.size(), to.size()));
    }
    try {
      return ofSquare(from).inverse().then(ofSquare(to));
    } catch (IllegalArgumentException flat) {
      throw new IllegalArgumentException(
          "projective map of %s to %s: three of the points lie on a line; give the corners of two quadrangles"
              .formatted(from, to),
          flat);
    }
  }

  /**
   * Sends the unit square's corners (0, 0), (1, 0), (1, 1) and (0, 1) to four points: Heckbert,
   * Fundamentals of Texture Mapping and Image Warping (1989), 2.2.3.
   */
  private static Projective ofSquare(List<Place> to) {
    Place p0 = to.get(0);
    Place p1 = to.get(1);
    Place p2 = to.get(2);
    Place p3 = to.get(3);
    double x1 = p1.x() - p2.x();
    double y1 = p1.y() - p2.y();
    double x2 = p3.x() - p2.x();
    double y2 = p3.y() - p2.y();
    double x = p0.x() - p1.x() + p2.x() - p3.x();
    double y = p0.y() - p1.y() + p2.y() - p3.y();
    double area = x1 * y2 - x2 * y1;
    double g = (x * y2 - x2 * y) / area;
    double h = (x1 * y - x * y1) / area;
    Projective map =
        new Projective(
            p1.x() - p0.x() + g * p1.x(),
            p3.x() - p0.x() + h * p3.x(),
            p0.x(),
            p1.y() - p0.y() + g * p1.y(),
            p3.y() - p0.y() + h * p3.y(),
            p0.y(),
            g,
            h,
            1);
    var _ = map.inverse();
    return map;
  }

  /**
   * The map of torchvision's eight perspective coefficients, which run backward, from output to
   * input: {@code x = (a·x' + b·y' + c) / (g·x' + h·y' + 1)}, {@code y = (d·x' + e·y' + f) / (…)}.
   *
   * @param backward a to h
   * @throws IllegalArgumentException if there are not eight, or the map is singular
   */
  public static Projective ofCoefficients(double... backward) {
    if (backward.length != 8) {
      throw new IllegalArgumentException(
          "projective map of %d coefficients: give the eight from output to input"
              .formatted(backward.length));
    }
    return new Projective(
            backward[0],
            backward[1],
            backward[2],
            backward[3],
            backward[4],
            backward[5],
            backward[6],
            backward[7],
            1)
        .inverse();
  }

  /**
   * Torchvision's eight perspective coefficients, from output to input.
   *
   * @throws IllegalArgumentException if the output's corner (0, 0) lies on the horizon, which those
   *     cannot say
   */
  public double[] coefficients() {
    Projective m = inverse();
    if (m.i == 0) {
      throw new IllegalArgumentException(
          "coefficients of the projective map %s: the corner (0, 0) of the output lies on the horizon, so they cannot be scaled to end in 1"
              .formatted(this));
    }
    return new double[] {
      m.a / m.i, m.b / m.i, m.c / m.i, m.d / m.i, m.e / m.i, m.f / m.i, m.g / m.i, m.h / m.i
    };
  }

  @Override
  public @Nullable Place find(double x, double y) {
    double w = w(x, y);
    return w > 0 ? new Place((a * x + b * y + c) / w, (d * x + e * y + f) / w) : null;
  }

  /** How far before the horizon a point lies, in a unit of its own; 0 on it, negative behind it. */
  public double w(double x, double y) {
    return g * x + h * y + i;
  }

  @Override
  public Projective inverse() {
    double determinant = determinant();
    double size = Math.max(Math.abs(a * e * i), Math.max(Math.abs(b * f * g), Math.abs(c * d * h)));
    size = Math.max(size, Math.max(Math.abs(b * d * i), Math.abs(c * e * g)));
    if (!(Math.abs(determinant) > 1e-14 * Math.max(size, Math.abs(a * f * h)))) {
      throw new IllegalArgumentException(
          "inverse of projective map %s: its determinant is %s, so it cannot be undone; use points that do not fold the plane"
              .formatted(this, determinant));
    }
    return new Projective(
        (e * i - f * h) / determinant,
        (c * h - b * i) / determinant,
        (b * f - c * e) / determinant,
        (f * g - d * i) / determinant,
        (a * i - c * g) / determinant,
        (c * d - a * f) / determinant,
        (d * h - e * g) / determinant,
        (b * g - a * h) / determinant,
        (a * e - b * d) / determinant);
  }

  private double determinant() {
    return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  }

  /** This map and after it {@code next}: the matrix product {@code next · this}. */
  public Projective then(Projective next) {
    return new Projective(
        next.a * a + next.b * d + next.c * g,
        next.a * b + next.b * e + next.c * h,
        next.a * c + next.b * f + next.c * i,
        next.d * a + next.e * d + next.f * g,
        next.d * b + next.e * e + next.f * h,
        next.d * c + next.e * f + next.f * i,
        next.g * a + next.h * d + next.i * g,
        next.g * b + next.h * e + next.i * h,
        next.g * c + next.h * f + next.i * i);
  }

  /** The area around a point is multiplied by the determinant over w³, and w is positive. */
  @Override
  public boolean mirrors() {
    return determinant() < 0;
  }

  @Override
  public String toString() {
    return text(a, b, c, d, e, f, g, h, i);
  }

  private static String text(double... m) {
    return "[%s %s %s; %s %s %s; %s %s %s]"
        .formatted(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8]);
  }
}
