// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.gpu;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.ops.Border;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Padding;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Warp;
import dev.kindred.ops.cuda.Cuda;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.image.Image;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The same plan on the same picture, on the card and on the CPU: how many bytes differ. The goal is
 * none.
 */
final class Contract {
  private static final Engine ENGINE = GenericFunction.of(Engine.class).call();

  private static final List<Canvas> CANVASES =
      List.of(
          Canvas.hw(1, 1),
          Canvas.hw(1, 2),
          Canvas.hw(2, 1),
          Canvas.hw(3, 3),
          Canvas.hw(5, 7),
          Canvas.hw(37, 53),
          Canvas.hw(64, 64),
          Canvas.hw(101, 97),
          Canvas.hw(255, 257),
          Canvas.hw(512, 384),
          Canvas.hw(1024, 1024));

  private final Cuda cuda;
  private final Cpu cpu = Cpu.all();
  private final SplittableRandom random = new SplittableRandom(20_26);
  private final Map<String, Count> counts = new LinkedHashMap<>();

  /** What was compared under one heading. */
  private static final class Count {
    long pictures;
    long bytes;
    long different;
    String first = "";
  }

  Contract(Cuda cuda) {
    this.cuda = cuda;
  }

  boolean passed() {
    return counts.values().stream().allMatch(c -> c.different == 0 && c.pictures > 0);
  }

  Map<String, Object> run() {
    for (Canvas canvas : CANVASES) {
      for (DType dtype : List.of(DType.U8, DType.I16, DType.U16, DType.F16, DType.F32)) {
        for (int channels : new int[] {1, 2, 3, 5}) {
          Image image = Pictures.random(random, dtype, channels, canvas);
          warps(image);
          copies(image);
          colours(image);
        }
      }
    }
    Map<String, Object> report = new LinkedHashMap<>();
    counts.forEach((name, c) ->
        report.put(
            name,
            Map.of(
                "pictures", c.pictures,
                "bytes", c.bytes,
                "different", c.different,
                "first", c.first)));
    System.out.println("contract " + report);
    return report;
  }

  /** Microseconds of one call, copies both ways included, for a small and a middling picture. */
  Map<String, Object> callTimes() {
    Map<String, Object> times = new LinkedHashMap<>();
    for (Canvas canvas : List.of(Canvas.hw(32, 32), Canvas.hw(256, 256), Canvas.hw(1024, 1024))) {
      Image image = Pictures.random(random, DType.U8, 3, canvas);
      Warp warp = warp(canvas, canvas, Interpolation.BILINEAR, Fill.none());
      times.put(
          "warp.cuda." + canvas, Timing.wallMicroseconds(() -> ENGINE.run(cuda, warp, image)));
      times.put("warp.cpu." + canvas, Timing.wallMicroseconds(() -> ENGINE.run(cpu, warp, image)));
    }
    System.out.println("calls " + times);
    return times;
  }

  private void warps(Image image) {
    Canvas in = image.canvas();
    Canvas other = Canvas.hw(1 + random.nextInt(300), 1 + random.nextInt(300));
    for (Canvas out : List.of(in, other)) {
      for (Interpolation how : List.of(Interpolation.NEAREST, Interpolation.BILINEAR)) {
        compare("warp " + how + " none", warp(in, out, how, Fill.none()), image);
        compare("warp " + how + " fill", warp(in, out, how, Fill.of(random.nextInt(200))), image);
      }
    }
  }

  private void copies(Image image) {
    Canvas in = image.canvas();
    Canvas out = Canvas.hw(1 + random.nextInt(300), 1 + random.nextInt(300));
    Padding by = new Padding(random.nextInt(3), random.nextInt(9), random.nextInt(9), 1);
    compare("flip", Geometry.horizontalFlip(in), image);
    compare("turn", Geometry.quarterTurns(in, 1 + random.nextInt(3)), image);
    compare("transpose", Geometry.transpose(in), image);
    for (Border border : Border.values()) {
      compare("pad " + border, Geometry.pad(in, by, border, Fill.of(3)), image);
    }
    for (Interpolation how : List.of(Interpolation.NEAREST, Interpolation.NEAREST_EXACT)) {
      compare("resize " + how, Geometry.resize(in, out, how, false), image);
    }
  }

  private void colours(Image image) {
    for (double factor : new double[] {0, 0.5, 1, 1.7, random.nextDouble() * 3}) {
      compare("brightness", new Brightness(factor), image);
      if (image.channels() == 1 || image.channels() == 3) {
        compare("saturation", new Saturation(factor), image);
        compare("contrast", new Contrast(factor), image);
      }
    }
    compare("normalize", Normalize.of(new double[] {0.485}, new double[] {0.229}), image);
    if (image.channels() == 3) {
      compare("normalize", JobA.IMAGENET, image);
    }
  }

  private Warp warp(Canvas in, Canvas out, Interpolation how, Fill fill) {
    Affine map =
        Affine.linear(
                random.nextDouble(-180, 180),
                random.nextDouble(0.3, 3),
                random.nextDouble(-20, 20),
                random.nextDouble(-20, 20))
            .about(in.width() / 2.0, in.height() / 2.0)
            .then(Affine.translate(random.nextDouble(-9, 9), random.nextDouble(-9, 9)));
    return new Warp(in, out, map, how, fill);
  }

  private void compare(String name, Plan plan, Image image) {
    Image ours = ENGINE.run(cuda, plan, image);
    Image theirs = ENGINE.run(cpu, plan, image);
    Count count = counts.computeIfAbsent(name + " " + image.dtype(), n -> new Count());
    long different = Pictures.differences(ours.pixels(), theirs.pixels());
    count.pictures++;
    count.bytes += ours.pixels().memory().byteSize();
    count.different += different;
    if (different > 0 && count.first.isEmpty()) {
      count.first =
          "%s on %s: %d bytes, first %s"
              .formatted(plan, image, different, Pictures.first(ours.pixels(), theirs.pixels()));
    }
  }
}
