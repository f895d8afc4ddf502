// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.util.List;

/**
 * A map said pixel by pixel: every pixel of the output says how far from its own place it comes
 * from in the input. Elastic, grid and thin-plate distortions are such fields.
 *
 * <p>A picture is sampled at the pixel's centre and its displacement. Between the centres the field
 * is bilinear, and beyond the outer ones it goes on as it ends. A point therefore goes to where
 * {@code q + d(q)} meets it, which is solved for (Newton's method, to 1e-9 pixels where the field
 * does not fold). Where it folds, several parts of the output show the same part of the input, and
 * the point goes to one of them; where it tears, to the nearest.
 *
 * <p>Its {@link #inverse} is the same field read the other way round: points are then exact without
 * solving, and pictures are solved for pixel by pixel, which is slow.
 */
public final class Displacement implements Mapping {

  /** No displacement is as long, in pixels. */
  private static final float FARTHEST = 1 << 20;

  private final Field field;
  private final boolean backward;
  private final boolean lookedUp;

  private Displacement(Field field, boolean backward, boolean lookedUp) {
    this.field = field;
    this.backward = backward;
    this.lookedUp = lookedUp;
  }

  /**
   * The displacements of an output.
   *
   * @param field {@code [H, W, 2]} f32, in pixels, x then y: what is added to an output pixel's
   *     place to find where it comes from; finite and shorter than 2²⁰
   */
  public static Displacement of(Tensor field) {
    Shape shape = field.shape();
    if (field.dtype() != DType.F32 || shape.rank() != 3 || shape.size(2) != 2) {
      throw new IllegalArgumentException(
          "displacement by a %s tensor of %s: it needs f32 of [H, W, 2]; put x and y last"
              .formatted(field.dtype(), shape));
    }
    Canvas canvas = Canvas.hw(Math.toIntExact(shape.size(0)), Math.toIntExact(shape.size(1)));
    return of(canvas, field.toFloatArray());
  }

  /**
   * The displacements of an output as torchvision's {@code elastic} takes them.
   *
   * @param field {@code [1, H, W, 2]} or {@code [H, W, 2]} f32: in units of half the width for x
   *     and half the height for y
   */
  public static Displacement normalized(Tensor field) {
    Shape shape = field.shape();
    if (shape.rank() == 4 && shape.size(0) == 1) {
      return normalized(field.reshape(shape.size(1), shape.size(2), shape.size(3)));
    }
    Displacement pixels = of(field);
    float[] values = pixels.field.values();
    float half = pixels.canvas().width() / 2f;
    float halfHeight = pixels.canvas().height() / 2f;
    for (int i = 0; i < values.length; i += 2) {
      values[i] *= half;
      values[i + 1] *= halfHeight;
    }
    return of(pixels.canvas(), values);
  }

  /**
   * Displacements of a few points of a grid, and between them what lies between: grid distortion.
   *
   * @param out the canvas of the output
   * @param nodes {@code [rows, columns, 2]} f32, in pixels, x then y, at least 2 × 2; the outer
   *     ones stand at the edges of the canvas, the others at equal distances
   * @param smooth whether the field has no kinks at the nodes (Catmull and Rom's cubic) or is
   *     bilinear
   */
  public static Displacement grid(Canvas out, Tensor nodes, boolean smooth) {
    return of(out, ControlGrid.dense(out, nodes, smooth));
  }

  /**
   * The thin-plate spline that sends points to others and bends least between them: Bookstein,
   * Principal Warps (1989). Three pairs make an affine map.
   *
   * @param out the canvas of the output
   * @param from points of the input
   * @param to where each comes to lie in the output; no two the same
   * @throws IllegalArgumentException if there are fewer than three pairs, or all of {@code to} lie
   *     on a line
   */
  public static Displacement thinPlate(Canvas out, List<Place> from, List<Place> to) {
    return of(out, ThinPlate.through(to, from).dense(out));
  }

  private static Displacement of(Canvas canvas, float[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!(Math.abs(values[i]) < FARTHEST)) {
        throw new IllegalArgumentException(
            "displacement of pixel (%d, %d): %s pixels; give numbers less than 2^20"
                .formatted(i / 2 / canvas.width(), i / 2 % canvas.width(), values[i]));
      }
    }
    return new Displacement(new Field(canvas, values), true, false);
  }

  /**
   * The same for pictures, but points move as in torchvision's {@code elastic_keypoints}: one goes
   * to the index of the pixel that holds it less that pixel's displacement. It is quick, and off by
   * up to a pixel and by how much the field changes over its own length.
   */
  public Displacement withPointsLookedUp() {
    return new Displacement(field, backward, true);
  }

  /** The canvas of the field: the output's, or the input's where {@link #isBackward()} is false. */
  public Canvas canvas() {
    return field.canvas();
  }

  /**
   * Whether the field leads from output to input, as fields are made; {@link #inverse} leads the
   * other way.
   */
  public boolean isBackward() {
    return backward;
  }

  /**
   * Copies the displacements of one row.
   *
   * @param dx gets x, as many as the canvas is wide; room for more is left as it is
   * @param dy gets y
   */
  public void row(int y, float[] dx, float[] dy) {
    field.row(y, dx, dy);
  }

  @Override
  public Place find(double x, double y) {
    if (!backward) {
      Field.Slope there = field.at(x, y);
      return new Place(x + there.x(), y + there.y());
    }
    return lookedUp ? field.lookedUp(x, y) : FieldSolution.of(field, x, y);
  }

  @Override
  public Displacement inverse() {
    return new Displacement(field, !backward, lookedUp);
  }

  @Override
  public boolean mirrors() {
    return false;
  }

  /** The same field, read the same way. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Displacement that
        && backward == that.backward
        && lookedUp == that.lookedUp
        && field.equals(that.field);
  }

  @Override
  public int hashCode() {
    return field.hashCode() + (backward ? 1 : 0);
  }

  /** For example {@code displacement of 37×53 (H×W), up to 2.1 pixels}. */
  @Override
  public String toString() {
    return "%s of %s, up to %s pixels"
        .formatted(backward ? "displacement" : "inverse displacement", canvas(), field.longest());
  }
}
