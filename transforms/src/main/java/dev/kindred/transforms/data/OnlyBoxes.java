// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.data;

import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.geometry.Boxes;

/** Formats that say nothing but boxes. */
final class OnlyBoxes {
  private OnlyBoxes() {}

  @SuppressWarnings("unchecked") // T is Boxes
  static <T extends Semantic> Source<T> as(Class<T> type, String format, Source<Boxes> boxes) {
    if (type != Boxes.class) {
      throw new IllegalArgumentException(
          "%s of %s files: they say Boxes; take these, or From.by a function"
              .formatted(type.getSimpleName(), format));
    }
    return (Source<T>) boxes;
  }
}
