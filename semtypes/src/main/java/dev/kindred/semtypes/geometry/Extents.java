// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.geometry;

import dev.kindred.semtypes.image.LabelMap;
import dev.kindred.semtypes.image.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How far each label of a mask reaches. */
final class Extents {
  private Extents() {}

  /** One box per label but 0, ascending, labelled by name or number. */
  static Boxes of(Mask mask) {
    int width = mask.canvas().width();
    Map<Long, int[]> reach = new TreeMap<>();
    for (int row = 0; row < mask.canvas().height(); row++) {
      long[] line = mask.labels().toLongArray((long) row * width, width);
      for (int x = 0; x < width; ) {
        int end = x + 1;
        while (end < width && line[end] == line[x]) {
          end++;
        }
        if (line[x] != 0) {
          widen(reach.computeIfAbsent(line[x], label -> nothing()), x, row, end);
        }
        x = end;
      }
    }
    List<String> names = new ArrayList<>();
    float[][] edges = new float[reach.size()][];
    reach.forEach((label, r) -> {
      edges[names.size()] = new float[] {r[0], r[1], r[2], r[3]};
      names.add(mask instanceof LabelMap map ? map.name(Math.toIntExact(label)) : label.toString());
    });
    return Boxes.xyxy(mask.canvas(), edges).withLabels(names);
  }

  private static int[] nothing() {
    return new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0};
  }

  private static void widen(int[] reach, int from, int row, int to) {
    reach[0] = Math.min(reach[0], from);
    reach[1] = Math.min(reach[1], row);
    reach[2] = Math.max(reach[2], to);
    reach[3] = Math.max(reach[3], row + 1);
  }
}
