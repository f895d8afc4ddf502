// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.semtypes.Canvas;

/** What a transform was asked to make: height and width, checked in the name of the transform. */
final class Sides {
  private Sides() {}

  static void require(String owner, int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "%s to %d×%d (H×W): nothing would be left; both sides must be at least 1 pixel"
              .formatted(owner, height, width));
    }
  }

  static void requireRoom(String owner, int height, int width, Canvas canvas) {
    if (height > canvas.height() || width > canvas.width()) {
      throw new IllegalArgumentException(
          "%s to %d×%d on %s: the crop is larger than the canvas; resize first or crop less"
              .formatted(owner, height, width, canvas));
    }
  }

  /** The largest canvas of the proportions of {@code in} with at most these sides. */
  static Canvas within(Canvas in, int height, int width) {
    double scale = Math.min((double) height / in.height(), (double) width / in.width());
    return Canvas.hw(
        Math.clamp(Math.round(in.height() * scale), 1, height),
        Math.clamp(Math.round(in.width() * scale), 1, width));
  }
}
