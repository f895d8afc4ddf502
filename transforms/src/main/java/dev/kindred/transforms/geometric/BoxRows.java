// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.transforms.Scene;
import java.util.ArrayList;
import java.util.List;

/** The boxes of a scene, whatever their names. */
final class BoxRows {
  private BoxRows() {}

  /** Left, top, right and bottom of every box in the scene, upright and turned ones. */
  static List<float[]> of(Scene scene) {
    List<float[]> all = new ArrayList<>();
    for (Boxes boxes : scene.members(Boxes.class).values()) {
      add(all, boxes);
    }
    for (RotatedBoxes boxes : scene.members(RotatedBoxes.class).values()) {
      add(all, boxes.hull());
    }
    return all;
  }

  private static void add(List<float[]> all, Boxes boxes) {
    for (int i = 0; i < boxes.count(); i++) {
      all.add(boxes.edges(i));
    }
  }
}
