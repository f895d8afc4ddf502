// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.intensity;

import dev.kindred.ops.PixelOp;
import dev.kindred.ops.pixel.Clamp;
import dev.kindred.ops.pixel.ToDType;
import dev.kindred.semtypes.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way back of operations on values.
 *
 * @param words what it does
 * @param colors the operations, in the order they run
 */
record ValuesReturn(String words, List<PixelOp> colors) implements IntensityPlan {
  /** Keeps an unchangeable copy. */
  ValuesReturn {
    colors = List.copyOf(colors);
  }

  /** Undoes operations and ends in {@code dtype}; empty where one cannot be undone. */
  static Optional<ValuesReturn> of(List<PixelOp> colors, @Nullable DType dtype) {
    List<PixelOp> back = new ArrayList<>();
    for (PixelOp color : colors.reversed()) {
      if (color instanceof Clamp || color instanceof ToDType) {
        continue; // what was clamped stays at its end; the type is brought back once
      }
      Optional<PixelOp> undone = color.inverse();
      if (undone.isEmpty()) {
        return Optional.empty();
      }
      back.add(undone.get());
    }
    if (dtype != null && !back.isEmpty()) {
      if (dtype.isInteger()) {
        back.add(new Rounded());
      }
      back.add(new ToDType(dtype));
    }
    return Optional.of(new ValuesReturn("undo " + colors, back));
  }
}
