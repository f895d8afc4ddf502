// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.mixing;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.LabelMap;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.transforms.mixing.Mix.Mixed;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** Pictures and masks in patches, copied exactly. */
final class Pasted {
  private Pasted() {}

  @Dispatch(Mix.class)
  static <I extends Image> Mixed images(String member, Collage how, Batch<I> parts) {
    List<Tensor> pixels = parts.items().stream().map(each -> each.pixels().dense()).toList();
    return Mixed.of(Image.withPixels(parts.get(0), pasted(how, pixels)));
  }

  /** Maps of labels must have the same codes. */
  @Dispatch(Mix.class)
  static <M extends Mask> Mixed masks(String member, Collage how, Batch<M> parts) {
    Mask first = parts.get(0);
    for (Mask each : parts) {
      if (first instanceof LabelMap codes
          && each instanceof LabelMap others
          && !codes.codes().equals(others.codes())) {
        throw new IllegalArgumentException(
            "codes %s and %s: give all the same".formatted(codes.codes(), others.codes()));
      }
    }
    List<Tensor> labels =
        parts.items().stream()
            .map(each -> each.labels().dense())
            .map(each -> each.reshape(1, each.shape().size(0), each.shape().size(1)))
            .toList();
    return Mixed.of(Mask.withLabels(parts.get(0), pasted(how, labels).select(0, 0).dense()));
  }

  /** Planes [C, H, W] into planes of the collage. */
  private static Tensor pasted(Collage how, List<Tensor> parts) {
    Tensor first = parts.getFirst();
    for (Tensor each : parts) {
      if (each.dtype() != first.dtype() || each.shape().size(0) != first.shape().size(0)) {
        throw new IllegalArgumentException(
            "%s and %s: bring both to one type and number of channels first"
                .formatted(first, each));
      }
    }
    Canvas out = how.out();
    int channels = (int) first.shape().size(0);
    return Tensor.build(
        first.dtype(),
        Shape.of(channels, out.height(), out.width()),
        to -> how.patches().forEach(patch -> paste(patch, parts.get(patch.source()), out, to)));
  }

  private static void paste(Patch patch, Tensor from, Canvas out, MemorySegment to) {
    int bytes = from.dtype().bytes();
    long height = from.shape().size(1);
    long width = from.shape().size(2);
    requireCovers(patch, height, width);
    long run = (long) (patch.right() - patch.left()) * bytes;
    for (long channel = 0; channel < from.shape().size(0); channel++) {
      for (int y = patch.top(); y < patch.bottom(); y++) {
        long row = (channel * height + y - patch.dy()) * width + patch.left() - patch.dx();
        long target = (channel * out.height() + y) * out.width() + patch.left();
        MemorySegment.copy(from.memory(), row * bytes, to, target * bytes, run);
      }
    }
  }

  private static void requireCovers(Patch patch, long height, long width) {
    if (patch.left() < patch.dx()
        || patch.top() < patch.dy()
        || patch.right() - patch.dx() > width
        || patch.bottom() - patch.dy() > height) {
      throw new IllegalArgumentException(
          "%s of a picture of %d×%d (H×W): it reaches beyond the picture; cut it"
              .formatted(patch, height, width));
    }
  }
}
