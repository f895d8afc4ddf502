// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.PixelOp;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/** The negative: white less every value. */
public record Invert() implements FixedTransform, ColorPlan {
  @Override
  public List<PixelOp> colors() {
    return List.of(new dev.kindred.ops.pixel.Invert());
  }

  @Override
  public String words() {
    return "invert";
  }
}
