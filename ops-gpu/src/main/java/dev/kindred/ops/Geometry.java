// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Displacement;
import dev.kindred.ops.map.Mapping;
import dev.kindred.ops.map.Place;
import dev.kindred.ops.map.Projective;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Spatial;
import java.util.List;

/**
 * A plan that moves things: the canvas it was drawn for, the canvas that comes out, and one forward
 * map that serves the image, its mask, its boxes and its points. What differs is how pixels are
 * made: {@link Warp} samples, {@link Reindex} copies exactly, {@link Resize} scales, {@link Chain}
 * does several in order.
 *
 * <p>The factories here follow torchvision v2; angles are in degrees, centres and offsets in
 * pixels.
 */
public sealed interface Geometry extends Plan permits Warp, Reindex, Resize, Chain {

  /** The canvas this plan was drawn for; anything of another canvas is refused. */
  Canvas in();

  /** The canvas of the result. */
  Canvas out();

  /** Where an input point comes to lie, in edge coordinates. */
  Mapping forward();

  /**
   * The plan that moves everything back. Geometry is restored to rounding; pixel values are where
   * {@link #isExact()}, otherwise they are sampled again and what was cut off is filled.
   */
  Geometry inverse();

  /** Whether {@link #inverse()} restores every pixel value. */
  boolean isExact();

  /**
   * Refuses a value of another canvas than this plan was drawn for.
   *
   * @throws IllegalArgumentException naming both canvases
   */
  default void requireDrawnFor(Spatial x) {
    if (!x.canvas().equals(in())) {
      throw new IllegalArgumentException(
          "plan drawn for %s: the %s lies on %s; draw the plan for the canvas of what it moves"
              .formatted(in(), x.getClass().getSimpleName(), x.canvas()));
    }
  }

  /** This plan and after it {@code next}, whose input must be this plan's output. */
  default Geometry then(Geometry next) {
    return Chain.of(this, next);
  }

  /**
   * This plan with neighbouring steps made one where the rule lets them; itself where there is
   * nothing to join. Points and boxes move the same either way.
   */
  default Geometry fused(Fuse rule) {
    return this;
  }

  /**
   * Turns around the middle of the picture. Half turns, and quarter turns where the canvas may
   * change or is square, are exact copies.
   *
   * @param degrees positive is counter-clockwise on screen
   * @param expand whether the canvas grows to hold the whole turned picture; otherwise it stays and
   *     corners are lost
   */
  static Geometry rotation(
      Canvas in, double degrees, boolean expand, Interpolation how, Fill fill) {
    boolean square = in.height() == in.width();
    if (degrees % 180 == 0 || (degrees % 90 == 0 && (expand || square))) {
      return quarterTurns(in, (int) (degrees / 90 % 4));
    }
    Affine turn = Affine.rotate(degrees);
    Canvas out = expand ? Expansion.of(in, turn) : in;
    Affine forward =
        Affine.translate(-in.width() / 2.0, -in.height() / 2.0)
            .then(turn)
            .then(Affine.translate(out.width() / 2.0, out.height() / 2.0));
    return new Warp(in, out, forward, how, fill);
  }

  /**
   * Moves by any map and keeps the canvas: {@code warp(in, Affine.rotate(30, x, y), BILINEAR,
   * Fill.none())}.
   */
  static Warp warp(Canvas in, Mapping forward, Interpolation how, Fill fill) {
    return new Warp(in, in, forward, how, fill);
  }

  /**
   * The perspective that sends four points of the picture to four others; torchvision's default is
   * bilinear.
   *
   * @param from four points, in edge coordinates
   * @param to where each comes to lie
   */
  static Warp perspective(
      Canvas in, List<Place> from, List<Place> to, Interpolation how, Fill fill) {
    return warp(in, Projective.ofPoints(from, to), how, fill);
  }

  /**
   * Displaces every pixel by its own distance; torchvision's default is bilinear.
   *
   * @param field as large as the canvas
   */
  static Warp elastic(Canvas in, Displacement field, Interpolation how, Fill fill) {
    return warp(in, field, how, fill);
  }

  /** Left becomes right. */
  static Reindex horizontalFlip(Canvas in) {
    return Reindex.of(in, in, new Affine(-1, 0, in.width(), 0, 1, 0));
  }

  /** Top becomes bottom. */
  static Reindex verticalFlip(Canvas in) {
    return Reindex.of(in, in, new Affine(1, 0, 0, 0, -1, in.height()));
  }

  /**
   * Turns counter-clockwise by {@code turns} · 90°, exactly; odd turns swap the sides of the
   * canvas.
   */
  static Reindex quarterTurns(Canvas in, int turns) {
    Canvas swapped = transposed(in);
    return switch (Math.floorMod(turns, 4)) {
      case 1 -> Reindex.of(in, swapped, new Affine(0, 1, 0, -1, 0, in.width()));
      case 2 -> Reindex.of(in, in, new Affine(-1, 0, in.width(), 0, -1, in.height()));
      case 3 -> Reindex.of(in, swapped, new Affine(0, -1, in.height(), 1, 0, 0));
      default -> Reindex.of(in, in, Affine.identity());
    };
  }

  /** Rows become columns. */
  static Reindex transpose(Canvas in) {
    return Reindex.of(in, transposed(in), new Affine(0, 1, 0, 1, 0, 0));
  }

  private static Canvas transposed(Canvas in) {
    int rows = in.width();
    int columns = in.height();
    return Canvas.hw(rows, columns);
  }

  /**
   * Cuts out the rectangle whose first pixel is {@code (top, left)}; what lies beyond the picture
   * is its background.
   */
  static Reindex crop(Canvas in, int top, int left, Canvas size) {
    return Reindex.of(in, size, Affine.translate(-left, -top));
  }

  /**
   * Cuts out the middle. A half pixel goes to the even side where the picture is larger ({@code
   * roundHalfEven((H − h) / 2)}), and to the right and bottom where the crop is larger.
   */
  static Reindex centerCrop(Canvas in, Canvas size) {
    return crop(in, middle(in.height(), size.height()), middle(in.width(), size.width()), size);
  }

  private static int middle(int size, int crop) {
    return crop > size ? -((crop - size) / 2) : (int) Math.rint((size - crop) / 2.0);
  }

  /** Adds pixels on each side. Boxes and points accept {@link Border#CONSTANT} only. */
  static Reindex pad(Canvas in, Padding by, Border border, Fill fill) {
    Canvas out =
        Canvas.hw(in.height() + by.top() + by.bottom(), in.width() + by.left() + by.right());
    return new Reindex(in, out, Affine.translate(by.left(), by.top()), border, fill);
  }

  /** Scales to {@code out}; torchvision's default is bilinear with antialias. */
  static Resize resize(Canvas in, Canvas out, Interpolation how, boolean antialias) {
    return new Resize(in, out, how, antialias);
  }
}
