// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.PixelOp;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * Moves every colour away from its own grey, or towards it. Grey pictures stay as they are.
 *
 * @param factor 0 gives greys, 1 changes nothing
 */
public record Saturation(double factor) implements FixedTransform, ColorPlan {
  /** Checked as the engine will need it. */
  public Saturation {
    var _ = new dev.kindred.ops.pixel.Saturation(factor);
  }

  @Override
  public List<PixelOp> colors() {
    return List.of(new dev.kindred.ops.pixel.Saturation(factor));
  }

  @Override
  public String words() {
    return Words.factor("saturation", factor);
  }
}
