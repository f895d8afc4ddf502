// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.SameClass;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Mask;
import java.lang.foreign.Arena;
import java.lang.foreign.SegmentAllocator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Upright boxes on a canvas: [N, 4] f32 XYXY in edge coordinates, so that a width is x2 − x1. They
 * may reach outside the canvas, and there may be none. A label, a score and a flag for a crowd may
 * be known of each; they follow the boxes wherever some are chosen.
 *
 * <p>Each box carries the quadrilateral it encloses. A motion maps that quadrilateral and encloses
 * it anew, so a chain of rotations does not make boxes grow at each step.
 *
 * <p>Open for library authors, who override {@link #copyWith}.
 */
public class Boxes implements Spatial {
  private final Canvas canvas;
  private final Quads quads;
  private final PerBox known;

  /**
   * @param corners [N, 8] f32: x, y of four corners in turn
   * @throws IllegalArgumentException where the corners are of another shape or type or not finite,
   *     or there are labels but not one per box
   */
  protected Boxes(Canvas canvas, Tensor corners, List<String> labels) {
    this(canvas, corners, PerBox.NOTHING.withLabels(labels));
  }

  Boxes(Canvas canvas, Tensor corners, PerBox known) {
    Coordinates.require(getClass().getSimpleName(), corners, 8);
    this.canvas = canvas;
    this.quads = Quads.of(corners);
    this.known = known.requireFor(getClass().getSimpleName(), corners.shape().size(0));
  }

  private Boxes(Canvas canvas, Quads quads, PerBox known) {
    this.canvas = canvas;
    this.quads = quads;
    this.known = known.requireFor(getClass().getSimpleName(), quads.count());
  }

  /** The same boxes as another; for the constructors of subclasses. */
  protected Boxes(Boxes same) {
    this.canvas = same.canvas;
    this.quads = same.quads;
    this.known = same.known;
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
    return of(canvas, BoxFormat.XYWH, Coordinates.of("Boxes", rows, 4));
  }

  /** Boxes from centre x and y, width, height, in pixels. */
  public static Boxes cxcywh(Canvas canvas, float[][] rows) {
    return of(canvas, BoxFormat.CXCYWH, Coordinates.of("Boxes", rows, 4));
  }

  /** Boxes from the rows of a tensor [N, 4] of type f32: left, top, right, bottom. */
  public static Boxes of(Canvas canvas, Tensor xyxy) {
    Coordinates.require("Boxes", xyxy, 4);
    return new Boxes(canvas, Quads.upright(Corners.requireForward(xyxy)), PerBox.NOTHING);
  }

  /**
   * Boxes from the rows of a tensor [N, 4] in a format that does not turn, in pixels. Integers are
   * converted {@linkplain BoxFormat#to as integers}, then held as f32: exact below 2²⁴.
   */
  public static Boxes of(Canvas canvas, BoxFormat format, Tensor rows) {
    return of(canvas, format.to(BoxFormat.XYXY, rows).castTo(DType.F32));
  }

  /**
   * The boxes around the pixels of each label of a mask but 0, ascending; labelled by the names of
   * a {@link dev.kindred.semtypes.image.LabelMap}, else by number.
   */
  public static Boxes around(Mask mask) {
    return Extents.of(mask);
  }

  /** The same boxes with a label each, class kept. */
  public Boxes withLabels(String... each) {
    return withLabels(List.of(each));
  }

  /** The same boxes with a label each (or none at all), class kept. */
  public Boxes withLabels(List<String> each) {
    return with(known.withLabels(each));
  }

  /** The same boxes with a score each (or none at all), class kept; scores are finite. */
  public Boxes withScores(float... each) {
    return with(known.withScores(Tensor.of(each)));
  }

  /** The same boxes with a flag each (or none at all), class kept: true where one holds a crowd. */
  public Boxes withCrowd(boolean... each) {
    PerBox.requireCount(getClass().getSimpleName(), "crowd flags", each.length, count());
    return with(known.withCrowd(each));
  }

  private Boxes with(PerBox other) {
    return copy(this, new Boxes(canvas, quads, other), () -> all(count()));
  }

  /**
   * The same boxes elsewhere: encloses the moved corners anew. Class, labels, scores and metadata
   * are kept.
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
    return copy(boxes, new Boxes(canvas, corners, from.known), () -> all(from.count()));
  }

  /**
   * The boxes at these indices in this order; class, labels and metadata are kept.
   *
   * @throws IndexOutOfBoundsException where there is no such box
   */
  public static <B extends Boxes> B select(B boxes, int... kept) {
    Boxes from = boxes;
    Quads chosen = from.quads.select(kept);
    return copy(boxes, new Boxes(from.canvas, chosen, from.known.select(kept)), kept::clone);
  }

  /**
   * The boxes cut to the canvas, less those of which too little is left; class, labels and metadata
   * are kept, and the result says what became of each box.
   */
  public static <B extends Boxes> Clipped<B> clip(B boxes, Visibility least) {
    return clip(boxes, least, Arena.ofAuto());
  }

  /**
   * The same with the places of the boxes in memory that {@code scope} allocates, as in a loop over
   * batches that uses a block again.
   */
  public static <B extends Boxes> Clipped<B> clip(
      B boxes, Visibility least, SegmentAllocator scope) {
    Boxes from = boxes;
    Clip clip = Clip.of(from.quads, from.canvas, least, scope);
    int[] kept = clip.kept();
    Boxes plain = new Boxes(from.canvas, clip.cut(), from.known.select(kept));
    B copy = copy(boxes, plain, kept::clone);
    return new Clipped<>(new Kept<>(copy, kept, from.count()), clip.visibility());
  }

  /** These boxes cut to their canvas; none is dropped, one outside becomes a line or a point. */
  public Clipped<Boxes> clip() {
    return clip(this, Visibility.ANY);
  }

  /**
   * The boxes that lie wholly on the canvas and are large enough; class, labels and metadata are
   * kept. A box that reaches outside goes, it is not cut: {@link #clip()} first where parts count.
   *
   * @param minSize least width and height, in pixels
   * @param minArea least area, in square pixels
   */
  public static <B extends Boxes> Kept<B> sanitize(B boxes, double minSize, double minArea) {
    Boxes all = boxes;
    int[] kept = Sanity.of(all.xyxy(), all.canvas, minSize, minArea);
    return new Kept<>(select(boxes, kept), kept, all.count());
  }

  /** The boxes that lie wholly on the canvas with a width, height and area of 1 or more. */
  public static <B extends Boxes> Kept<B> sanitize(B boxes) {
    return sanitize(boxes, 1, 1);
  }

  /**
   * The boxes that no box of a better score overlaps too much, best first (non-maximum
   * suppression); class, labels and metadata are kept. Of equal scores the earlier is the better.
   * Takes time with the square of the count.
   *
   * @param most the overlap ({@link #iou}) that is still allowed
   * @param perLabel whether only boxes of the same label push each other out
   * @throws IllegalArgumentException where the boxes have no scores, or no labels to heed
   */
  public static <B extends Boxes> Kept<B> suppress(B boxes, double most, boolean perLabel) {
    Boxes all = boxes;
    float[] scores = all.scores().toFloatArray();
    if (scores.length != all.count() || (perLabel && all.labels().size() != all.count())) {
      throw new IllegalArgumentException(
          "suppress of %s: it has %s; add them by withScores and withLabels"
              .formatted(boxes, scores.length == all.count() ? "no labels" : "no scores"));
    }
    int[] groups = perLabel ? groups(all.labels()) : new int[scores.length];
    int[] kept = Overlap.best(all.xyxy().toFloatArray(), scores, groups, most);
    return new Kept<>(select(boxes, kept), kept, all.count());
  }

  private static int[] groups(List<String> labels) {
    Map<String, Integer> numbers = new HashMap<>();
    return labels.stream()
        .mapToInt(label -> numbers.computeIfAbsent(label, added -> numbers.size()))
        .toArray();
  }

  private static int[] all(int count) {
    return IntStream.range(0, count).toArray();
  }

  private static <B extends Boxes> B copy(B boxes, Boxes plain, Supplier<int[]> from) {
    Boxes copy = boxes.getClass() == Boxes.class ? plain : boxes.copyWith(plain, from.get());
    return SameClass.of(boxes, copy, "moved", "copyWith(Boxes, int[])");
  }

  /**
   * Boxes of this very class, with the canvas, places, labels, scores and crowd flags of {@code
   * plain} and all other metadata of this one.
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
    return quads.xyxy();
  }

  /**
   * The quadrilaterals the boxes enclose [N, 8] f32: x, y of the corners that were upper left,
   * upper right, lower right and lower left before any motion.
   */
  public final Tensor corners() {
    return quads.corners();
  }

  /**
   * The places as these boxes hold them: {@link #xyxy()} of boxes that are upright, [N, 4], and
   * {@link #corners()} of those that a motion may have turned, [N, 8]. The other is made when it is
   * first asked for.
   */
  public final Tensor places() {
    return quads.places();
  }

  final PerBox known() {
    return known;
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

  /** The boxes [N, 4] f32 in a format that does not turn. */
  public final Tensor to(BoxFormat format) {
    return BoxFormat.XYXY.to(format, xyxy());
  }

  /** The boxes [N, 4] f32: left, top, width, height. */
  public final Tensor toXywh() {
    return to(BoxFormat.XYWH);
  }

  /** The boxes [N, 4] f32: centre x and y, width, height. */
  public final Tensor toCxcywh() {
    return to(BoxFormat.CXCYWH);
  }

  /**
   * The same boxes as shares of the canvas; labels, scores and crowd flags are kept, the class is
   * not.
   *
   * @throws IllegalArgumentException where a box reaches outside the canvas: clip it first
   */
  public final NormalizedBoxes normalized() {
    return NormalizedBoxes.of(canvas, corners(), known);
  }

  /** The number of boxes. */
  public final int count() {
    return quads.count();
  }

  /** Left, top, right and bottom of one box. */
  public final float[] edges(int box) {
    Tensor xyxy = xyxy();
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
    return Overlap.of(edges(box), 0, other.edges(otherBox), 0);
  }

  /** The overlap of each of these boxes with each of the others, [N, M] f32; see {@link #iou}. */
  public final Tensor iou(Boxes others) {
    canvas.requireSame("boxes", others.canvas, "boxes");
    float[] overlaps = Overlap.matrix(xyxy().toFloatArray(), others.xyxy().toFloatArray());
    return Tensor.of(overlaps, count(), others.count());
  }

  /**
   * The same class, canvas, labels and crowd flags, and corners and scores that differ by no more
   * than the tolerance.
   */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof Boxes that
        && getClass() == that.getClass()
        && canvas.equals(that.canvas)
        && known.closeTo(that.known, tolerance)
        && corners().closeTo(that.corners(), tolerance);
  }

  /** The same class, canvas, labels, scores and crowd flags, and the same bits. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Boxes that
        && getClass() == that.getClass()
        && canvas.equals(that.canvas)
        && known.equals(that.known)
        && corners().equals(that.corners());
  }

  @Override
  public int hashCode() {
    return 31 * canvas.hashCode() + corners().hashCode();
  }

  /** Class, canvas, count, and the first boxes: label, score, left, top, right, bottom. */
  @Override
  public String toString() {
    return "%s on %s: %s"
        .formatted(getClass().getSimpleName(), canvas, Coordinates.text(known::text, xyxy()));
  }
}
