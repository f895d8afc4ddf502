// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/** Cuts boxes to their canvas, in runs that stay in the cache. */
final class Clip {
  private static final int RUN = Quads.RUN;
  private static final ValueLayout.OfFloat FLOAT = (ValueLayout.OfFloat) DType.F32.layout();

  private final float right;
  private final float bottom;
  private final Visibility least;
  private final Tensor cut;
  private final int[] kept;
  private final double[] visibility;
  private int count;

  private Clip(Quads boxes, Canvas canvas, Visibility least, SegmentAllocator scope) {
    this.right = canvas.width();
    this.bottom = canvas.height();
    this.least = least;
    this.kept = new int[boxes.count()];
    this.visibility = new double[boxes.count()];
    this.cut = Tensor.build(scope, DType.F32, Shape.of(kept.length, 4), to -> cut(boxes, to));
  }

  static Clip of(Quads boxes, Canvas canvas, Visibility least, SegmentAllocator scope) {
    return new Clip(boxes, canvas, least, scope);
  }

  /** The boxes that stay one behind the other, and room behind them for those that do not. */
  private void cut(Quads boxes, MemorySegment to) {
    int most = Math.min(RUN, kept.length);
    float[] corners = new float[8 * most];
    float[] edges = new float[4 * most];
    for (int at = 0; at < kept.length; at += RUN) {
      int length = Math.min(RUN, kept.length - at);
      boxes.edges(at, length, corners, edges);
      int before = count;
      for (int i = 0; i < length; i++) {
        cut(edges, 4 * i, 4 * (count - before), at + i);
      }
      MemorySegment.copy(edges, 0, to, FLOAT, 16L * before, 4 * (count - before));
    }
  }

  /** One box, to where the last one that stays ended. */
  private void cut(float[] edges, int from, int to, int box) {
    float x1 = edges[from];
    float y1 = edges[from + 1];
    float x2 = edges[from + 2];
    float y2 = edges[from + 3];
    float left = Math.min(Math.max(x1, 0), right);
    float top = Math.min(Math.max(y1, 0), bottom);
    edges[to] = left;
    edges[to + 1] = top;
    edges[to + 2] = Math.min(Math.max(x2, 0), right);
    edges[to + 3] = Math.min(Math.max(y2, 0), bottom);
    double width = (double) edges[to + 2] - left;
    double height = (double) edges[to + 3] - top;
    double whole = ((double) x2 - x1) * ((double) y2 - y1);
    double seen = whole > 0 ? width * height / whole : 0;
    visibility[box] = seen;
    if (least.keeps(width, height, seen)) {
      kept[count++] = box;
    }
  }

  /** The indices of the boxes that stay. */
  int[] kept() {
    return count == kept.length ? kept : Arrays.copyOf(kept, count);
  }

  /** The boxes that stay, as cut. */
  Quads cut() {
    return Quads.upright(cut.slice(0, 0, count));
  }

  /** One per box that came in. */
  double[] visibility() {
    return visibility;
  }
}
