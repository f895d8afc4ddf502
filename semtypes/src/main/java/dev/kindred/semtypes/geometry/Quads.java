// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The quadrilaterals of boxes, and the upright boxes around them. One is given and the other made
 * when somebody asks: most boxes are never asked for both, and memory is what they cost. The memory
 * of what was given must live as long.
 */
final class Quads {
  /** Rows at a time: they stay in the cache next to the processor. */
  static final int RUN = 512;

  private final boolean areUpright;
  private volatile @Nullable Tensor xyxy;
  private volatile @Nullable Tensor corners;

  private Quads(boolean areUpright, Tensor places) {
    this.areUpright = areUpright;
    this.xyxy = areUpright ? places : null;
    this.corners = areUpright ? null : places;
  }

  /** Quadrilaterals with such corners [N, 8] f32. */
  static Quads of(Tensor corners) {
    return new Quads(false, corners);
  }

  /** Those that are upright boxes themselves [N, 4] f32. */
  static Quads upright(Tensor xyxy) {
    return new Quads(true, xyxy);
  }

  /** [N, 8] f32: x, y of upper left, upper right, lower right, lower left before any motion. */
  Tensor corners() {
    Tensor known = corners;
    if (known == null) {
      known = Corners.ofUpright(xyxy());
      corners = known;
    }
    return known;
  }

  /** [N, 4] f32: left, top, right, bottom. */
  Tensor xyxy() {
    Tensor known = xyxy;
    if (known == null) {
      known = Corners.enclose(corners());
      xyxy = known;
    }
    return known;
  }

  /** Left, top, right and bottom of so many, no more than a run; {@code room} holds corners. */
  void edges(int first, int count, float[] room, float[] into) {
    Tensor known = xyxy;
    if (known == null) {
      Corners.read(corners(), 8L * first, 8 * count, room);
      Corners.enclose(room, count, into);
    } else {
      Corners.read(known, 4L * first, 4 * count, into);
    }
  }

  /** What was given. */
  Tensor places() {
    return areUpright ? xyxy() : corners();
  }

  Quads select(int[] kept) {
    return new Quads(areUpright, Corners.select(places(), kept));
  }

  int count() {
    return Math.toIntExact(places().shape().size(0));
  }
}
