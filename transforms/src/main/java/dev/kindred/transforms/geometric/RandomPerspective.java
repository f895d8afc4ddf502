// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.map.Place;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.List;

/**
 * Draws a {@link Perspective}: each corner moves inward by up to half of {@code distortion}, as in
 * torchvision's {@code RandomPerspective}.
 *
 * @param distortion from 0 (none) to 1, where corners may meet in the middle, without it; 0.5 is
 *     torchvision's default
 * @param sampling how pixels are made
 */
public record RandomPerspective(double distortion, Sampling sampling) implements Transform {
  /** A share of the canvas. */
  public RandomPerspective {
    if (!(distortion >= 0 && distortion < 1)) {
      throw new IllegalArgumentException(
          "random perspective: distortion %s; give a share of the canvas from 0 to below 1"
              .formatted(distortion));
    }
  }

  /** Sampled bilinearly, background around it. */
  public RandomPerspective(double distortion) {
    this(distortion, Sampling.BILINEAR);
  }

  @Override
  public Perspective draw(DrawKey key, Scene scene) {
    return new Perspective(
        List.of(
            new Place(inward(key, "top left x"), inward(key, "top left y")),
            new Place(1 - inward(key, "top right x"), inward(key, "top right y")),
            new Place(1 - inward(key, "bottom right x"), 1 - inward(key, "bottom right y")),
            new Place(inward(key, "bottom left x"), 1 - inward(key, "bottom left y"))),
        sampling);
  }

  private double inward(DrawKey key, String name) {
    return key.uniform(name, 0, distortion / 2);
  }
}
