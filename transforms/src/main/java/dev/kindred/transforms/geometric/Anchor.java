// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Padding;
import dev.kindred.semtypes.Canvas;

/** Where a picture comes to lie on a larger canvas. */
public enum Anchor {
  /** In the middle; an odd pixel goes to the right and bottom. */
  CENTER,
  /** At the top left: points and boxes keep their coordinates. */
  TOP_LEFT;

  /** The pixels to add on each side so that the canvas is at least so large. */
  Padding padding(Canvas in, int height, int width) {
    int down = Math.max(0, height - in.height());
    int across = Math.max(0, width - in.width());
    int top = this == CENTER ? down / 2 : 0;
    int left = this == CENTER ? across / 2 : 0;
    return new Padding(left, top, across - left, down - top);
  }
}
