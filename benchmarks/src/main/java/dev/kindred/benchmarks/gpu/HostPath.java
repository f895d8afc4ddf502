// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.gpu;

import dev.kindred.dispatch.GenericFunction;
import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.PerItem;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.cuda.Cuda;
import dev.kindred.ops.cuda.OnDevice;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.RgbImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The way to the card and back: batches in parts that overlap, small calls that are replayed as
 * graphs, and values that stay there. Compares all with the CPU, and says how long calls take.
 */
final class HostPath {
  private static final Engine ENGINE = GenericFunction.of(Engine.class).call();

  private final Cuda cuda;
  private final Cpu cpu = Cpu.all();
  private final SplittableRandom random = new SplittableRandom(6);
  private final Map<String, Object> report = new LinkedHashMap<>();
  private long different;

  HostPath(Cuda cuda) {
    this.cuda = cuda;
  }

  boolean passed() {
    return different == 0;
  }

  Map<String, Object> run() {
    for (int count : new int[] {1, 3, 17, 256}) {
      batch(count, Canvas.hw(256, 256));
    }
    batch(1000, Canvas.hw(32, 32));
    batch(2, Canvas.hw(3000, 4000));
    again();
    report.put("different", different);
    System.out.println("host path " + report);
    return report;
  }

  /** From the host and back, and from the card to the card. */
  private void batch(int count, Canvas canvas) {
    List<RgbImage> pictures = new ArrayList<>();
    List<Plan> plans = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pictures.add((RgbImage) Pictures.random(random, DType.U8, 3, canvas));
      plans.add(plan(canvas));
    }
    Batch<RgbImage> batch = Batch.of(RgbImage.class, pictures);
    PerItem all = PerItem.of(plans);
    Batch<RgbImage> expected = ENGINE.run(cpu, all, batch);
    compare(ENGINE.run(cuda, all, batch), expected);
    String name = "batch." + count + "x" + canvas.height() + "x" + canvas.width();
    int rounds = count * canvas.height() > 10_000 ? 5 : 50;
    report.put(name + ".host", microseconds(rounds, () -> ENGINE.run(cuda, all, batch)));
    try (OnDevice<Batch<RgbImage>> there = cuda.upload(batch);
        OnDevice<Batch<RgbImage>> after = ENGINE.run(cuda, all, there)) {
      compare(after.download(), expected);
      report.put(name + ".there", microseconds(rounds, () -> ENGINE.run(cuda, all, there).close()));
    }
  }

  /** One small call again and again, each with its own draw and its own pixels. */
  private void again() {
    Canvas canvas = Canvas.hw(32, 32);
    for (int i = 0; i < 50; i++) {
      Image picture = Pictures.random(random, DType.U8, 3, canvas);
      Plan plan =
          Sequence.of(
              new Contrast(random.nextDouble(2)),
              new Brightness(random.nextDouble(2)),
              new Saturation(random.nextDouble(2)));
      different +=
          Pictures.differences(
              ENGINE.run(cuda, plan, picture).pixels(), ENGINE.run(cpu, plan, picture).pixels());
      if (i == 49) {
        report.put("replayed", microseconds(200, () -> ENGINE.run(cuda, plan, picture)));
      }
    }
  }

  private Plan plan(Canvas canvas) {
    Affine map =
        Affine.linear(random.nextDouble(-30, 30), random.nextDouble(0.8, 1.2), 0, 0)
            .about(canvas.width() / 2.0, canvas.height() / 2.0);
    return Sequence.of(
        Geometry.warp(canvas, map, Interpolation.BILINEAR, Fill.none()),
        new Brightness(random.nextDouble(0.8, 1.2)),
        new Saturation(random.nextDouble(0.8, 1.2)),
        JobA.IMAGENET);
  }

  private void compare(Batch<RgbImage> ours, Batch<RgbImage> theirs) {
    for (int i = 0; i < ours.size(); i++) {
      different += Pictures.differences(ours.get(i).pixels(), theirs.get(i).pixels());
    }
  }

  private static double microseconds(int rounds, Runnable call) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      call.run();
      best = Math.min(best, (System.nanoTime() - start) / 1e3);
    }
    return best;
  }
}
