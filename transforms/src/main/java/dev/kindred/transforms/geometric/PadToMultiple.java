// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Border;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;

/**
 * Adds pixels until both sides are multiples of a number, exactly: what networks that halve their
 * input several times need.
 *
 * @param of the number, such as 32
 * @param anchor where the picture comes to lie
 * @param border what is added
 * @param fill what {@link Border#CONSTANT} puts there
 */
public record PadToMultiple(int of, Anchor anchor, Border border, Fill fill)
    implements FixedTransform, GeometricPlan {
  /** A positive number. */
  public PadToMultiple {
    if (of < 1) {
      throw new IllegalArgumentException(
          "pad to a multiple of %d: give a number from 1".formatted(of));
    }
  }

  /** Background at the right and the bottom. */
  public PadToMultiple(int of) {
    this(of, Anchor.TOP_LEFT, Border.CONSTANT, Fill.none());
  }

  @Override
  public Geometry on(Canvas in) {
    int height = Math.ceilDiv(in.height(), of) * of;
    int width = Math.ceilDiv(in.width(), of) * of;
    return Geometry.pad(in, anchor.padding(in, height, width), border, fill);
  }

  @Override
  public String words() {
    return "pad to a multiple of %d, the picture %s%s"
        .formatted(of, PadTo.where(anchor), Words.beyond(border, fill));
  }
}
