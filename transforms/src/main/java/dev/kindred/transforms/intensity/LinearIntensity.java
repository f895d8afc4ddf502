// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.pixel.Rescale;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * Every value times a factor, plus an offset, in f32.
 *
 * @param factor not 0
 * @param offset in the unit of the result
 */
public record LinearIntensity(double factor, double offset)
    implements IntensityPlan, FixedTransform {
  /** The values must not get lost. */
  public LinearIntensity {
    Rescale _ = new Rescale(factor, offset);
  }

  @Override
  public List<PixelOp> colors() {
    return List.of(new Rescale(factor, offset));
  }

  @Override
  public String words() {
    return "values × %s %s %s"
        .formatted(Figures.of(factor), offset < 0 ? "−" : "+", Figures.of(Math.abs(offset)));
  }
}
