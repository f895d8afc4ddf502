// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.PixelOp;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * Multiplies every value; the windows of slices of measurements change instead.
 *
 * @param factor 0 gives black, 1 changes nothing
 */
public record Brightness(double factor) implements FixedTransform, ColorPlan {
  /** Checked as the engine will need it. */
  public Brightness {
    var _ = new dev.kindred.ops.pixel.Brightness(factor);
  }

  @Override
  public List<PixelOp> colors() {
    return List.of(new dev.kindred.ops.pixel.Brightness(factor));
  }

  @Override
  public String words() {
    return Words.factor("brightness", factor);
  }
}
