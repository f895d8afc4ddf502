// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;

/**
 * Moves by any invertible affine map; pixels are sampled at the inverse map of each output pixel's
 * centre. Which coordinates that are to the bit {@link dev.kindred.ops.map.Anchor} says, and how
 * much each pixel around them counts {@link dev.kindred.ops.map.Taps}.
 *
 * <p>With a fill {@code f}, bilinear sampling gives {@code fma(m, o − f, f)}, where {@code m} is
 * the share of the four pixels that lie inside and {@code o} their weighted sum: torchvision's
 * formula, which darkens the rim a little since {@code o} is weighted already. Without a fill it
 * gives {@code fma(1 − m, background, o)}: the exact blend with what the picture says lies outside,
 * and torchvision's plain {@code o} where that is 0. Nearest sampling takes the fill where the
 * pixel lies outside. Masks are sampled nearest whatever is asked for images.
 *
 * @param in the canvas this plan was drawn for
 * @param out the canvas of the result
 * @param forward input point to output point, in edge coordinates
 * @param interpolation nearest or bilinear
 * @param fill what stands where the input has nothing
 */
public record Warp(Canvas in, Canvas out, Affine forward, Interpolation interpolation, Fill fill)
    implements Geometry {

  /** The map must be invertible, and the interpolation not bicubic. */
  public Warp {
    var _ = forward.inverse();
    if (interpolation == Interpolation.BICUBIC) {
      throw new IllegalArgumentException(
          "warp with BICUBIC: only a resize is bicubic; use BILINEAR or NEAREST");
    }
  }

  @Override
  public Warp inverse() {
    return new Warp(out, in, forward.inverse(), interpolation, fill);
  }

  @Override
  public boolean isExact() {
    return false;
  }
}
