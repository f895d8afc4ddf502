// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.semtypes.volume.Volume;
import dev.kindred.transforms.Fitting;
import dev.kindred.transforms.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Learns from the training volumes where the landmarks of their histograms lie on average, so that
 * tissues of one kind get like values in all volumes: Nyúl and Udupa, On standardizing the MR image
 * intensity scale (1999), with the landmarks of TorchIO's {@code HistogramStandardization}. Becomes
 * a {@link StandardHistogram}.
 *
 * @param member the volume it is about, by the same name in every sample
 * @param above values that count are greater than this, such as 0 for MR without its background;
 *     all where empty
 */
public record HistogramStandardise(String member, Optional<Double> above) implements Fitting {
  /** Where the first and the last landmark lie on the standard scale. */
  private static final double SCALE = 100;

  /** Of values above 0. */
  public HistogramStandardise(String member) {
    this(member, Optional.of(0.0));
  }

  /**
   * @throws IllegalArgumentException where there is no sample, or one without such a volume
   */
  @Override
  public StandardHistogram fitted(Iterable<Sample> training) {
    double[] sum = new double[StandardHistogram.PERCENTS.length];
    int count = 0;
    for (Sample sample : training) {
      double[] own =
          new ValueSample(sample.get(member, Volume.class), above)
              .percentiles(StandardHistogram.PERCENTS);
      double extent = own[own.length - 1] - own[0];
      if (!(extent > 0)) {
        throw new IllegalArgumentException(
            "standard histogram of \"%s\": sample %d of the training samples has one value only, %s; leave it out"
                .formatted(member, count, own[0]));
      }
      for (int n = 0; n < sum.length; n++) {
        sum[n] += SCALE * (own[n] - own[0]) / extent;
      }
      count++;
    }
    if (count == 0) {
      throw new IllegalArgumentException(
          "standard histogram of \"%s\": there are no training samples; give some"
              .formatted(member));
    }
    List<Double> landmarks = new ArrayList<>();
    for (double each : sum) {
      landmarks.add(each / count);
    }
    return new StandardHistogram(member, above, landmarks);
  }
}
