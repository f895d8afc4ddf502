// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.PixelOp;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/**
 * Turns every colour round the colour circle. Grey pictures stay as they are.
 *
 * @param turn share of the whole circle, −0.5 to 0.5; a third takes red to green
 */
public record Hue(double turn) implements FixedTransform, ColorPlan {
  /** Checked as the engine will need it. */
  public Hue {
    var _ = new dev.kindred.ops.pixel.Hue(turn);
  }

  @Override
  public List<PixelOp> colors() {
    return List.of(new dev.kindred.ops.pixel.Hue(turn));
  }

  @Override
  public String words() {
    return "hue " + Words.percent(turn) + " of the circle";
  }
}
