// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Border;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;

/**
 * Scales the picture to the largest size of the same proportions that fits, and fills what is left:
 * what detectors such as YOLO are fed. Decoding brings the boxes that a model predicts back to the
 * picture as it was.
 *
 * @param height rows of the result
 * @param width columns of the result
 * @param anchor where the picture comes to lie
 * @param fill what is left over; YOLO takes 114 of 255
 * @param scaling how pixels are made
 */
public record Letterbox(int height, int width, Anchor anchor, Fill fill, Scaling scaling)
    implements FixedTransform, GeometricPlan {
  /** Both sides must be at least 1 pixel. */
  public Letterbox {
    Sides.require("letterbox", height, width);
  }

  /** The picture's background around the picture in the middle. */
  public Letterbox(int height, int width) {
    this(height, width, Anchor.CENTER, Fill.none(), Scaling.SMOOTH);
  }

  @Override
  public Geometry on(Canvas in) {
    Geometry scaled = scaling.resize(in, Sides.within(in, height, width));
    Canvas inner = scaled.out();
    return scaled.then(
        Geometry.pad(inner, anchor.padding(inner, height, width), Border.CONSTANT, fill));
  }

  @Override
  public String words() {
    return "fit into %d×%d, %s%s%s"
        .formatted(
            height,
            width,
            PadTo.where(anchor),
            scaling.words(),
            Words.beyond(Border.CONSTANT, fill));
  }
}
