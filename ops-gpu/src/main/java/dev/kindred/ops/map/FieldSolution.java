// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.map;

/**
 * The point that a field displaces to a given one: {@code q + d(q) = p}, by Newton's method with
 * steps cut in half until they help.
 */
final class FieldSolution {

  /** So close, in pixels, is solved. */
  private static final double CLOSE = 1e-9;

  private static final int STEPS = 60;
  private static final int HALVINGS = 20;

  /** Starting points along each axis where the nearest one does not lead there. */
  private static final int STARTS = 32;

  private final Field field;
  private final double px;
  private final double py;

  private FieldSolution(Field field, double px, double py) {
    this.field = field;
    this.px = px;
    this.py = py;
  }

  /** The solution, or the best of what was tried where there is none. */
  static Place of(Field field, double px, double py) {
    FieldSolution search = new FieldSolution(field, px, py);
    Try found = search.from(search.tryAt(px, py));
    if (found.miss > CLOSE) {
      Try other = search.from(search.nearestStart());
      found = other.miss < found.miss ? other : found;
    }
    return new Place(found.x, found.y);
  }

  /**
   * A point and how far it misses.
   *
   * @param restX what is missing to the right
   * @param restY what is missing down
   */
  private record Try(
      double x, double y, Field.Slope slope, double restX, double restY, double miss) {}

  private Try tryAt(double x, double y) {
    Field.Slope slope = field.at(x, y);
    double restX = px - x - slope.x();
    double restY = py - y - slope.y();
    return new Try(x, y, slope, restX, restY, Math.hypot(restX, restY));
  }

  private Try from(Try start) {
    Try now = start;
    for (int i = 0; i < STEPS && now.miss > CLOSE; i++) {
      Try next = better(now);
      if (!(next.miss < now.miss)) {
        break;
      }
      now = next;
    }
    return now;
  }

  /** One step of Newton's, as much of it as helps; the same try where nothing does. */
  private Try better(Try now) {
    double a = 1 + now.slope.xx();
    double b = now.slope.xy();
    double c = now.slope.yx();
    double d = 1 + now.slope.yy();
    double determinant = a * d - b * c;
    boolean level = Math.abs(determinant) < 1e-6;
    double stepX = level ? now.restX : (d * now.restX - b * now.restY) / determinant;
    double stepY = level ? now.restY : (a * now.restY - c * now.restX) / determinant;
    for (int i = 0; i < HALVINGS; i++) {
      Try next = tryAt(now.x + stepX, now.y + stepY);
      if (next.miss < now.miss) {
        return next;
      }
      stepX /= 2;
      stepY /= 2;
    }
    return now;
  }

  private Try nearestStart() {
    Try nearest = tryAt(px, py);
    for (int i = 0; i < STARTS; i++) {
      for (int j = 0; j < STARTS; j++) {
        double x = (j + 0.5) / STARTS * field.canvas().width();
        double y = (i + 0.5) / STARTS * field.canvas().height();
        Try here = tryAt(x, y);
        nearest = here.miss < nearest.miss ? here : nearest;
      }
    }
    return nearest;
  }
}
