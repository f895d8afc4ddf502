// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.flow;

import dev.kindred.transforms.CompositePlan;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.TransformPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Draws transforms one after the other, each for the scene that the one before leaves. */
final class InOrder {
  private InOrder() {}

  /** All of them, each from its own place. */
  static CompositePlan draw(List<Transform> transforms, DrawKey key, Scene scene) {
    return draw(transforms, IntStream.range(0, transforms.size()).boxed().toList(), key, scene);
  }

  /** Those in these places, in this order. */
  static CompositePlan draw(
      List<Transform> transforms, List<Integer> places, DrawKey key, Scene scene) {
    List<TransformPlan> plans = new ArrayList<>();
    Scene now = scene;
    for (int i = 0; i < places.size(); i++) {
      int place = places.get(i);
      TransformPlan plan = transforms.get(place).draw(key.at(Integer.toString(place)), now);
      plans.add(plan);
      if (i + 1 < places.size()) {
        now = now.after(plan);
      }
    }
    return new CompositePlan(plans);
  }
}
