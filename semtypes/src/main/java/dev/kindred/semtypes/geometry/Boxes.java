// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.Tensor;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Upright boxes on a canvas, with or without labels: [N, 4] f32 XYXY in edge coordinates, so that a
 * width is x2 − x1. They may reach outside the canvas, and there may be none.
 *
 * <p>Each box carries the quadrilateral it encloses. A motion maps that quadrilateral and encloses
 * it anew, so a chain of rotations does not make boxes grow at each step.
 *
 * <p>Open for library authors, who override {@link #copyWith}.
 */
public class Boxes implements Spatial {
  private final Canvas canvas;
  private final Tensor xyxy;
  private final Tensor corners;
  private final List<String> labels;

  /**
   * @param corners [N, 8] f32: x, y of four corners in turn
   * @throws IllegalArgumentException where the corners are of another shape or type or not finite,
   *     or there are labels but not one per box
   */
  protected Boxes(Canvas canvas, Tensor corners, List<String> labels) {
    Coordinates.require(getClass().getSimpleName(), corners, 8);
    Coordinates.requireOnePerRow(getClass().getSimpleName(), "labels", labels, corners);
    this.canvas = canvas;
    this.corners = corners;
    this.xyxy = Corners.enclose(corners);
    this.labels = List.copyOf(labels);
  }

  /** The same boxes as another; for the constructors of subclasses. */
  protected Boxes(Boxes same) {
    this.canvas = same.canvas;
    this.corners = same.corners;
    this.xyxy = same.xyxy;
    this.labels = same.labels;
  }

  /**
   * Boxes from left, top, right, bottom.
   *
   * @throws IllegalArgumentException where a right is left of its left, a bottom above its top, or
   *     a number is not finite
   */
  public static Boxes xyxy(Canvas canvas, float[][] rows) {
    return of(canvas, Coordinates.of("Boxes", rows, 4));
  }

  /** Boxes from left, top, width, height, as COCO files write them. */
  public static Boxes xywh(Canvas canvas, float[][] rows) {
    float[][] edges = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      float[] row = rows[i];
      edges[i] =
          row.length == 4 ? new float[] {row[0], row[1], row[0] + row[2], row[1] + row[3]} : row;
    }
    return xyxy(canvas, edges);
  }

  /** Boxes from the rows of a tensor [N, 4] of type f32: left, top, right, bottom. */
  public static Boxes of(Canvas canvas, Tensor xyxy) {
    Coordinates.require("Boxes", xyxy, 4);
    return new Boxes(canvas, Corners.ofUpright(xyxy), List.of());
  }

  /** The same boxes with a label each, class kept. */
  public Boxes withLabels(String... each) {
    return withLabels(List.of(each));
  }

  /** The same boxes with a label each (or none at all), class kept. */
  public Boxes withLabels(List<String> each) {
    return copy(this, new Boxes(canvas, corners, each), all(count()));
  }

  /**
   * The same boxes elsewhere: encloses the moved corners anew. Class, labels and metadata are kept.
   *
   * @param canvas where they lie now
   * @param corners [N, 8] f32, the corners of {@link #corners()} after the motion, in that order
   * @throws IllegalArgumentException where there are not as many rows as boxes
   */
  public static <B extends Boxes> B moved(B boxes, Canvas canvas, Tensor corners) {
    Boxes from = boxes;
    if (corners.shape().rank() != 2 || corners.shape().size(0) != from.count()) {
      throw new IllegalArgumentException(
          boxes + " moved to " + corners + ": it has another count; give one row per box");
    }
    return copy(boxes, new Boxes(canvas, corners, from.labels), all(from.count()));
  }

  /**
   * The boxes at these indices in this order; class, labels and metadata are kept.
   *
   * @throws IndexOutOfBoundsException where there is no such box
   */
  public static <B extends Boxes> B select(B boxes, int... kept) {
    Boxes from = boxes;
    Tensor corners = Corners.select(from.corners, kept);
    return copy(boxes, new Boxes(from.canvas, corners, select(from.labels, kept)), kept);
  }

  private static List<String> select(List<String> labels, int[] kept) {
    return labels.isEmpty() ? labels : IntStream.of(kept).mapToObj(labels::get).toList();
  }

  /**
   * The boxes cut to the canvas, less those of which too little is left; class, labels and metadata
   * are kept, and the result says what became of each box.
   */
  public static <B extends Boxes> Clipped<B> clip(B boxes, Visibility least) {
    Boxes from = boxes;
    Clip clip = Clip.of(from, least);
    int[] kept = clip.kept().stream().mapToInt(Integer::intValue).toArray();
    Tensor cut = Corners.ofUpright(clip.edges());
    Boxes plain = new Boxes(from.canvas, cut, select(from.labels, kept));
    return new Clipped<>(copy(boxes, plain, kept), clip.kept(), clip.visibility());
  }

  /** These boxes cut to their canvas; none is dropped, one outside becomes a line or a point. */
  public Clipped<Boxes> clip() {
    return clip(this, Visibility.ANY);
  }

  private static int[] all(int count) {
    return IntStream.range(0, count).toArray();
  }

  private static <B extends Boxes> B copy(B boxes, Boxes plain, int[] from) {
    Boxes copy = boxes.copyWith(plain, from);
    if (copy.getClass() != boxes.getClass()) {
      throw new IllegalStateException(
          "%1$s moved: copyWith made a %2$s; override copyWith(Boxes, int[]) in %1$s to return a %1$s"
              .formatted(boxes.getClass().getName(), copy.getClass().getName()));
    }
    @SuppressWarnings("unchecked") // the class is the same
    B same = (B) copy;
    return same;
  }

  /**
   * Boxes of this very class, with the canvas, places and labels of {@code plain} and all other
   * metadata of this one.
   *
   * @param from which box of this each box of {@code plain} is: metadata kept per box follows it
   */
  protected Boxes copyWith(Boxes plain, int[] from) {
    return new Boxes(plain);
  }

  @Override
  public final Canvas canvas() {
    return canvas;
  }

  /** The boxes [N, 4] f32: left, top, right, bottom. */
  public final Tensor xyxy() {
    return xyxy;
  }

  /**
   * The quadrilaterals the boxes enclose [N, 8] f32: x, y of the corners that were upper left,
   * upper right, lower right and lower left before any motion.
   */
  public final Tensor corners() {
    return corners;
  }

  /** One label per box, or none at all. */
  public final List<String> labels() {
    return labels;
  }

  /** The number of boxes. */
  public final int count() {
    return Math.toIntExact(xyxy.shape().size(0));
  }

  /** Left, top, right and bottom of one box. */
  public final float[] edges(int box) {
    return new float[] {
      xyxy.getFloat(4L * box),
      xyxy.getFloat(4L * box + 1),
      xyxy.getFloat(4L * box + 2),
      xyxy.getFloat(4L * box + 3)
    };
  }

  /** The area of one box in square pixels. */
  public final float area(int box) {
    float[] e = edges(box);
    return (e[2] - e[0]) * (e[3] - e[1]);
  }

  /**
   * The overlap of two boxes: area of the intersection by area of the union, from 0 to 1; 0 where
   * both are empty. Both must lie on the same canvas.
   */
  public double iou(int box, Boxes other, int otherBox) {
    canvas.requireSame("boxes", other.canvas, "boxes");
    float[] a = edges(box);
    float[] b = other.edges(otherBox);
    double width = Math.max(0, (double) Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
    double height = Math.max(0, (double) Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
    double common = width * height;
    double union = exactArea(a) + exactArea(b) - common;
    return union > 0 ? common / union : 0;
  }

  private static double exactArea(float[] e) {
    return ((double) e[2] - e[0]) * ((double) e[3] - e[1]);
  }

  /** The same class, canvas and labels, and corners that differ by no more than the tolerance. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof Boxes that
        && sameFrame(that)
        && corners.closeTo(that.corners, tolerance);
  }

  private boolean sameFrame(Boxes that) {
    return getClass() == that.getClass()
        && canvas.equals(that.canvas)
        && labels.equals(that.labels);
  }

  /** The same class, canvas and labels, and the same bits. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Boxes that && sameFrame(that) && corners.equals(that.corners);
  }

  @Override
  public int hashCode() {
    return 31 * canvas.hashCode() + corners.hashCode();
  }

  /** Class, canvas, count, and the first boxes: label, left, top, right, bottom. */
  @Override
  public String toString() {
    return "%s on %s: %s"
        .formatted(getClass().getSimpleName(), canvas, Coordinates.text(labels, xyxy));
  }
}
