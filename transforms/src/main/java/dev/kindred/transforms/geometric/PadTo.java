// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Border;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;

/**
 * Adds pixels until the canvas is at least so large, exactly; what is larger stays.
 *
 * @param height rows that there must be
 * @param width columns that there must be
 * @param anchor where the picture comes to lie
 * @param border what is added
 * @param fill what {@link Border#CONSTANT} puts there
 */
public record PadTo(int height, int width, Anchor anchor, Border border, Fill fill)
    implements FixedTransform, GeometricPlan {
  /** Both sides must be at least 1 pixel. */
  public PadTo {
    Sides.require("pad", height, width);
  }

  /** Background around a picture in the middle. */
  public PadTo(int height, int width) {
    this(height, width, Anchor.CENTER, Border.CONSTANT, Fill.none());
  }

  @Override
  public Geometry on(Canvas in) {
    return Geometry.pad(in, anchor.padding(in, height, width), border, fill);
  }

  @Override
  public String words() {
    return "pad to at least %d×%d, the picture %s%s"
        .formatted(height, width, where(anchor), Words.beyond(border, fill));
  }

  static String where(Anchor anchor) {
    return switch (anchor) {
      case CENTER -> "in the middle";
      case TOP_LEFT -> "at the top left";
    };
  }
}
