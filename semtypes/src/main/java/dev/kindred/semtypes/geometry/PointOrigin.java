// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

/** What the coordinate 0 means in data from outside. Inside, it is always the edge. */
public enum PointOrigin {
  /** 0 is the left or upper edge of the first pixel, whose centre is 0.5. */
  EDGE(0),
  /** 0 is the centre of the first pixel, as where coordinates are indices into an array. */
  PIXEL_INDEX(0.5f);

  private final float toEdge;

  PointOrigin(float toEdge) {
    this.toEdge = toEdge;
  }

  /** What to add to a coordinate of this origin for an edge coordinate, in pixels. */
  public float toEdge() {
    return toEdge;
  }
}
