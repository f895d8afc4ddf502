// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.map.Anchor;
import dev.kindred.ops.map.PerspectiveAnchor;
import dev.kindred.ops.map.Projective;

/** The coordinates of a projective map. */
final class ProjectiveCoordinates extends Coordinates {

  private final Projective back;

  /**
   * @param back sends output points to input points
   */
  ProjectiveCoordinates(Projective back, int width, Scratch scratch) {
    super(width, scratch);
    this.back = back;
  }

  @Override
  void row(int y) {
    for (int x0 = 0; x0 < width; x0 += Anchor.TILE) {
      PerspectiveAnchor anchor = PerspectiveAnchor.of(back, x0, y);
      int end = Math.min(Anchor.TILE, width - x0);
      for (int t = 0; t < end; t++) {
        if (anchor.depth(t) > 0) {
          column[x0 + t] = anchor.column().index();
          right[x0 + t] = anchor.right(t);
          row[x0 + t] = anchor.row().index();
          down[x0 + t] = anchor.down(t);
        } else {
          putNowhere(x0 + t);
        }
      }
    }
  }
}
