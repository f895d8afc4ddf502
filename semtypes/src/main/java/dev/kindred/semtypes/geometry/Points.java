// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.Tensor;
import java.util.List;

/**
 * Points on a canvas: [N, 2] f32, x then y, in edge coordinates, with or without names. They may
 * lie outside the canvas, and there may be none.
 *
 * <p>Open for library authors, who override {@link #copyWith}.
 */
public class Points implements Spatial {
  private final Canvas canvas;
  private final Tensor xy;
  private final List<String> names;

  /**
   * @throws IllegalArgumentException where xy is not [N, 2] f32, a coordinate is not finite, or
   *     there are names but not one per point
   */
  protected Points(Canvas canvas, Tensor xy, List<String> names) {
    Coordinates.require(getClass().getSimpleName(), xy, 2);
    Coordinates.requireOnePerRow(getClass().getSimpleName(), "names", names, xy);
    this.canvas = canvas;
    this.xy = xy;
    this.names = List.copyOf(names);
  }

  /** The same points as another; for the constructors of subclasses. */
  protected Points(Points same) {
    this(same.canvas, same.xy, same.names);
  }

  /** Points at these (x, y) pairs. */
  public static Points xy(Canvas canvas, float[][] pairs) {
    return of(canvas, Coordinates.of("Points", pairs, 2));
  }

  /** Points at the rows of a tensor [N, 2] of type f32. */
  public static Points of(Canvas canvas, Tensor xy) {
    return new Points(canvas, xy, List.of());
  }

  /** The same points with a name each, class kept. */
  public Points withNames(String... each) {
    return withNames(List.of(each));
  }

  /** The same points with a name each (or none at all), class kept. */
  public Points withNames(List<String> each) {
    return copy(this, new Points(canvas, xy, each));
  }

  /**
   * The same points elsewhere, on a canvas that may be another; class, names and metadata kept.
   *
   * @throws IllegalArgumentException where there are not as many places as points
   */
  public static <P extends Points> P moved(P points, Canvas canvas, Tensor xy) {
    Points plain = points;
    if (xy.shape().rank() != 2 || xy.shape().size(0) != plain.count()) {
      throw new IllegalArgumentException(
          points + " moved to " + xy + ": it has another count; give one row per point");
    }
    return copy(points, new Points(canvas, xy, plain.names));
  }

  private static <P extends Points> P copy(P points, Points plain) {
    Points copy = points.copyWith(plain);
    if (copy.getClass() != points.getClass()) {
      throw new IllegalStateException(
          "%1$s moved: copyWith made a %2$s; override copyWith(Points) in %1$s to return a %1$s"
              .formatted(points.getClass().getName(), copy.getClass().getName()));
    }
    @SuppressWarnings("unchecked") // the class is the same
    P same = (P) copy;
    return same;
  }

  /**
   * Points of this very class, with the canvas, places and names of {@code plain} and all other
   * metadata of this one: point i of {@code plain} is point i of this.
   */
  protected Points copyWith(Points plain) {
    return new Points(plain);
  }

  @Override
  public final Canvas canvas() {
    return canvas;
  }

  /** The places [N, 2] f32: x, y. */
  public final Tensor xy() {
    return xy;
  }

  /** The number of points. */
  public final int count() {
    return Math.toIntExact(xy.shape().size(0));
  }

  /** The x of a point, in pixels from the left edge. */
  public final float x(int point) {
    return xy.getFloat(2L * point);
  }

  /** The y of a point, in pixels from the upper edge. */
  public final float y(int point) {
    return xy.getFloat(2L * point + 1);
  }

  /** One name per point, or none at all. */
  public final List<String> names() {
    return names;
  }

  /** The same class, canvas and names, and places that differ by no more than the tolerance. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof Points that && sameFrame(that) && xy.closeTo(that.xy, tolerance);
  }

  private boolean sameFrame(Points that) {
    return getClass() == that.getClass() && canvas.equals(that.canvas) && names.equals(that.names);
  }

  /** The same class, canvas and names, and the same bits. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Points that && sameFrame(that) && xy.equals(that.xy);
  }

  @Override
  public int hashCode() {
    return 31 * canvas.hashCode() + xy.hashCode();
  }

  /** Class, canvas, count, and the first points: name, x, y. */
  @Override
  public String toString() {
    return "%s on %s: %s"
        .formatted(getClass().getSimpleName(), canvas, Coordinates.text(names, xy));
  }
}
