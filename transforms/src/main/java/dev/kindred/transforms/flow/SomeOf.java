// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.flow;

import dev.kindred.transforms.CompositePlan;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Runs some of several transforms, all choices of that many equally likely.
 *
 * @param least how many run at least
 * @param most how many run at most
 * @param shuffled whether they run in a drawn order, or in that of the list
 * @param transforms what is chosen from
 */
public record SomeOf(int least, int most, boolean shuffled, List<Transform> transforms)
    implements Transform {
  /** Keeps an unchangeable copy; the numbers must suit. */
  public SomeOf {
    transforms = List.copyOf(transforms);
    if (least < 0 || most < least || most > transforms.size()) {
      throw new IllegalArgumentException(
          "%d to %d of %d transforms: give two numbers from 0 to %d, the lower one first"
              .formatted(least, most, transforms.size(), transforms.size()));
    }
  }

  /** So many of these, in their order. */
  public static SomeOf of(int count, Transform... transforms) {
    return new SomeOf(count, count, false, List.of(transforms));
  }

  @Override
  public CompositePlan draw(DrawKey key, Scene scene) {
    List<Integer> places = new ArrayList<>(IntStream.range(0, transforms.size()).boxed().toList());
    for (int i = places.size() - 1; i > 0; i--) {
      int other = key.integer("order " + i, 0, i + 1);
      places.set(i, places.set(other, places.get(i)));
    }
    List<Integer> chosen = places.subList(0, key.integer("count", least, most + 1));
    return InOrder.draw(
        transforms, shuffled ? chosen : chosen.stream().sorted().toList(), key, scene);
  }
}
