// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;

/**
 * Moves whole pixels and copies their values exactly: flips, quarter turns, transposition, crops
 * and pads, and whatever they compose to.
 *
 * @param in the canvas this plan was drawn for
 * @param out the canvas of the result
 * @param forward input point to output point: the axes mirrored, swapped and moved by whole pixels
 * @param border what stands beyond the edge of the picture
 * @param fill what {@link Border#CONSTANT} puts there
 */
public record Reindex(Canvas in, Canvas out, Affine forward, Border border, Fill fill)
    implements Geometry {

  /** The map must send pixels onto pixels. */
  public Reindex {
    boolean kept =
        forward.b() == 0 && forward.d() == 0 && isSign(forward.a()) && isSign(forward.e());
    boolean swapped =
        forward.a() == 0 && forward.e() == 0 && isSign(forward.b()) && isSign(forward.d());
    boolean whole = Math.rint(forward.c()) == forward.c() && Math.rint(forward.f()) == forward.f();
    if (!whole || !(kept || swapped)) {
      throw new IllegalArgumentException(
          "exact copy by %s: it does not send pixels onto pixels; use a Warp".formatted(forward));
    }
  }

  /** Background beyond the edge. */
  static Reindex of(Canvas in, Canvas out, Affine forward) {
    return new Reindex(in, out, forward, Border.CONSTANT, Fill.none());
  }

  private static boolean isSign(double coefficient) {
    return Math.abs(coefficient) == 1;
  }

  /** What this plan cut off comes back as background; what it added is cut off. */
  @Override
  public Reindex inverse() {
    return of(out, in, forward.inverse());
  }

  @Override
  public boolean isExact() {
    return covers(out, forward, in);
  }

  /** Whether some pixel of the result is not a copy of an input pixel at its own place. */
  public boolean reachesOutside() {
    return !covers(in, forward.inverse(), out);
  }

  private static boolean covers(Canvas whole, Affine map, Canvas part) {
    return covers(whole, map.x(0, 0), map.y(0, 0))
        && covers(whole, map.x(part.width(), part.height()), map.y(part.width(), part.height()));
  }

  private static boolean covers(Canvas whole, double x, double y) {
    return x >= 0 && x <= whole.width() && y >= 0 && y <= whole.height();
  }
}
