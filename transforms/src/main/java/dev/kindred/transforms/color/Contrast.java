// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.PixelOp;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * Moves every value away from the mean grey of the picture, or towards it.
 *
 * @param factor 0 gives that grey everywhere, 1 changes nothing
 */
public record Contrast(double factor) implements FixedTransform, ColorPlan {
  /** Checked as the engine will need it. */
  public Contrast {
    var _ = new dev.kindred.ops.pixel.Contrast(factor);
  }

  @Override
  public List<PixelOp> colors() {
    return List.of(new dev.kindred.ops.pixel.Contrast(factor));
  }

  @Override
  public String words() {
    return Words.factor("contrast", factor);
  }
}
