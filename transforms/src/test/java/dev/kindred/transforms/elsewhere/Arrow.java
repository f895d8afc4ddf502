// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.elsewhere;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Semantic;
import dev.kindred.transforms.Rotate;

/**
 * A type that a library author brings along: a direction on the plane, y down. It needs nothing but
 * a rotate method.
 */
// region readme
record Arrow(double dx, double dy) implements Semantic {
  @Dispatch(Rotate.class)
  static Arrow turned(Arrow x, double degrees) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    return new Arrow(cos * x.dx + sin * x.dy, -sin * x.dx + cos * x.dy);
  }

  // endregion

  @Override
  public boolean closeTo(Semantic other, double tolerance) {
    return other instanceof Arrow that
        && Math.abs(dx - that.dx) <= tolerance
        && Math.abs(dy - that.dy) <= tolerance;
  }
}
