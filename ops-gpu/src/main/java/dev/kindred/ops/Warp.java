// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.ops.map.Affine;
import dev.kindred.ops.map.Composition;
import dev.kindred.ops.map.Displacement;
import dev.kindred.ops.map.Mapping;
import dev.kindred.ops.map.Projective;
import dev.kindred.semtypes.Canvas;

/**
 * Moves by any invertible map; pixels are sampled at the inverse map of each output pixel's centre.
 * Which coordinates that are to the bit {@link dev.kindred.ops.map.Anchor} says, and how much each
 * pixel around them counts {@link dev.kindred.ops.map.Taps}.
 *
 * <p>With a fill {@code f}, bilinear sampling gives {@code fma(m, o − f, f)}, where {@code m} is
 * the share of the four pixels that lie inside and {@code o} their weighted sum: torchvision's
 * formula, which darkens the rim a little since {@code o} is weighted already. Without a fill it
 * gives {@code fma(1 − m, background, o)}: the exact blend with what the picture says lies outside,
 * and torchvision's plain {@code o} where that is 0. Nearest sampling takes the fill where the
 * pixel lies outside. Masks are sampled nearest whatever is asked for images.
 *
 * <p>A displacement is added to the pixel's own place: the whole part of the index coordinate is
 * the pixel's, the float is the displacement. Maps that are composed of such and matrices, and
 * inverse displacements, are followed in double from each pixel's centre.
 *
 * <p>A border other than {@link Border#CONSTANT} goes on with the picture beyond its edge, so
 * nothing is outside but what a perspective has behind its horizon; that gets the fill. Bicubic
 * sampling takes every pixel as {@link Border#inside} says; the others first bring the point
 * inside: where it lies {@code f} beyond pixel {@code n}, and {@code p} and {@code q} are what
 * stands at {@code n} and {@code n + 1}, it comes to {@code p + f} if {@code p < q}, to {@code q +
 * (1 − f)} if {@code p > q}, and to {@code p} if they are the same.
 *
 * @param in the canvas this plan was drawn for
 * @param out the canvas of the result
 * @param forward input point to output point, in edge coordinates
 * @param interpolation nearest, bilinear or bicubic; not {@link Interpolation#AREA}
 * @param border what stands beyond the edge of the picture
 * @param fill what {@link Border#CONSTANT} puts there
 */
public record Warp(
    Canvas in, Canvas out, Mapping forward, Interpolation interpolation, Border border, Fill fill)
    implements Geometry {

  /** The map must be invertible, and a displacement as large as the canvas it is for. */
  public Warp {
    if (interpolation == Interpolation.AREA) {
      throw new IllegalArgumentException(
          "warp from %s to %s by area: only a resize has boxes to take means of; ask for BILINEAR"
              .formatted(in, out));
    }
    var _ = forward.inverse();
    requireFits(forward, in, out);
  }

  /** The fill beyond the edge. */
  public Warp(Canvas in, Canvas out, Mapping forward, Interpolation interpolation, Fill fill) {
    this(in, out, forward, interpolation, Border.CONSTANT, fill);
  }

  private static void requireFits(Mapping map, Canvas in, Canvas out) {
    switch (map) {
      case Displacement field -> {
        Canvas place = field.isBackward() ? out : in;
        if (!field.canvas().equals(place)) {
          throw new IllegalArgumentException(
              "warp from %s to %s by a %s: the field must be as large as the %s"
                  .formatted(in, out, field, field.isBackward() ? "output" : "input"));
        }
      }
      case Affine _, Projective _, Composition _ -> {}
    }
  }

  /**
   * Whether some of the result may lie beyond the edge of the input; a displacement is not looked
   * through and may always.
   */
  public boolean reachesOutside() {
    return switch (forward) {
      case Affine _, Projective _ -> !Footprint.of(out, forward.inverse()).isInside(in);
      case Displacement _, Composition _ -> true;
    };
  }

  @Override
  public Warp inverse() {
    return new Warp(out, in, forward.inverse(), interpolation, border, fill);
  }

  @Override
  public boolean isExact() {
    return false;
  }
}
