// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Tensor;
import java.util.List;

/**
 * Upright boxes as shares of a canvas that they do not know, from 0 to 1: what YOLO files and many
 * models speak. They are no {@link Boxes}, so that shares and pixels cannot be mixed up; {@link
 * #on} makes pixels of them.
 *
 * <p>Files round: a share may miss 0 to 1 by {@value #SLACK}. It is kept as it is; {@link
 * Boxes#clip()} cuts it on the canvas and says so.
 */
public final class NormalizedBoxes implements Semantic {
  private static final float SLACK = 1e-4f;

  private final Tensor corners;
  private final Tensor xyxy;
  private final PerBox known;

  private NormalizedBoxes(Tensor corners, PerBox known) {
    this.corners = corners;
    this.xyxy = Corners.enclose(corners);
    this.known = known.requireFor("NormalizedBoxes", corners.shape().size(0));
    float[] shares = xyxy.toFloatArray();
    for (int i = 0; i < shares.length; i++) {
      if (!(shares[i] >= -SLACK && shares[i] <= 1 + SLACK)) {
        throw new IllegalArgumentException(
            "NormalizedBoxes: box %d reaches to %s; shares run from 0 to 1: pixels belong in Boxes, and Boxes.clip() cuts what lies outside"
                .formatted(i / 4, shares[i]));
      }
    }
  }

  static NormalizedBoxes of(Canvas canvas, Tensor corners, PerBox known) {
    return new NormalizedBoxes(scaled(corners, 1.0 / canvas.width(), 1.0 / canvas.height()), known);
  }

  /**
   * Boxes from the rows of a tensor [N, 4] of floats in a format that does not turn, as shares.
   *
   * @throws IllegalArgumentException where a share is not from 0 to 1, or an edge runs backwards
   */
  public static NormalizedBoxes of(BoxFormat format, Tensor rows) {
    Tensor xyxy = format.to(BoxFormat.XYXY, rows).castTo(DType.F32);
    Coordinates.require("NormalizedBoxes", xyxy, 4);
    return new NormalizedBoxes(Corners.ofUpright(Corners.requireForward(xyxy)), PerBox.NOTHING);
  }

  /** Boxes from left, top, right, bottom, as shares. */
  public static NormalizedBoxes xyxy(float[][] rows) {
    return of(BoxFormat.XYXY, Coordinates.of("NormalizedBoxes", rows, 4));
  }

  /** Boxes from centre x and y, width, height, as shares: the rows of YOLO files. */
  public static NormalizedBoxes cxcywh(float[][] rows) {
    return of(BoxFormat.CXCYWH, Coordinates.of("NormalizedBoxes", rows, 4));
  }

  /** The same boxes with a label each, or none at all. */
  public NormalizedBoxes withLabels(List<String> each) {
    return new NormalizedBoxes(corners, known.withLabels(each));
  }

  /** The same boxes with a score each, or none at all. */
  public NormalizedBoxes withScores(float... each) {
    return new NormalizedBoxes(corners, known.withScores(Tensor.of(each)));
  }

  /** The same boxes in pixels of a canvas, with their labels, scores and crowd flags. */
  public Boxes on(Canvas canvas) {
    return new Boxes(canvas, scaled(corners, canvas.width(), canvas.height()), known);
  }

  private static Tensor scaled(Tensor corners, double x, double y) {
    float[] xy = corners.toFloatArray();
    for (int i = 0; i < xy.length; i += 2) {
      xy[i] = (float) (xy[i] * x);
      xy[i + 1] = (float) (xy[i + 1] * y);
    }
    return Tensor.of(xy, corners.shape().toArray());
  }

  /**
   * The boxes at these indices in this order, with what is known of each.
   *
   * @throws IndexOutOfBoundsException where there is no such box
   */
  public NormalizedBoxes select(int... kept) {
    return new NormalizedBoxes(Corners.select(corners, kept), known.select(kept));
  }

  /** The boxes [N, 4] f32 as shares: left, top, right, bottom. */
  public Tensor xyxy() {
    return xyxy;
  }

  /** The boxes [N, 4] f32 as shares, in a format that does not turn. */
  public Tensor to(BoxFormat format) {
    return BoxFormat.XYXY.to(format, xyxy);
  }

  /** The number of boxes. */
  public int count() {
    return Math.toIntExact(xyxy.shape().size(0));
  }

  /** One label per box, or none at all. */
  public List<String> labels() {
    return known.labels();
  }

  /** One score per box [N] f32, or none at all: [0]. */
  public Tensor scores() {
    return known.scores();
  }

  /** The same labels and crowd flags; shares and scores differ by no more than the tolerance. */
  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof NormalizedBoxes that
        && known.closeTo(that.known, tolerance)
        && corners.closeTo(that.corners, tolerance);
  }

  /** The same labels, scores and crowd flags, and the same bits. */
  @Override
  public boolean equals(Object other) {
    return other instanceof NormalizedBoxes that
        && known.equals(that.known)
        && corners.equals(that.corners);
  }

  @Override
  public int hashCode() {
    return corners.hashCode();
  }

  /** Count, and the first boxes: label, score, left, top, right, bottom as shares. */
  @Override
  public String toString() {
    return "NormalizedBoxes of 0..1: " + Coordinates.text(known::text, xyxy);
  }
}
