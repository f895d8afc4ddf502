// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.Border;
import dev.kindred.ops.Warp;
import dev.kindred.semtypes.Canvas;

/** Coordinates brought inside the picture to where its border repeats it, as {@link Warp} says. */
final class FoldedCoordinates extends Coordinates {

  private final Coordinates plain;
  private final Border border;
  private final Canvas in;

  FoldedCoordinates(Coordinates plain, Border border, Canvas in) {
    super(plain);
    this.plain = plain;
    this.border = border;
    this.in = in;
  }

  @Override
  void row(int y) {
    plain.row(y);
    for (int x = 0; x < width; x++) {
      if (!isNowhere(x)) {
        fold(in.width(), x, column, right);
        fold(in.height(), x, row, down);
      }
    }
  }

  private void fold(int size, int x, int[] index, float[] offset) {
    float whole = (float) Math.floor(offset[x]);
    float beyond = offset[x] - whole;
    int lower = index[x] + (int) whole;
    int here = border.inside(lower, size);
    int next = border.inside(lower + 1, size);
    index[x] = Math.min(here, next);
    offset[x] = here == next ? 0 : here < next ? beyond : 1 - beyond;
  }
}
