// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * Shears, turns, scales and shifts about the middle and keeps the canvas: torchvision's {@code
 * affine}.
 *
 * @param clockwise degrees; unlike {@link Rotation}, as in torchvision, positive is clockwise on
 *     screen
 * @param right pixels by which things move to the right
 * @param down pixels by which things move down
 * @param scale factor for both axes, above 0
 * @param shearX degrees by which vertical lines lean
 * @param shearY degrees by which horizontal lines lean
 * @param sampling how pixels are made; bilinear unless said otherwise
 */
public record AffineMotion(
    double clockwise,
    double right,
    double down,
    double scale,
    double shearX,
    double shearY,
    Sampling sampling)
    implements FixedTransform, GeometricPlan {
  /** The scale must be above 0 and the map must not fold the plane. */
  public AffineMotion {
    if (!(scale > 0)) {
      throw new IllegalArgumentException(
          "affine motion: scale %s; give a number above 0".formatted(scale));
    }
    var _ =
        Affine.linear(clockwise, scale, shearX, shearY)
            .then(Affine.translate(right, down))
            .inverse();
  }

  /** Sampled bilinearly, background around it. */
  public AffineMotion(
      double clockwise, double right, double down, double scale, double shearX, double shearY) {
    this(clockwise, right, down, scale, shearX, shearY, Sampling.BILINEAR);
  }

  @Override
  public Geometry on(Canvas in) {
    Affine map =
        Affine.linear(clockwise, scale, shearX, shearY)
            .about(in.width() / 2.0, in.height() / 2.0)
            .then(Affine.translate(right, down));
    return sampling.warp(in, map);
  }

  @Override
  public String words() {
    List<String> parts = new ArrayList<>();
    if (shearX != 0 || shearY != 0) {
      parts.add("shear %s° and %s°".formatted(Words.number(shearX), Words.number(shearY)));
    }
    if (clockwise != 0) {
      parts.add(new Rotation(-clockwise).words());
    }
    if (scale != 1) {
      parts.add("scale by %.2f".formatted(scale));
    }
    if (right != 0) {
      parts.add("shift " + Words.shift(right, "right", "left"));
    }
    if (down != 0) {
      parts.add("shift " + Words.shift(down, "down", "up"));
    }
    return parts.isEmpty() ? "leave in place" : String.join(", ", parts) + sampling.words();
  }
}
