// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import org.jspecify.annotations.Nullable;

/**
 * Where a member is between two steps: what decoding has to bring back besides the numbers.
 *
 * @param type its class
 * @param dtype the type of its elements; null where that cannot change
 * @param canvas the canvas it lies on; null for what has none, such as a category
 */
public record Space(
    Class<? extends Semantic> type, @Nullable DType dtype, @Nullable Canvas canvas) {
  /** The space a value is in. */
  public static Space of(Semantic value) {
    DType dtype =
        switch (value) {
          case Image image -> image.dtype();
          case Mask mask -> mask.labels().dtype();
          default -> null;
        };
    return new Space(value.getClass(), dtype, value instanceof Spatial on ? on.canvas() : null);
  }

  /** Class, element type and canvas: {@code RgbImage u8 300×451 (H×W)}. */
  @Override
  public String toString() {
    return type.getSimpleName()
        + (dtype == null ? "" : " " + dtype)
        + (canvas == null ? "" : " " + canvas);
  }
}
