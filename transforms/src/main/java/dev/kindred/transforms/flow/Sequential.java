// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.flow;

import dev.kindred.transforms.CompositePlan;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.List;

/**
 * Several transforms as one, in order; the one in place {@code i} draws from {@code key.at("i")}.
 *
 * @param transforms in order
 */
public record Sequential(List<Transform> transforms) implements Transform {
  /** Keeps an unchangeable copy. */
  public Sequential {
    transforms = List.copyOf(transforms);
  }

  /** These transforms in this order. */
  public static Sequential of(Transform... transforms) {
    return new Sequential(List.of(transforms));
  }

  @Override
  public CompositePlan draw(DrawKey key, Scene scene) {
    return InOrder.draw(transforms, key, scene);
  }
}
