// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.pixel.Clamp;
import dev.kindred.ops.pixel.Rescale;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.List;
import java.util.Optional;

/**
 * The values of each volume between two of its percentiles become 0 to 1, in f32, those beyond are
 * clamped: MONAI's {@code ScaleIntensityRangePercentiles} with clipping, TorchIO's {@code
 * RescaleIntensity}. Draws {@link MemberValues}, which remembers the numbers, so that values come
 * back. Sorts all values.
 *
 * @param members the volumes it is about; empty for all that are no labels
 * @param lower percentile, from 0
 * @param upper percentile, above the lower one, to 100
 */
public record PercentileRange(List<String> members, double lower, double upper)
    implements Transform {
  /** Two percentages in order. */
  public PercentileRange {
    members = List.copyOf(members);
    if (!(0 <= lower && lower < upper && upper <= 100)) {
      throw new IllegalArgumentException(
          "percentile range from %s to %s: give two percentages in order, from 0 to 100"
              .formatted(lower, upper));
    }
  }

  /** Of all volumes. */
  public PercentileRange(double lower, double upper) {
    this(List.of(), lower, upper);
  }

  /**
   * @throws IllegalArgumentException where there is no such volume, or both percentiles are the
   *     same value
   */
  @Override
  public MemberValues draw(DrawKey key, Scene scene) {
    return MeasuredVolumes.plan(
        this,
        "percentiles %s–%s to 0–1 of".formatted(Figures.of(lower), Figures.of(upper)),
        scene,
        members,
        volume -> {
          double[] ends = new ValueSample(volume, Optional.empty()).percentiles(lower, upper);
          double extent = ends[1] - ends[0];
          if (!(extent > 0)) {
            throw new IllegalArgumentException(
                "percentile range of %s: both percentiles are %s; take others, or leave the sample out"
                    .formatted(volume, ends[0]));
          }
          // whole types clamp to whole numbers, and the rest is a matter of a unit
          double low = volume.dtype().isInteger() ? Math.floor(ends[0]) : ends[0];
          double high = volume.dtype().isInteger() ? Math.ceil(ends[1]) : ends[1];
          return List.of(
              new Clamp(low, high), new Rescale(1 / extent, -ends[0] / extent), new Clamp(0, 1));
        });
  }
}
