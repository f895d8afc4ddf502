// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.pixel.ToDType;
import dev.kindred.semtypes.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What undoes colour operations, up to rounding and clamping.
 *
 * @param colors the operations in the order they run
 */
record ColorInverse(List<PixelOp> colors) implements ColorPlan {
  /** The inverse of the operations, ending in {@code dtype}; empty where one cannot be undone. */
  static Optional<ColorInverse> of(List<PixelOp> colors, @Nullable DType dtype) {
    List<PixelOp> back = new ArrayList<>();
    for (PixelOp color : colors.reversed()) {
      if (color instanceof ToDType) {
        continue; // the element type is brought back once, at the end
      }
      Optional<PixelOp> undone = color.inverse();
      if (undone.isEmpty()) {
        return Optional.empty();
      }
      back.add(undone.get());
    }
    if (dtype != null) {
      back.add(new ToDType(dtype));
    }
    return Optional.of(new ColorInverse(List.copyOf(back)));
  }

  @Override
  public String words() {
    return "undo " + colors;
  }
}
