// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.pixel.Rescale;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.List;
import java.util.Optional;

/**
 * Gives each volume a mean of 0 and a deviation of 1, in f32, by its own values: MONAI's {@code
 * NormalizeIntensity}, TorchIO's {@code ZNormalization}. Draws {@link MemberValues}, which
 * remembers the numbers, so that values come back.
 *
 * @param members the volumes it is about; empty for all that are no labels
 * @param above values that count for mean and deviation are greater than this, such as 0 for MR
 *     without its background; all where empty
 */
public record ZScore(List<String> members, Optional<Double> above) implements Transform {
  /** Keeps an unchangeable copy. */
  public ZScore {
    members = List.copyOf(members);
  }

  /** Of all volumes, all values counting. */
  public ZScore() {
    this(List.of(), Optional.empty());
  }

  /** Of all volumes, values above one counting. */
  public static ZScore above(double least) {
    return new ZScore(List.of(), Optional.of(least));
  }

  /**
   * @throws IllegalArgumentException where there is no such volume, no value counts, or all are the
   *     same
   */
  @Override
  public MemberValues draw(DrawKey key, Scene scene) {
    return MeasuredVolumes.plan(
        this,
        "z-score",
        scene,
        members,
        volume -> {
          ValueSample values = new ValueSample(volume, above);
          double mean = values.mean();
          double deviation = values.deviation();
          if (!(deviation > 0)) {
            throw new IllegalArgumentException(
                "z-score of %s: all values are %s, so their deviation is 0; leave the sample out"
                    .formatted(volume, mean));
          }
          return List.of(new Rescale(1 / deviation, -mean / deviation));
        });
  }
}
