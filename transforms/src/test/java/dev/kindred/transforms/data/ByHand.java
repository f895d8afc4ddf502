// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.TransformPlan;
import dev.kindred.transforms.geometric.AffineMotion;
import dev.kindred.transforms.geometric.Crop;
import dev.kindred.transforms.geometric.Flip;
import dev.kindred.transforms.geometric.QuarterTurn;
import dev.kindred.transforms.geometric.Resize;
import dev.kindred.transforms.geometric.ResizedCrop;
import dev.kindred.transforms.geometric.Rotation;

/**
 * Where a place goes under plans, written down from what their records mean and nothing of the
 * engine: x' = a·x + b·y + c, y' = d·x + e·y + f in edge coordinates, y downwards.
 *
 * @param canvas the canvas after them
 */
record ByHand(double a, double b, double c, double d, double e, double f, Canvas canvas) {
  static ByHand on(Canvas canvas) {
    return new ByHand(1, 0, 0, 0, 1, 0, canvas);
  }

  double x(double x, double y) {
    return a * x + b * y + c;
  }

  double y(double x, double y) {
    return d * x + e * y + f;
  }

  /** This, then one more plan. */
  ByHand then(TransformPlan plan) {
    double w = canvas.width();
    double h = canvas.height();
    return switch (plan) {
      case Flip flip ->
          flip.axis() == Flip.Axis.HORIZONTAL
              ? then(-1, 0, w, 0, 1, 0, canvas)
              : then(1, 0, 0, 0, -1, h, canvas);
      case QuarterTurn(int turns) -> turned(Math.floorMod(turns, 4));
      case Crop crop ->
          then(1, 0, -crop.left(), 0, 1, -crop.top(), Canvas.hw(crop.height(), crop.width()));
      case Resize size ->
          then(
              size.width() / w,
              0,
              0,
              0,
              size.height() / h,
              0,
              Canvas.hw(size.height(), size.width()));
      case ResizedCrop(Crop crop, Resize size) -> then(crop).then(size);
      case Rotation(double degrees) -> {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        yield about(cos, sin, -sin, cos, 0, 0);
      }
      case AffineMotion motion -> moved(motion);
      default -> this;
    };
  }

  private ByHand turned(int quarters) {
    ByHand now = this;
    for (int i = 0; i < quarters; i++) {
      Canvas side = now.canvas;
      now = now.then(0, 1, 0, -1, 0, side.width(), Canvas.hw(side.width(), side.height()));
    }
    return now;
  }

  /** torchvision's matrix of angle, shift, scale and shears. */
  private ByHand moved(AffineMotion m) {
    double turn = Math.toRadians(m.clockwise());
    double sx = Math.toRadians(m.shearX());
    double sy = Math.toRadians(m.shearY());
    double s = m.scale();
    double p = Math.cos(turn - sy) / Math.cos(sy);
    double q = Math.sin(turn - sy) / Math.cos(sy);
    return about(
        s * p,
        s * (-p * Math.tan(sx) - Math.sin(turn)),
        s * q,
        s * (-q * Math.tan(sx) + Math.cos(turn)),
        m.right(),
        m.down());
  }

  private ByHand about(double p, double q, double r, double s, double right, double down) {
    double cx = canvas.width() / 2.0;
    double cy = canvas.height() / 2.0;
    return then(p, q, cx + right - p * cx - q * cy, r, s, cy + down - r * cx - s * cy, canvas);
  }

  private ByHand then(double p, double q, double t, double r, double s, double u, Canvas after) {
    return new ByHand(
        p * a + q * d,
        p * b + q * e,
        p * c + q * f + t,
        r * a + s * d,
        r * b + s * e,
        r * c + s * f + u,
        after);
  }
}
