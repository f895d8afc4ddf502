// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.dispatch.OneOf;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.geometry.RotatedBoxes;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.label.Category;

/**
 * What a plan leaves as it is, said aloud: anything not named here is refused, never passed
 * through.
 */
final class Unmoved {

  private Unmoved() {}

  /** Colour says nothing about where things are or what they are. */
  @Dispatch(Engine.class)
  static <T extends Semantic> T byColor(
      Device device,
      PixelOp plan,
      @OneOf({Mask.class, Points.class, Boxes.class, RotatedBoxes.class, Category.class}) T x) {
    return x;
  }

  /** A name has no place. */
  @Dispatch(Engine.class)
  static <C extends Category> C byGeometry(Device device, Geometry plan, C category) {
    return category;
  }
}
