// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

import dev.kindred.semtypes.Canvas;

/** Which pixels of a canvas an annotation covers. */
sealed interface Outline permits Polygon, RunLengths {
  /** Writes the label to the covered pixels of a row-major canvas. */
  void paint(int[] labels, Canvas canvas, int label);
}
