// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.erase;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Device;
import dev.kindred.ops.Engine;
import dev.kindred.ops.filter.Filter;
import dev.kindred.ops.program.Noise;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The engine's plan of {@link Erase}: a filter, so that boxes, points and categories stay.
 *
 * @param rectangles what is covered
 * @param cover by what
 * @param seed decides the noise
 */
record Covering(List<Rectangle> rectangles, Cover cover, long seed) implements Filter {
  @Dispatch(Engine.class)
  static <I extends Image> I image(Device device, Covering plan, I x) {
    I now = x;
    for (Rectangle each : plan.rectangles) {
      Optional<Rectangle> part = each.on(x.canvas());
      if (part.isPresent()) {
        now = Engine.ENGINE.run(device, plan.patch(part.get(), x), now);
      }
    }
    return now;
  }

  @Dispatch(Engine.class)
  static <M extends Mask> M mask(Device device, Covering plan, M x) {
    if (plan.cover.masks() == Cover.Masks.KEPT) {
      return x;
    }
    Mask mask = x;
    int width = mask.canvas().width();
    long[] labels = mask.labels().toLongArray();
    for (Rectangle each : plan.rectangles) {
      each.on(mask.canvas())
          .ifPresent(part -> {
            for (int row = part.top(); row < part.top() + part.height(); row++) {
              int start = row * width + part.left();
              Arrays.fill(labels, start, start + part.width(), 0);
            }
          });
    }
    Tensor covered = Tensor.of(labels, mask.canvas().height(), width);
    return Mask.withLabels(x, covered.castTo(mask.labels().dtype()));
  }

  private dev.kindred.ops.filter.Erase patch(Rectangle part, Image image) {
    Canvas size = Canvas.hw(part.height(), part.width());
    if (cover.kind() == Cover.Kind.COLOR) {
      double[] color =
          cover.color().isEmpty()
              ? new double[] {image.background()}
              : cover.color().stream().mapToDouble(Double::doubleValue).toArray();
      return dev.kindred.ops.filter.Erase.of(part.top(), part.left(), size, color);
    }
    int plane = part.height() * part.width();
    float[] noise = new float[image.channels() * plane];
    double white = image.dtype().max();
    for (int i = 0; i < noise.length; i++) {
      int column = part.left() + i % part.width();
      int row = part.top() + i % plane / part.width();
      noise[i] = (float) (white * at(column, row, i / plane));
    }
    Tensor patch = Tensor.of(noise, image.channels(), part.height(), part.width());
    return new dev.kindred.ops.filter.Erase(part.top(), part.left(), patch);
  }

  private float at(int column, int row, int channel) {
    return Noise.at(
        column, row, channel, (float) (seed & 0xffffff), (float) (seed >>> 24 & 0xffffff));
  }
}
