// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import dev.kindred.ops.map.Mapping;
import dev.kindred.ops.map.Place;

/** The coordinates of any map, in double pixel by pixel: slow where the map solves for places. */
final class PlacedCoordinates extends Coordinates {

  /** Farther away no picture is. */
  private static final double FARTHEST = 1 << 30;

  private final Mapping back;

  /**
   * @param back sends output points to input points
   */
  PlacedCoordinates(Mapping back, int width, Scratch scratch) {
    super(width, scratch);
    this.back = back;
  }

  @Override
  void row(int y) {
    for (int x = 0; x < width; x++) {
      Place from = back.find(x + 0.5, y + 0.5);
      if (from == null) {
        putNowhere(x);
      } else {
        put(x, from.x() - 0.5, column, right);
        put(x, from.y() - 0.5, row, down);
      }
    }
  }

  private static void put(int x, double place, int[] index, float[] offset) {
    double near = Math.clamp(place, -FARTHEST, FARTHEST);
    index[x] = (int) Math.floor(near);
    offset[x] = (float) (near - index[x]);
  }
}
