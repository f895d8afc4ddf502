// SPDX-License-Identifier: Apache-2.0
package dev.kindred.samples.shapes;

import dev.kindred.dispatch.Dispatch;

/** What this library knows about its own types. */
final class Shapes {
  private Shapes() {}

  @Dispatch(Area.class)
  static double circle(Circle x) {
    return Math.PI * x.radius() * x.radius();
  }

  @Dispatch(Area.class)
  static double rectangle(Rectangle x) {
    return x.width() * x.height();
  }

  @Dispatch(Scale.class)
  static Circle circle(Circle x, double factor) {
    return new Circle(factor * x.x(), factor * x.y(), factor * x.radius());
  }

  @Dispatch(Scale.class)
  static Rectangle rectangle(Rectangle x, double factor) {
    return new Rectangle(
        factor * x.left(), factor * x.top(), factor * x.width(), factor * x.height());
  }

  @Dispatch(Touch.class)
  static boolean circles(Circle left, Circle right) {
    return Math.hypot(left.x() - right.x(), left.y() - right.y()) <= left.radius() + right.radius();
  }

  @Dispatch(Touch.class)
  static boolean rectangles(Rectangle left, Rectangle right) {
    return left.left() <= right.left() + right.width()
        && right.left() <= left.left() + left.width()
        && left.top() <= right.top() + right.height()
        && right.top() <= left.top() + left.height();
  }

  @Dispatch(Touch.class)
  static boolean circleAndRectangle(Circle left, Rectangle right) {
    double x = Math.clamp(left.x(), right.left(), right.left() + right.width());
    double y = Math.clamp(left.y(), right.top(), right.top() + right.height());
    return Math.hypot(left.x() - x, left.y() - y) <= left.radius();
  }

  @Dispatch(Touch.class)
  static boolean rectangleAndCircle(Rectangle left, Circle right) {
    return circleAndRectangle(right, left);
  }
}
