// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.PixelOp;
import dev.kindred.semtypes.volume.Volume;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bends the values of a volume so that the landmarks of its histogram lie where those of the
 * training volumes lay on average: what {@link HistogramStandardise} learns. Draws {@link
 * MemberValues}, which remembers the volume's own landmarks, so that values come back.
 *
 * @param member the volume it is about
 * @param above values that count are greater than this; all where empty
 * @param landmarks where the 13 percentiles 1, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90 and 99 go
 */
public record StandardHistogram(String member, Optional<Double> above, List<Double> landmarks)
    implements Transform {
  static final double[] PERCENTS = {1, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90, 99};

  /** One landmark per percentile. */
  public StandardHistogram {
    landmarks = List.copyOf(landmarks);
    if (landmarks.size() != PERCENTS.length) {
      throw new IllegalArgumentException(
          "standard histogram with %d landmarks: give %d, or learn them by HistogramStandardise"
              .formatted(landmarks.size(), PERCENTS.length));
    }
  }

  /**
   * @throws IllegalArgumentException where there is no such volume, or it has one value only
   */
  @Override
  public MemberValues draw(DrawKey key, Scene scene) {
    return MeasuredVolumes.plan(this, "standard histogram of", scene, List.of(member), this::curve);
  }

  /** Percentiles that share a value count once. */
  private List<PixelOp> curve(Volume volume) {
    double[] own = new ValueSample(volume, above).percentiles(PERCENTS);
    List<Double> from = new ArrayList<>();
    List<Double> to = new ArrayList<>();
    for (int n = 0; n < own.length; n++) {
      if (from.isEmpty() || own[n] > from.getLast()) {
        from.add(own[n]);
        to.add(landmarks.get(n));
      }
    }
    if (from.size() < 2) {
      throw new IllegalArgumentException(
          "standard histogram of %s: all values that count are %s; leave the sample out"
              .formatted(volume, own[0]));
    }
    return List.of(new PiecewiseLinear(from, to));
  }
}
