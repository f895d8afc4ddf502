// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.ops.Geometry;
import dev.kindred.ops.Reindex;
import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.FixedTransform;
import dev.kindred.transforms.GeometricPlan;
import java.util.List;
import java.util.stream.Stream;

/**
 * Cuts a rectangle of a fixed size out of a corner or the middle, exactly.
 *
 * <p>Five-crop and ten-crop are {@link #five} and {@link #ten}: a list of transforms, one for each
 * view. A transform makes one sample of one sample, so a test with several views runs a pipeline
 * for each of them, and every view decodes by itself; for training, {@link RandomCornerCrop} draws
 * one.
 *
 * @param height rows of the result
 * @param width columns of the result
 * @param corner where
 * @param mirrored whether left and right change sides, first
 */
public record CornerCrop(int height, int width, Corner corner, boolean mirrored)
    implements FixedTransform, GeometricPlan {
  /** Where a crop is taken from. */
  public enum Corner {
    /** Top left. */
    TOP_LEFT,
    /** Top right. */
    TOP_RIGHT,
    /** Bottom left. */
    BOTTOM_LEFT,
    /** Bottom right. */
    BOTTOM_RIGHT,
    /** The middle, as {@link CenterCrop} has it. */
    CENTER
  }

  /** Both sides must be at least 1 pixel. */
  public CornerCrop {
    Sides.require("corner crop", height, width);
  }

  /** The four corners and the middle: torchvision's {@code FiveCrop}, in its order. */
  public static List<CornerCrop> five(int height, int width) {
    return Stream.of(Corner.values())
        .map(corner -> new CornerCrop(height, width, corner, false))
        .toList();
  }

  /** The same, and once more of the mirrored picture: torchvision's {@code TenCrop}. */
  public static List<CornerCrop> ten(int height, int width) {
    return Stream.concat(
            five(height, width).stream(),
            five(height, width).stream()
                .map(view -> new CornerCrop(height, width, view.corner, true)))
        .toList();
  }

  /**
   * @throws IllegalArgumentException where the canvas is smaller than the crop
   */
  @Override
  public Geometry on(Canvas in) {
    Sides.requireRoom("corner crop", height, width, in);
    Canvas size = Canvas.hw(height, width);
    int bottom = in.height() - height;
    int right = in.width() - width;
    Reindex crop =
        switch (corner) {
          case TOP_LEFT -> Geometry.crop(in, 0, 0, size);
          case TOP_RIGHT -> Geometry.crop(in, 0, right, size);
          case BOTTOM_LEFT -> Geometry.crop(in, bottom, 0, size);
          case BOTTOM_RIGHT -> Geometry.crop(in, bottom, right, size);
          case CENTER -> Geometry.centerCrop(in, size);
        };
    return mirrored ? Geometry.horizontalFlip(in).then(crop) : crop;
  }

  @Override
  public String words() {
    String from = corner == Corner.CENTER ? "middle" : Words.of(corner);
    return "%scrop %d×%d from the %s"
        .formatted(mirrored ? "flip left and right, " : "", height, width, from);
  }
}
