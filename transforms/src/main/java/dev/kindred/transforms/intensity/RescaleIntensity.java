// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.pixel.Clamp;
import dev.kindred.ops.pixel.Rescale;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.geometric.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * One range of values becomes another, in f32: MONAI's {@code ScaleIntensityRange}.
 *
 * @param from the values that become the ends of {@code to}; they must differ
 * @param to what they become; they must differ, so that there is a way back
 * @param clip whether values beyond {@code from} become its ends first
 */
public record RescaleIntensity(Range from, Range to, boolean clip)
    implements IntensityPlan, FixedTransform {
  /** Both ranges must have a length. */
  public RescaleIntensity {
    if (!(from.max() > from.min()) || !(to.max() > to.min())) {
      throw new IllegalArgumentException(
          "rescale values from %s–%s to %s–%s: a range has no length; give two different ends"
              .formatted(from.min(), from.max(), to.min(), to.max()));
    }
  }

  @Override
  public List<PixelOp> colors() {
    double factor = (to.max() - to.min()) / (from.max() - from.min());
    List<PixelOp> colors = new ArrayList<>();
    if (clip) {
      colors.add(new Clamp(from.min(), from.max()));
    }
    colors.add(new Rescale(factor, to.min() - from.min() * factor));
    return colors;
  }

  @Override
  public String words() {
    return "rescale values from %s–%s to %s–%s%s"
        .formatted(
            Figures.of(from.min()),
            Figures.of(from.max()),
            Figures.of(to.min()),
            Figures.of(to.max()),
            clip ? ", clipped" : "");
  }
}
