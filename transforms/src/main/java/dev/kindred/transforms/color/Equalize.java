// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.PixelOp;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * Spreads the values of every channel so that each part of the range holds as many pixels: PIL's
 * {@code ImageOps.equalize}.
 */
public record Equalize() implements FixedTransform, ColorPlan {
  @Override
  public List<PixelOp> colors() {
    return List.of(new dev.kindred.ops.pixel.Equalize());
  }

  @Override
  public String words() {
    return "equalise";
  }
}
