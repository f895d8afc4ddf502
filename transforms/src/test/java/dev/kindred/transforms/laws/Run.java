// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.laws;

import dev.kindred.transforms.Catalog;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Pipeline;
import dev.kindred.transforms.Sample;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.TransformException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * One transform on one sample: what the laws are about.
 *
 * @param transform as it draws
 * @param specimen what the sample is
 * @param fresh makes the sample anew
 * @param key what is drawn from
 */
record Run(Transform transform, String specimen, Supplier<Sample> fresh, DrawKey key) {
  private static final int DRAWS = 2;

  /** By name of the entry: every law asks. */
  private static final Map<String, List<Run>> TAKEN = new ConcurrentHashMap<>();

  /** Every example of an entry on every specimen, whether it takes it or not. */
  static List<Run> all(Catalog.Entry entry) {
    List<Run> runs = new ArrayList<>();
    for (Transform example : entry.examples()) {
      Transform ready = Specimens.ready(example);
      Specimens.all()
          .forEach((name, fresh) -> {
            for (int i = 0; i < DRAWS; i++) {
              runs.add(new Run(ready, name, fresh, DrawKey.of(11, 0, i)));
            }
          });
    }
    return runs;
  }

  /** Those that the transform takes; what it says of the others is a law of its own. */
  static List<Run> taken(Catalog.Entry entry) {
    return TAKEN.computeIfAbsent(
        entry.name(), _ -> all(entry).stream().filter(Run::isTaken).toList());
  }

  private boolean isTaken() {
    try {
      var _ = encoded();
      return true;
    } catch (TransformException e) {
      return false;
    }
  }

  Pipeline pipeline() {
    return Pipeline.of(transform);
  }

  /** The sample after the transform. */
  Sample encoded() {
    return pipeline().encode(fresh.get(), key);
  }

  @Override
  public String toString() {
    return "%s on %s, item %d".formatted(transform, specimen, key.item());
  }
}
