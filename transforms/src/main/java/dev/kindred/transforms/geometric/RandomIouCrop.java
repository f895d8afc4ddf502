// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.geometric;

import dev.kindred.semtypes.Canvas;
import dev.kindred.transforms.DrawKey;
import dev.kindred.transforms.Scene;
import dev.kindred.transforms.Stay;
import dev.kindred.transforms.Transform;
import dev.kindred.transforms.TransformPlan;
import java.util.List;
import java.util.Optional;

/**
 * Draws a {@link Crop} that overlaps some box well: Liu et al., SSD (2016), as torchvision's {@code
 * RandomIoUCrop}. One of the options is drawn: to leave the picture as it is, or a least
 * intersection over union; then rectangles, until one holds the middle of some box and overlaps one
 * of those by so much. After 40 rectangles another option is drawn.
 *
 * <p>It crops and nothing else: boxes whose middle lies outside are still there and reported.
 * {@link SanitizeBoxes} after it drops them. A sample without boxes stays as it is.
 *
 * @param scale sides of the rectangle as shares of the canvas, above 0, at most 1
 * @param ratio the width share by the height share, above 0
 * @param overlaps the options, each from 0; 1 or more leaves the picture as it is
 */
public record RandomIouCrop(Range scale, Range ratio, List<Double> overlaps) implements Transform {
  private static final int TRIES = 40;
  private static final int OPTIONS = 100;

  /** Shares of the canvas, and at least one option. */
  public RandomIouCrop {
    overlaps = List.copyOf(overlaps);
    if (!(scale.min() > 0 && scale.max() <= 1 && ratio.min() > 0)) {
      throw new IllegalArgumentException(
          "random iou crop: scale from %s to %s, ratio from %s to %s; give shares above 0 up to 1, and ratios above 0"
              .formatted(scale.min(), scale.max(), ratio.min(), ratio.max()));
    }
    if (overlaps.isEmpty() || !overlaps.stream().allMatch(each -> each >= 0)) {
      throw new IllegalArgumentException(
          "random iou crop: overlaps %s; give at least one, each from 0".formatted(overlaps));
    }
  }

  /** As SSD and torchvision have it. */
  public RandomIouCrop() {
    this(Range.of(0.3, 1), Range.of(0.5, 2), List.of(0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0));
  }

  @Override
  public TransformPlan draw(DrawKey key, Scene scene) {
    List<float[]> boxes = BoxRows.of(scene);
    for (int option = 0; option < OPTIONS && !boxes.isEmpty(); option++) {
      DrawKey drawn = key.at("option " + option);
      double least = overlaps.get(drawn.integer("overlap", 0, overlaps.size()));
      if (least >= 1) {
        return new Stay();
      }
      for (int i = 0; i < TRIES; i++) {
        Optional<Crop> crop = rectangle(drawn.at("try " + i), scene.canvas());
        if (crop.filter(each -> suits(each, boxes, least)).isPresent()) {
          return crop.get();
        }
      }
    }
    return new Stay();
  }

  private Optional<Crop> rectangle(DrawKey key, Canvas canvas) {
    double across = scale.draw(key, "width");
    double down = scale.draw(key, "height");
    int width = (int) (across * canvas.width());
    int height = (int) (down * canvas.height());
    double aspect = across / down;
    if (aspect < ratio.min() || aspect > ratio.max() || width < 1 || height < 1) {
      return Optional.empty();
    }
    return Optional.of(
        new Crop(
            key.integer("top", 0, canvas.height() - height + 1),
            key.integer("left", 0, canvas.width() - width + 1),
            height,
            width));
  }

  private static boolean suits(Crop crop, List<float[]> boxes, double least) {
    return boxes.stream()
        .filter(box -> holds(crop, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2))
        .anyMatch(box -> overlap(crop, box) >= least);
  }

  private static boolean holds(Crop crop, double x, double y) {
    return x > crop.left()
        && x < crop.left() + crop.width()
        && y > crop.top()
        && y < crop.top() + crop.height();
  }

  /** Intersection over union. */
  private static double overlap(Crop crop, float[] box) {
    double width = Math.min(box[2], crop.left() + crop.width()) - Math.max(box[0], crop.left());
    double height = Math.min(box[3], crop.top() + crop.height()) - Math.max(box[1], crop.top());
    double shared = Math.max(0, width) * Math.max(0, height);
    double area = (double) (box[2] - box[0]) * (box[3] - box[1]);
    return shared / ((double) crop.width() * crop.height() + area - shared);
  }
}
