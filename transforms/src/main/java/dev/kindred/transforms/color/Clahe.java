// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.Plan;
import dev.kindred.transforms.FilterPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;
import java.util.Locale;

/**
 * Contrast within parts of the picture (Zuiderveld, Contrast Limited Adaptive Histogram
 * Equalization, Graphics Gems IV, 1994), with the clipping and the blending of OpenCV's {@code
 * createCLAHE}. In a colour picture the luma is equalised and the colour differences stay: every
 * channel changes by as much as the luma does, clamped to the range.
 *
 * @param clip how many times more pixels than on average a level may hold, above 0; 4 is usual, 1
 *     changes little
 * @param rows parts from top to bottom, at least 1
 * @param columns parts from left to right, at least 1
 */
public record Clahe(double clip, int rows, int columns) implements FixedTransform, FilterPlan {
  /** A positive limit and at least one part. */
  public Clahe {
    var _ = new LocalEqualization(clip, rows, columns);
  }

  /** A limit of 4, 8 by 8 parts. */
  public Clahe() {
    this(4, 8, 8);
  }

  @Override
  public List<Plan> filters() {
    return List.of(new LocalEqualization(clip, rows, columns));
  }

  @Override
  public String words() {
    return String.format(
        Locale.ROOT, "equalise within %d×%d parts, clipped at %.1f", rows, columns, clip);
  }
}
