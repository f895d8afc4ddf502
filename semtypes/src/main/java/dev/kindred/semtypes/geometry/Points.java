// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.SameClass;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.Tensor;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Points on a canvas: [N, 2] f32, x then y, in edge coordinates, with or without names. They may
 * lie outside the canvas, and there may be none.
 *
 * <p>Open for library authors, who override {@link #copyWith(Points)}.
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
    this.canvas = same.canvas;
    this.xy = same.xy;
    this.names = same.names;
  }

  /** Points at these (x, y) pairs. */
  public static Points xy(Canvas canvas, float[][] pairs) {
    return of(canvas, Coordinates.of("Points", pairs, 2));
  }

  /** Points at the rows of a tensor [N, 2] of type f32. */
  public static Points of(Canvas canvas, Tensor xy) {
    return new Points(canvas, xy, List.of());
  }

  /**
   * Points at the rows of a tensor [N, 2] of type f32 whose 0 means what {@code origin} says:
   * shifted to edge coordinates.
   */
  public static Points of(Canvas canvas, Tensor xy, PointOrigin origin) {
    Coordinates.require("Points", xy, 2);
    return of(canvas, Coordinates.shifted(xy, origin.toEdge()));
  }

  /** The same points with a name each, class kept. */
  public Points withNames(String... each) {
    return withNames(List.of(each));
  }

  /** The same points with a name each (or none at all), class kept. */
  public Points withNames(List<String> each) {
    return copy(this, new Points(canvas, xy, each), () -> all(count()));
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
    Points moved = new Points(canvas, xy, plain.names);
    return copy(points, moved, () -> all(plain.count()));
  }

  /**
   * The points at these indices in this order; class, names and metadata are kept.
   *
   * @throws IndexOutOfBoundsException where there is no such point
   * @throws IllegalArgumentException where the class cannot do without some of its points
   */
  public static <P extends Points> P select(P points, int... kept) {
    Points all = points;
    float[] from = all.xy.toFloatArray();
    float[] to = new float[2 * kept.length];
    for (int i = 0; i < kept.length; i++) {
      to[2 * i] = from[2 * Objects.checkIndex(kept[i], all.count())];
      to[2 * i + 1] = from[2 * kept[i] + 1];
    }
    List<String> names =
        all.names.isEmpty() ? all.names : IntStream.of(kept).mapToObj(all.names::get).toList();
    Points plain = new Points(all.canvas, Tensor.of(to, kept.length, 2), names);
    return copy(points, plain, kept::clone);
  }

  /**
   * Each point at the nearest place on the canvas, from 0 to its width and height; none is dropped.
   * Class, names and metadata are kept.
   */
  public static <P extends Points> P clamp(P points) {
    Points all = points;
    float[] xy = all.xy.toFloatArray();
    for (int i = 0; i < xy.length; i++) {
      int most = i % 2 == 0 ? all.canvas.width() : all.canvas.height();
      xy[i] = Math.clamp(xy[i], 0f, (float) most);
    }
    return moved(points, all.canvas, Tensor.of(xy, xy.length / 2, 2));
  }

  /**
   * The points that lie in a pixel of the canvas: 0 ≤ x &lt; width, 0 ≤ y &lt; height. Class, names
   * and metadata are kept, and the result says which points are gone. Where a class holds groups of
   * points, a group goes as a whole.
   */
  public static <P extends Points> Kept<P> sanitize(P points) {
    int[] kept = points.inside();
    return new Kept<>(select(points, kept), kept, points.count());
  }

  /** The points that {@link #sanitize} keeps, ascending. */
  int[] inside() {
    return IntStream.range(0, count()).filter(this::isInside).toArray();
  }

  /** Whether a point lies in a pixel of the canvas: 0 ≤ x &lt; width, 0 ≤ y &lt; height. */
  public final boolean isInside(int point) {
    float x = x(point);
    float y = y(point);
    return x >= 0 && x < canvas.width() && y >= 0 && y < canvas.height();
  }

  static int[] all(int count) {
    return IntStream.range(0, count).toArray();
  }

  /** Checks the class of what {@link #copyWith(Points, int[])} makes. */
  static <P extends Points> P copy(P points, Points plain, Supplier<int[]> from) {
    Points copy = points.getClass() == Points.class ? plain : points.copyWith(plain, from.get());
    return SameClass.of(points, copy, "moved", "copyWith(Points)");
  }

  /**
   * Points of this very class, with the canvas, places and names of {@code plain} and all other
   * metadata of this one. A class that keeps something per point overrides {@link #copyWith(Points,
   * int[])} too.
   */
  protected Points copyWith(Points plain) {
    return new Points(plain);
  }

  /**
   * As {@link #copyWith(Points)}, where some points may be gone or stand in another order.
   *
   * @param from which point of this each point of {@code plain} is
   */
  protected Points copyWith(Points plain, int[] from) {
    return copyWith(plain);
  }

  @Override
  public final Canvas canvas() {
    return canvas;
  }

  /** The places [N, 2] f32: x, y. */
  public final Tensor xy() {
    return xy;
  }

  /** The places [N, 2] f32 as data elsewhere counts them. */
  public final Tensor xy(PointOrigin origin) {
    return Coordinates.shifted(xy, -origin.toEdge());
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
