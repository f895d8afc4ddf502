// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.flow;

import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.TransformPlan;
import java.util.Collections;
import java.util.List;

/**
 * Runs one of several transforms, by weight: torchvision's {@code RandomChoice}.
 *
 * @param transforms at least one
 * @param weights as many, at least 0, not all 0; a transform's share of the sum is its probability
 */
public record OneOf(List<Transform> transforms, List<Double> weights) implements Transform {
  /** Keeps unchangeable copies; the weights must suit. */
  public OneOf {
    transforms = List.copyOf(transforms);
    weights = List.copyOf(weights);
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    if (transforms.isEmpty()
        || weights.size() != transforms.size()
        || weights.stream().anyMatch(weight -> !(weight >= 0))
        || !(sum > 0)
        || Double.isInfinite(sum)) {
      throw new IllegalArgumentException(
          "one of %d transforms with weights %s: give at least one transform and as many finite weights, none below 0 and not all 0"
              .formatted(transforms.size(), weights));
    }
  }

  /** One of these, all equally likely. */
  public static OneOf of(Transform... transforms) {
    return new OneOf(List.of(transforms), Collections.nCopies(transforms.length, 1.0));
  }

  @Override
  public TransformPlan draw(DrawKey key, Scene scene) {
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    double drawn = key.uniform("choice", 0, sum);
    int chosen = 0;
    int last = 0;
    for (double passed = 0; chosen < weights.size(); chosen++) {
      passed += weights.get(chosen);
      last = weights.get(chosen) > 0 ? chosen : last;
      if (drawn < passed) {
        break;
      }
    }
    int place = Math.min(chosen, last); // sums may round
    return transforms.get(place).draw(key.at(Integer.toString(place)), scene);
  }
}
