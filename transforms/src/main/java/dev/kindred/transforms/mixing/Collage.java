// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import dev.kindred.semtypes.Canvas;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures beside each other on one canvas. A patch hides what lies under it of patches before it;
 * where there is no patch, there is background: 0.
 *
 * @param out the canvas of the mixture
 * @param patches one per source at least, each on the canvas; those after the first do not overlap
 *     each other
 * @param visible a box of which a smaller part of the area is seen is dropped, from 0 to 1; one of
 *     which nothing is seen always
 * @param names what categories are of
 */
public record Collage(Canvas out, List<Patch> patches, double visible, List<String> names)
    implements Blend {
  /** Keeps unchangeable copies. */
  public Collage {
    patches = List.copyOf(patches);
    names = List.copyOf(names);
    if (!(visible >= 0 && visible <= 1)) {
      throw new IllegalArgumentException(
          "collage: boxes dropped below %s visible; give a fraction from 0 to 1"
              .formatted(visible));
    }
    for (int i = 0; i < patches.size(); i++) {
      requireFits(out, patches, i);
    }
  }

  private static void requireFits(Canvas out, List<Patch> patches, int index) {
    Patch patch = patches.get(index);
    if (patch.left() < 0
        || patch.top() < 0
        || patch.right() > out.width()
        || patch.bottom() > out.height()
        || patch.left() > patch.right()
        || patch.top() > patch.bottom()) {
      throw new IllegalArgumentException(
          "collage on %s: %s reaches beyond; cut it".formatted(out, patch));
    }
    for (int later = index + 1; index > 0 && later < patches.size(); later++) {
      if (patch.overlap(patches.get(later)) > 0) {
        throw new IllegalArgumentException(
            "collage: %s and %s overlap; only the first patch may lie under others"
                .formatted(patch, patches.get(later)));
      }
    }
  }

  /** What lies over the patch at that place. */
  List<Patch> over(int patch) {
    return patches.subList(patch + 1, patches.size());
  }

  /** By the area that is seen of each source, of all that is no background. */
  @Override
  public List<Double> shares() {
    int sources = patches.stream().mapToInt(Patch::source).max().orElse(-1) + 1;
    double[] seen = new double[sources];
    double all = 0;
    for (int i = 0; i < patches.size(); i++) {
      Patch patch = patches.get(i);
      double area = patch.area() - over(i).stream().mapToDouble(patch::overlap).sum();
      seen[patch.source()] += area;
      all += area;
    }
    List<Double> shares = new ArrayList<>();
    for (double area : seen) {
      shares.add(area / all);
    }
    return shares;
  }
}
