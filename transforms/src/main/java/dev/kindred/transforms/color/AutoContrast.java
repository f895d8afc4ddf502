// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.PixelOp;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * Stretches every channel over the whole range: its least value becomes black, its greatest white.
 */
public record AutoContrast() implements FixedTransform, ColorPlan {
  @Override
  public List<PixelOp> colors() {
    return List.of(new dev.kindred.ops.pixel.AutoContrast());
  }

  @Override
  public String words() {
    return "stretch contrast";
  }
}
