// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.gallery;

import static dev.kindred.semtypes.show.Overlay.OVERLAY;
import static dev.kindred.semtypes.show.Show.SHOW;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Semantic;
import dev.kindred.semtypes.Spatial;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.cloud.PointCloud;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.LabelMap;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.show.Picture;
import dev.kindred.transforms.Sample;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The pictures of a sample: each image with everything else of the sample drawn over it. */
final class Composite {
  /** The longer side of the largest picture on a page, in pixels. */
  private static final int SCREEN = 1280;

  private Composite() {}

  /** One picture per image of the sample; one on black where it has a canvas but no image. */
  static List<Picture> of(Sample sample) {
    List<Picture> pictures = new ArrayList<>();
    for (Map.Entry<String, Semantic> each : sample.members().entrySet()) {
      if (each.getValue() instanceof Image image) {
        pictures.add(overlaid(SHOW.show(image).legible(), sample));
      }
    }
    if (pictures.isEmpty()) {
      sample.canvas().ifPresent(canvas -> pictures.add(overlaid(black(canvas).legible(), sample)));
    }
    return pictures.stream().map(each -> each.within(SCREEN)).toList();
  }

  /** The pictures of what lies on no canvas. */
  static List<Picture> besides(Sample sample) {
    return sample.members().values().stream()
        .filter(each -> !(each instanceof Spatial))
        .map(each -> SHOW.show(each).within(SCREEN))
        .toList();
  }

  /** The pictures of clouds of points. */
  static List<Picture> clouds(Sample sample) {
    return sample.members().values().stream()
        .filter(PointCloud.class::isInstance)
        .map(each -> SHOW.show(each).within(SCREEN))
        .toList();
  }

  /** Areas first, so that no line and no word is covered. */
  private static Picture overlaid(Picture under, Sample sample) {
    Picture now = under;
    long labels = 0;
    for (Semantic value : sample.members().values()) {
      if (value instanceof Mask mask) {
        now = OVERLAY.draw(now, labels == 0 ? mask : after(labels, mask));
        labels += LongStream.of(mask.distinct()).max().orElse(0);
      }
    }
    for (Semantic value : sample.members().values()) {
      if (value instanceof Spatial && !(value instanceof Image) && !(value instanceof Mask)) {
        now = OVERLAY.draw(now, value);
      }
    }
    return now;
  }

  /** With other labels than so many first ones, that masks of one thing each differ in colour. */
  private static Mask after(long labels, Mask mask) {
    if (mask instanceof LabelMap) {
      return mask; // its labels have names
    }
    long[] shifted = mask.labels().toLongArray();
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] += shifted[i] == 0 ? 0 : labels;
    }
    Canvas canvas = mask.canvas();
    return Mask.of(Tensor.of(shifted, canvas.height(), canvas.width()).castTo(DType.I32));
  }

  private static Picture black(Canvas canvas) {
    return new Picture(
        new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_INT_RGB),
        canvas.toString());
  }

  /**
   * What a value says about itself; of pictures and masks, whose pixels are beside it, only what
   * they are.
   */
  static String text(Semantic value) {
    return value instanceof Image || value instanceof Mask
        ? value.toString()
        : SHOW.show(value).text();
  }
}
