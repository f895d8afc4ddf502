// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.voc;

/** What the corners of a box in a VOC file mean. */
public enum VocPixels {
  /**
   * The first and the last pixel of the box, counted from 1, as the standard has it: a box of one
   * pixel in the upper left corner is 1, 1, 1, 1. In edge coordinates that is 0, 0, 1, 1.
   */
  INCLUSIVE_FROM_ONE(-1),
  /** Edge coordinates, as many later tools write them. */
  EDGE(0);

  private final int toEdge;

  VocPixels(int toEdge) {
    this.toEdge = toEdge;
  }

  /** What is added to a left or upper corner to get an edge; right and lower ones are edges. */
  int toEdge() {
    return toEdge;
  }
}
