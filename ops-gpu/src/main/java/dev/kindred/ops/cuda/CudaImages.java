// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import dev.kindred.dispatch.Dispatch;
import dev.kindred.ops.Border;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Warp;
import dev.kindred.ops.cuda.ptx.Batch;
import dev.kindred.ops.cuda.ptx.ItemTable;
import dev.kindred.ops.cuda.ptx.PixelKernel;
import dev.kindred.ops.cuda.ptx.PixelKernel.Arrangement;
import dev.kindred.ops.cuda.ptx.Sampling;
import dev.kindred.ops.cuda.ptx.Step;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.image.Image;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Pictures on a card. */
final class CudaImages {
  private static final int WIDE = 4;
  private static final int COLOURS = 3;

  private CudaImages() {}

  @Dispatch(Engine.class)
  static <I extends Image> I warp(Cuda cuda, Warp plan, I image) {
    plan.requireDrawnFor(image);
    double[] outside = plan.fill().perChannel(image.channels(), image.background());
    Sampling sampling = sampling(plan, outside);
    Affine back = affine(plan).inverse();
    Consumer<ItemTable> numbers =
        item -> {
          item.matrix(0, back.a(), back.b(), back.c(), back.d(), back.e(), back.f());
          for (int c = 0; c < outside.length; c++) {
            boolean copied = sampling == Sampling.NEAREST;
            item.outside(0, c, copied ? stored(outside[c], image.dtype()) : (float) outside[c]);
          }
        };
    boolean colour = image.channels() == COLOURS;
    PixelKernel kernel =
        new PixelKernel(sampling, Arrangement.PLANES, image.dtype(), colour, List.of(), WIDE);
    return run(cuda, kernel, plan.out(), image, numbers);
  }

  /** The map of a warp that cards can run: the kernels have no others yet. */
  private static Affine affine(Warp plan) {
    if (plan.forward() instanceof Affine map
        && plan.border() == Border.CONSTANT
        && plan.interpolation() != Interpolation.BICUBIC) {
      return map;
    }
    throw new IllegalArgumentException(
        "warp on a card by %s, %s with border %s: cards run affine maps, NEAREST or BILINEAR with border CONSTANT; run it on the CPU"
            .formatted(plan.forward(), plan.interpolation(), plan.border()));
  }

  @Dispatch(Engine.class)
  static <I extends Image> I brightness(Cuda cuda, Brightness plan, I image) {
    return color(
        cuda, false, List.of(Step.BRIGHTNESS), image, i -> i.scalars(0, 0, (float) plan.factor()));
  }

  @Dispatch(Engine.class)
  static <I extends Image> I saturation(Cuda cuda, Saturation plan, I image) {
    return switch (image.channels()) {
      case 1 -> image;
      case COLOURS ->
          color(
              cuda,
              true,
              List.of(Step.SATURATION),
              image,
              i -> i.scalars(0, 0, (float) plan.factor(), (float) (1 - plan.factor())));
      default ->
          throw new IllegalArgumentException(
              "saturation of an image of %d channels: it needs the grey of 1 or 3 channels; take those apart first"
                  .formatted(image.channels()));
    };
  }

  @Dispatch(Engine.class)
  static <I extends Image> I normalize(Cuda cuda, Normalize plan, I image) {
    int channels = image.channels();
    int given = plan.mean().size();
    if (given != 1 && given != channels) {
      throw new IllegalArgumentException(
          "normalize by %s: %d values for an image of %d channels; give 1 or %d"
              .formatted(plan.mean(), given, channels, channels));
    }
    float[] mean = perChannel(plan.mean(), channels);
    float[] std = perChannel(plan.std(), channels);
    boolean ordinary =
        image.dtype().isInteger()
            && IntStream.range(0, channels).allMatch(c -> Step.isOrdinary(mean[c], std[c]));
    Step step = ordinary ? Step.NORMALIZE_ORDINARY : Step.NORMALIZE;
    return color(
        cuda,
        false,
        List.of(Step.TO_FLOAT, step),
        image,
        item -> {
          for (int c = 0; c < channels; c++) {
            if (ordinary) {
              item.ofChannel(0, 1, c, mean[c], std[c], 1 / std[c]);
            } else {
              item.ofChannel(0, 1, c, mean[c], std[c]);
            }
          }
        });
  }

  private static float[] perChannel(List<Double> values, int channels) {
    float[] each = new float[channels];
    for (int c = 0; c < channels; c++) {
      each[c] = values.get(values.size() == 1 ? 0 : c).floatValue();
    }
    return each;
  }

  private static <I extends Image> I color(
      Cuda cuda, boolean colour, List<Step> steps, I image, Consumer<ItemTable> numbers) {
    PixelKernel kernel =
        new PixelKernel(
            Sampling.SAME_PLACE, Arrangement.PLANES, image.dtype(), colour, steps, WIDE);
    return run(cuda, kernel, image.canvas(), image, numbers);
  }

  private static <I extends Image> I run(
      Cuda cuda, PixelKernel kernel, Canvas out, I image, Consumer<ItemTable> numbers) {
    Canvas in = image.canvas();
    Batch batch =
        new Batch(1, image.channels(), in.height(), in.width(), out.height(), out.width());
    return Image.withPixels(image, cuda.run(kernel, image.pixels(), batch, numbers));
  }

  private static Sampling sampling(Warp plan, double[] outside) {
    if (plan.interpolation().copies()) {
      return Sampling.NEAREST;
    }
    if (!plan.fill().isNone()) {
      return Sampling.BILINEAR_FILL;
    }
    boolean onZero = Arrays.stream(outside).allMatch(value -> (float) value == 0);
    return onZero ? Sampling.BILINEAR_ON_ZERO : Sampling.BILINEAR;
  }

  /** What an element of the type holds of a value. */
  private static float stored(double value, DType dtype) {
    return (float)
        (dtype.isInteger()
            ? Math.clamp(Math.rint(value), (double) dtype.minLong(), (double) dtype.maxLong())
            : value);
  }
}
