// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;

/**
 * Mirrors, exactly.
 *
 * @param axis what changes sides
 */
public record Flip(Axis axis) implements FixedTransform, GeometricPlan {
  /** What changes sides. */
  public enum Axis {
    /** Left and right. */
    HORIZONTAL,
    /** Top and bottom. */
    VERTICAL
  }

  /** Left becomes right. */
  public static Flip horizontal() {
    return new Flip(Axis.HORIZONTAL);
  }

  /** Top becomes bottom. */
  public static Flip vertical() {
    return new Flip(Axis.VERTICAL);
  }

  @Override
  public Geometry on(Canvas in) {
    return switch (axis) {
      case HORIZONTAL -> Geometry.horizontalFlip(in);
      case VERTICAL -> Geometry.verticalFlip(in);
    };
  }

  @Override
  public String words() {
    return switch (axis) {
      case HORIZONTAL -> "flip left and right";
      case VERTICAL -> "flip top and bottom";
    };
  }
}
