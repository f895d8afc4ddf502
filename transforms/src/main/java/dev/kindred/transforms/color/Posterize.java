// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.PixelOp;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * Keeps so many bits of every value, the highest ones.
 *
 * @param bits 0 to 16; 8 and more change nothing of a picture in bytes
 */
public record Posterize(int bits) implements FixedTransform, ColorPlan {
  /** Checked as the engine will need it. */
  public Posterize {
    var _ = new dev.kindred.ops.pixel.Posterize(bits);
  }

  @Override
  public List<PixelOp> colors() {
    return List.of(new dev.kindred.ops.pixel.Posterize(bits));
  }

  @Override
  public String words() {
    return "posterise to %d bits".formatted(bits);
  }
}
