// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.transforms.Scene;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** The mask of a scene that a crop goes by. */
final class Labels {
  private final Canvas canvas;
  private final Tensor labels;

  private Labels(Canvas canvas, Tensor labels) {
    this.canvas = canvas;
    this.labels = labels;
  }

  /**
   * The mask of that name; the first one where the name is empty.
   *
   * @throws IllegalArgumentException where there is none
   */
  static Labels of(String owner, Scene scene, String mask) {
    SequencedMap<String, Mask> masks = scene.members(Mask.class);
    Mask found =
        mask.isEmpty() && !masks.isEmpty() ? masks.firstEntry().getValue() : masks.get(mask);
    if (found == null) {
      throw new IllegalArgumentException(
          "%s by mask \"%s\": the masks of the sample are %s; add one, or name one of these"
              .formatted(owner, mask, masks.keySet()));
    }
    return new Labels(found.canvas(), found.labels());
  }

  long at(int pixel) {
    return labels.getLong(pixel);
  }

  int count() {
    return canvas.height() * canvas.width();
  }

  int width() {
    return canvas.width();
  }

  /** How often each label occurs, by label. */
  SortedMap<Long, Integer> counts() {
    SortedMap<Long, Integer> counts = new TreeMap<>();
    for (int i = 0; i < count(); i++) {
      counts.merge(at(i), 1, Integer::sum);
    }
    return counts;
  }

  /** The pixel that is the {@code n}th, from 0, with a label. */
  int nth(long label, int n) {
    int seen = 0;
    for (int i = 0; i < count(); i++) {
      if (at(i) == label && seen++ == n) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "pixel %d of label %d: there are %d; ask for one below that".formatted(n, label, seen));
  }
}
