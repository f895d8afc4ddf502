// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec.jpeg2000;

import java.util.Arrays;

/**
 * A tag tree of JPEG 2000 (T.800 B.10.2): numbers on a grid, told bit by bit as far as they are
 * asked for, through the minima of ever larger areas.
 */
final class TagTree {
  /** A number that is not known yet. */
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private final int[] parents;
  private final int[] values;

  /** Each number is known to be at least this. */
  private final int[] floors;

  TagTree(int across, int down) {
    int nodes = 0;
    int w = across;
    int h = down;
    while (true) {
      nodes += w * h;
      if (w * h <= 1) {
        break;
      }
      w = (w + 1) / 2;
      h = (h + 1) / 2;
    }
    parents = new int[nodes];
    values = new int[nodes];
    floors = new int[nodes];
    Arrays.fill(values, UNKNOWN);
    link(across, down);
  }

  private void link(int across, int down) {
    int from = 0;
    int w = across;
    int h = down;
    while (w * h > 1) {
      int next = from + w * h;
      for (int i = 0; i < w * h; i++) {
        parents[from + i] = next + i / w / 2 * ((w + 1) / 2) + i % w / 2;
      }
      from = next;
      w = (w + 1) / 2;
      h = (h + 1) / 2;
    }
    if (parents.length > 0) {
      parents[from] = -1;
    }
  }

  /** Whether the number of a leaf is below a threshold, reading as many bits as that takes. */
  boolean isBelow(PacketBits bits, int leaf, int threshold) {
    int parent = parents[leaf];
    if (parent >= 0 && floors[parent] < threshold && values[parent] >= threshold) {
      isBelow(bits, parent, threshold);
    }
    int floor = parent >= 0 ? Math.max(floors[leaf], floors[parent]) : floors[leaf];
    while (floor < threshold && floor < values[leaf]) {
      if (bits.bit() == 1) {
        values[leaf] = floor;
      } else {
        floor++;
      }
    }
    floors[leaf] = floor;
    return values[leaf] < threshold;
  }
}
