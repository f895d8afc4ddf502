// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.PixelOp;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/** Every colour becomes its grey; the picture keeps its channels, all alike. */
public record Grayscale() implements FixedTransform, ColorPlan {
  @Override
  public List<PixelOp> colors() {
    return List.of(new dev.kindred.ops.pixel.Grayscale());
  }

  @Override
  public String words() {
    return "to grey";
  }
}
