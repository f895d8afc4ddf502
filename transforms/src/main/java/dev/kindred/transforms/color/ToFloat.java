// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.color;

import dev.kindred.ops.PixelOp;
import dev.kindred.semtypes.DType;
import dev.kindred.transforms.ColorPlan;
import dev.kindred.transforms.FixedTransform;
import java.util.List;

/** Pictures become f32, white 1: what networks take. Measurements keep their numbers. */
public record ToFloat() implements FixedTransform, ColorPlan {
  @Override
  public List<PixelOp> colors() {
    return List.of(new dev.kindred.ops.pixel.ToDType(DType.F32));
  }

  @Override
  public String words() {
    return "to f32";
  }
}
