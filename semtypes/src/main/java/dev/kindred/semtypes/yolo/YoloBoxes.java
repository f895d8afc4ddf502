// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.yolo;

import dev.kindred.semtypes.geometry.Boxes;
import java.util.List;

/**
 * The boxes of a file.
 *
 * @param boxes labelled with the names of their classes, with scores where the file has them
 * @param clamped the lines, counted from 1, whose box lay outside the picture by what rounding
 *     explains, and was cut to it
 */
public record YoloBoxes(Boxes boxes, List<Integer> clamped) {
  /** Copies the list. */
  public YoloBoxes {
    clamped = List.copyOf(clamped);
  }
}
