// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.engines;

import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Reindex;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.Warp;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Clamp;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Hue;
import dev.kindred.ops.pixel.Invert;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.PermuteChannels;
import dev.kindred.ops.pixel.Posterize;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.ops.pixel.Solarize;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The plans of the jobs on pictures, masks and slices. */
final class PictureJobs {
  private static final Canvas PICTURE = Canvas.hw(256, 256);
  private static final Canvas OUT = Canvas.hw(224, 224);
  private static final Canvas SMALL = Canvas.hw(32, 32);
  private static final Canvas SLICE = Canvas.hw(512, 512);

  private static final Normalize IMAGENET =
      Normalize.of(new double[] {0.485, 0.456, 0.406}, new double[] {0.229, 0.224, 0.225});

  private final Inputs inputs;
  private final int threads;

  PictureJobs(Inputs inputs, int threads) {
    this.inputs = inputs;
    this.threads = threads;
  }

  /** Job (a), colours as one matrix. */
  Work matrix() {
    List<Warp> warps = warps("maps", PICTURE, OUT);
    double[][] colours = inputs.rows("colours");
    return pictures(
        inputs.array("pictures"),
        16,
        i -> List.of(warps.get(i), ColorMatrix.of(colours[i]), IMAGENET));
  }

  /** Job (a), the exact ColorJitter. */
  Work jitter() {
    List<Warp> warps = warps("maps", PICTURE, OUT);
    double[][] factors = inputs.rows("factors");
    return pictures(inputs.array("pictures"), 16, i -> jittered(List.of(warps.get(i)), factors[i]));
  }

  /** Job (f). */
  Work small() {
    List<Warp> warps = warps("small_maps", SMALL, SMALL);
    double[][] factors = inputs.rows("small_factors");
    return pictures(inputs.array("small"), 250, i -> jittered(List.of(warps.get(i)), factors[i]));
  }

  /** Job (f) on one pixel: all that is not work on pixels. */
  Work onePixel() {
    Canvas pixel = Canvas.hw(1, 1);
    Affine turn = Affine.rotate(20, 0.5, 0.5);
    Warp warp = new Warp(pixel, pixel, turn, Interpolation.BILINEAR, Fill.none());
    double[][] factors = inputs.rows("small_factors");
    Tensor all = inputs.array("small").slice(1, 0, 1).slice(2, 0, 1);
    return pictures(all, 250, i -> jittered(List.of(warp), factors[i]));
  }

  /** Job (a) with brightness as its only operation, or with nine more. */
  Work named(int count) {
    List<Warp> warps = warps("maps", PICTURE, OUT);
    double[][] factors = inputs.rows("factors");
    double[][] colours = inputs.rows("colours");
    return pictures(
        inputs.array("pictures"),
        16,
        i -> {
          List<Plan> ten = tenOperations(factors[i], colours[i]);
          List<Plan> plans = new ArrayList<>(List.of(warps.get(i)));
          plans.addAll(ten.subList(0, count));
          plans.add(IMAGENET);
          return plans;
        });
  }

  private static List<Plan> tenOperations(double[] factors, double[] colours) {
    return List.of(
        new Brightness(factors[0]),
        new Saturation(factors[1]),
        new Invert(),
        ColorMatrix.of(colours),
        new Posterize(6),
        new Solarize(200),
        new Saturation(factors[0]),
        new PermuteChannels(List.of(2, 0, 1)),
        new Clamp(10, 250),
        new Brightness(factors[2]));
  }

  /** Job (g). */
  Work crops() {
    double[][] crops = inputs.rows("crops");
    double[][] factors = inputs.rows("factors");
    return pictures(inputs.array("pictures"), 16, i -> jittered(crop(crops[i]), factors[i]));
  }

  /** Job (b). */
  Work slices() {
    List<Warp> warps = warps("slice_maps", SLICE, SLICE);
    Plan window = new CtWindow(1, -1024, 40, 400);
    Plan zeroMean = Normalize.of(new double[] {0.5}, new double[] {0.25});
    Tensor all = inputs.array("slices");
    return Runs.each(
        each(warps.size(), i -> Sequence.of(warps.get(i), window, zeroMean)),
        each(warps.size(), i -> Image.of(all.select(0, i).reshape(1, 512, 512))),
        4,
        threads,
        Image::pixels);
  }

  /** Job (e). */
  Work masks() {
    List<Warp> warps = warps("maps", PICTURE, OUT);
    Tensor all = inputs.array("masks");
    return Runs.each(
        warps, each(warps.size(), i -> Mask.of(all.select(0, i))), 64, threads, Mask::labels);
  }

  private Work pictures(Tensor all, int batch, IntFunction<List<? extends Plan>> plan) {
    int count = (int) all.shape().size(0);
    return Runs.each(
        each(count, i -> Sequence.of(plan.apply(i))),
        each(count, i -> Image.of(all.select(0, i).transpose(2, 0, 1))),
        batch,
        threads,
        Image::pixels);
  }

  static List<Plan> jittered(List<? extends Plan> moved, double[] factors) {
    List<Plan> plans = new ArrayList<>(moved);
    plans.add(new Brightness(factors[0]));
    plans.add(new Contrast(factors[1]));
    plans.add(new Saturation(factors[2]));
    plans.add(new Hue(factors[3]));
    plans.add(IMAGENET);
    return plans;
  }

  private static List<Geometry> crop(double[] crop) {
    Canvas cut = Canvas.hw((int) crop[2], (int) crop[3]);
    Reindex part = Geometry.crop(PICTURE, (int) crop[0], (int) crop[1], cut);
    Geometry scaled = Geometry.resize(cut, OUT, Interpolation.BILINEAR, true);
    return crop[4] == 0
        ? List.of(part, scaled)
        : List.of(part, scaled, Geometry.horizontalFlip(OUT));
  }

  private List<Warp> warps(String name, Canvas in, Canvas out) {
    return Arrays.stream(inputs.rows(name))
        .map(m -> new Affine(m[0], m[1], m[2], m[3], m[4], m[5]))
        .map(map -> new Warp(in, out, map, Interpolation.BILINEAR, Fill.none()))
        .toList();
  }

  private static <T> List<T> each(int count, IntFunction<T> one) {
    return IntStream.range(0, count).mapToObj(one).toList();
  }
}
