// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.SameClass;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.Tensor;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Boxes on a canvas that may be turned, held as their four corners [N, 8] f32 in edge coordinates:
 * x, y of the first corner, then clockwise on screen. They may reach outside the canvas, and there
 * may be none. A label, a score and a flag for a crowd may be known of each.
 *
 * <p>A motion maps the corners as they are. What a shear makes no rectangle is turned into one when
 * it is read by {@link #to}, once, however long the chain was: the longer diagonal and the
 * direction of the first side stay. Angles are in degrees, counter-clockwise on screen.
 *
 * <p>Open for library authors, who override {@link #copyWith}.
 */
public class RotatedBoxes implements Spatial {
  private final Canvas canvas;
  private final Tensor corners;
  private final PerBox known;

  /**
   * @param corners [N, 8] f32; those that run counter-clockwise are put in order: second, first,
   *     fourth, third
   * @throws IllegalArgumentException where the corners are of another shape or type or not finite,
   *     or there are labels but not one per box
   */
  protected RotatedBoxes(Canvas canvas, Tensor corners, List<String> labels) {
    this(canvas, corners, PerBox.NOTHING.withLabels(labels));
  }

  private RotatedBoxes(Canvas canvas, Tensor corners, PerBox known) {
    Coordinates.require(getClass().getSimpleName(), corners, 8);
    this.canvas = canvas;
    this.corners = Rectangles.clockwise(corners);
    this.known = known.requireFor(getClass().getSimpleName(), corners.shape().size(0));
  }

  /** The same boxes as another; for the constructors of subclasses. */
  protected RotatedBoxes(RotatedBoxes same) {
    this.canvas = same.canvas;
    this.corners = same.corners;
    this.known = same.known;
  }

  /**
   * Boxes from the rows of a tensor [N, 5 or 8] of numbers in a format that turns, in pixels and
   * degrees.
   *
   * @throws IllegalArgumentException where the rows are not of the format, not finite, or a width
   *     or height is negative
   */
  public static RotatedBoxes of(Canvas canvas, BoxFormat format, Tensor rows) {
    Tensor table = rows.dtype().isInteger() ? rows.castTo(DType.F64) : rows;
    Tensor corners = format.to(BoxFormat.XYXYXYXY, table).castTo(DType.F32);
    if (format != BoxFormat.XYXYXYXY) {
      requireSides(table);
    }
    return new RotatedBoxes(canvas, corners, PerBox.NOTHING);
  }

  private static void requireSides(Tensor rows) {
    double[] numbers = rows.toDoubleArray();
    for (int i = 0; i < numbers.length; i += 5) {
      if (numbers[i + 2] < 0 || numbers[i + 3] < 0) {
        throw new IllegalArgumentException(
            "RotatedBoxes: box %d is %s wide and %s high; give sides of 0 or more"
                .formatted(i / 5, numbers[i + 2], numbers[i + 3]));
      }
    }
  }

  /** Boxes from first corner x and y, width, height, angle. */
  public static RotatedBoxes xywhr(Canvas canvas, float[][] rows) {
    return of(canvas, BoxFormat.XYWHR, Coordinates.of("RotatedBoxes", rows, 5));
  }

  /** Boxes from centre x and y, width, height, angle. */
  public static RotatedBoxes cxcywhr(Canvas canvas, float[][] rows) {
    return of(canvas, BoxFormat.CXCYWHR, Coordinates.of("RotatedBoxes", rows, 5));
  }

  /** The quadrilaterals that upright boxes enclose, with what is known of each; class not kept. */
  public static RotatedBoxes of(Boxes boxes) {
    return new RotatedBoxes(boxes.canvas(), boxes.corners(), boxes.known());
  }

  /** The same boxes with a label each (or none at all), class kept. */
  public RotatedBoxes withLabels(List<String> each) {
    return with(known.withLabels(each));
  }

  /** The same boxes with a label each, class kept. */
  public RotatedBoxes withLabels(String... each) {
    return withLabels(List.of(each));
  }

  /** The same boxes with a score each (or none at all), class kept; scores are finite. */
  public RotatedBoxes withScores(float... each) {
    return with(known.withScores(Tensor.of(each)));
  }

  /** The same boxes with a flag each (or none at all), class kept: true where one holds a crowd. */
  public RotatedBoxes withCrowd(boolean... each) {
    PerBox.requireCount(getClass().getSimpleName(), "crowd flags", each.length, count());
    return with(known.withCrowd(each));
  }

  private RotatedBoxes with(PerBox other) {
    return copy(this, new RotatedBoxes(canvas, corners, other), all(count()));
  }

  /**
   * The same boxes elsewhere; class, labels, scores and metadata are kept.
   *
   * @param canvas where they lie now
   * @param corners [N, 8] f32, the corners of {@link #corners()} after the motion, in that order
   * @throws IllegalArgumentException where there are not as many rows as boxes
   */
  public static <B extends RotatedBoxes> B moved(B boxes, Canvas canvas, Tensor corners) {
    RotatedBoxes from = boxes;
    if (corners.shape().rank() != 2 || corners.shape().size(0) != from.count()) {
      throw new IllegalArgumentException(
          boxes + " moved to " + corners + ": it has another count; give one row per box");
    }
    return copy(boxes, new RotatedBoxes(canvas, corners, from.known), all(from.count()));
  }

  /**
   * The boxes at these indices in this order; class, labels and metadata are kept.
   *
   * @throws IndexOutOfBoundsException where there is no such box
   */
  public static <B extends RotatedBoxes> B select(B boxes, int... kept) {
    RotatedBoxes from = boxes;
    Tensor corners = Corners.select(from.corners, kept);
    return copy(boxes, new RotatedBoxes(from.canvas, corners, from.known.select(kept)), kept);
  }

  /**
   * The boxes made to lie on their canvas, each at its angle; none is dropped. One that lies wholly
   * outside becomes the lower left corner of the canvas, as in torchvision: {@link #sanitize} drops
   * it and says so. Boxes that lie inside do not change. Class, labels and metadata are kept.
   */
  public static <B extends RotatedBoxes> B clamp(B boxes, Clamping how) {
    RotatedBoxes all = boxes;
    if (how == Clamping.NONE) {
      return boxes;
    }
    return moved(boxes, all.canvas, Rectangles.clamped(all.rectangles(), all.canvas, how));
  }

  /**
   * The boxes whose four corners lie on the canvas and that are large enough; class, labels and
   * metadata are kept.
   *
   * @param minSize least width and height, in pixels
   * @param minArea least area, in square pixels
   */
  public static <B extends RotatedBoxes> Kept<B> sanitize(B boxes, double minSize, double minArea) {
    RotatedBoxes all = boxes;
    int[] kept = Sanity.of(all.rectangles(), all.canvas, minSize, minArea);
    return new Kept<>(select(boxes, kept), kept, all.count());
  }

  private static int[] all(int count) {
    return IntStream.range(0, count).toArray();
  }

  private static <B extends RotatedBoxes> B copy(B boxes, RotatedBoxes plain, int[] from) {
    return SameClass.of(
        boxes, boxes.copyWith(plain, from), "moved", "copyWith(RotatedBoxes, int[])");
  }

  /**
   * Boxes of this very class, with the canvas, places, labels, scores and crowd flags of {@code
   * plain} and all other metadata of this one.
   *
   * @param from which box of this each box of {@code plain} is: metadata kept per box follows it
   */
  protected RotatedBoxes copyWith(RotatedBoxes plain, int[] from) {
    return new RotatedBoxes(plain);
  }

  @Override
  public final Canvas canvas() {
    return canvas;
  }

  /** The corners [N, 8] f32 as the motions left them, clockwise on screen. */
  public final Tensor corners() {
    return corners;
  }

  /** The boxes as rectangles [N, 5 or 8] f32 in a format that turns; angles in (−180, 180]. */
  public final Tensor to(BoxFormat format) {
    return BoxFormat.XYXYXYXY.to(format, rectangles());
  }

  private Tensor rectangles() {
    return Rectangles.of(corners);
  }

  /** The smallest upright boxes around these, with what is known of each; class not kept. */
  public final Boxes hull() {
    return new Boxes(canvas, corners, known);
  }

  /** The number of boxes. */
  public final int count() {
    return Math.toIntExact(corners.shape().size(0));
  }

  /** One label per box, or none at all. */
  public final List<String> labels() {
    return known.labels();
  }

  /** One score per box [N] f32, or none at all: [0]. */
  public final Tensor scores() {
    return known.scores();
  }

  /** Whether a box holds a crowd rather than one thing; false where nothing is known. */
  public final boolean isCrowd(int box) {
    return known.crowd().get(Objects.checkIndex(box, count()));
  }

  /** The area of one box as it lies, in square pixels: that of its four corners. */
  public final double area(int box) {
    return Math.abs(Rings.signedArea(Corners.row(corners, box), 0, 4));
  }

  /** The fraction of a box's area that lies on the canvas, from 0 to 1; 0 for one without area. */
  public final double visibility(int box) {
    double[] part = Rings.cut(Corners.row(corners, box), canvas);
    double area = area(box);
    return area > 0 ? Math.abs(Rings.signedArea(part, 0, part.length / 2)) / area : 0;
  }

  /**
   * The same class, canvas, labels and crowd flags, and corners and scores that differ by no more
   * than the tolerance: angles are compared modulo 360°.
   */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof RotatedBoxes that
        && getClass() == that.getClass()
        && canvas.equals(that.canvas)
        && known.closeTo(that.known, tolerance)
        && corners.closeTo(that.corners, tolerance);
  }

  /** The same class, canvas, labels, scores and crowd flags, and the same bits. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RotatedBoxes that
        && getClass() == that.getClass()
        && canvas.equals(that.canvas)
        && known.equals(that.known)
        && corners.equals(that.corners);
  }

  @Override
  public int hashCode() {
    return 31 * canvas.hashCode() + corners.hashCode();
  }

  /** Class, canvas, count, and the first boxes: label, score, centre, width, height, angle. */
  @Override
  public String toString() {
    return "%s on %s: %s"
        .formatted(
            getClass().getSimpleName(),
            canvas,
            Coordinates.text(known::text, to(BoxFormat.CXCYWHR)));
  }
}
