// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.ops.Brightness;
import dev.kindred.ops.Color;
import dev.kindred.ops.Contrast;
import dev.kindred.ops.Denormalize;
import dev.kindred.ops.Normalize;
import dev.kindred.ops.Saturation;
import dev.kindred.ops.ToDType;
import dev.kindred.semtypes.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What undoes colour operations, up to rounding and clamping.
 *
 * <p>Brightness, contrast and saturation by {@code k} are undone by {@code 1/k}: contrast because
 * it keeps the mean it turns about, saturation because it keeps each pixel's grey (both to 1e-4,
 * the sum of the grey weights, and as far as nothing was clamped).
 *
 * @param colors the operations in the order they run
 */
record ColorInverse(List<Color> colors) implements ColorPlan {
  /** The inverse of the operations, ending in {@code dtype}; empty where one cannot be undone. */
  static Optional<ColorInverse> of(List<Color> colors, @Nullable DType dtype) {
    List<Color> back = new ArrayList<>();
    for (Color color : colors.reversed()) {
      switch (color) {
        case Brightness(double factor) when factor > 0 -> back.add(new Brightness(1 / factor));
        case Contrast(double factor) when factor > 0 -> back.add(new Contrast(1 / factor));
        case Saturation(double factor) when factor > 0 -> back.add(new Saturation(1 / factor));
        case Brightness _, Contrast _, Saturation _ -> {
          return Optional.empty();
        }
        case Normalize normalize -> back.add(normalize.inverse());
        case Denormalize denormalize -> back.add(denormalize.inverse());
        case ToDType _ -> {} // the element type is brought back once, at the end
      }
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
