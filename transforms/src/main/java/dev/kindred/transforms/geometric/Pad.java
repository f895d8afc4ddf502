// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Border;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Padding;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;

/**
 * Adds pixels on each side, exactly.
 *
 * @param by how many
 * @param border what they are; boxes and points go with {@link Border#CONSTANT} and {@link
 *     Border#EDGE} only if nothing that they name is repeated
 * @param fill what {@link Border#CONSTANT} puts there
 */
public record Pad(Padding by, Border border, Fill fill) implements FixedTransform, GeometricPlan {
  /** Background on all four sides. */
  public Pad(int pixels) {
    this(Padding.all(pixels), Border.CONSTANT, Fill.none());
  }

  @Override
  public Geometry on(Canvas in) {
    return Geometry.pad(in, by, border, fill);
  }

  @Override
  public String words() {
    return "pad left %d, top %d, right %d, bottom %d%s"
        .formatted(by.left(), by.top(), by.right(), by.bottom(), Words.beyond(border, fill));
  }
}
