// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.coco;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.geometry.Polygon;
import dev.kindred.semtypes.image.Mask;
import java.util.List;

/** Which pixels of its photo an annotation covers. */
public sealed interface CocoOutline permits CocoOutline.Parts, RunLengths {
  /** The covered pixels as 1, all others as 0. */
  Mask mask();

  /** Writes the label to the covered pixels of a row-major canvas. */
  void paint(int[] labels, int label);

  /**
   * Polygons in edge coordinates, of which it covers the union: each covers the pixels whose centre
   * is inside by the even-odd rule.
   *
   * @param canvas on which they all lie
   * @param parts of one ring each
   */
  record Parts(Canvas canvas, List<Polygon> parts) implements CocoOutline {
    /** Copies the list. */
    public Parts {
      parts = List.copyOf(parts);
    }

    @Override
    public Mask mask() {
      return RunLengths.painted(this, canvas);
    }

    @Override
    public void paint(int[] labels, int label) {
      for (Polygon part : parts) {
        long[] covered = part.toMask().labels().toLongArray();
        for (int i = 0; i < covered.length; i++) {
          labels[i] = covered[i] > 0 ? label : labels[i];
        }
      }
    }
  }
}
