// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.engines;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Engine;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.Warp;
import dev.kindred.ops.map.Affine;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Image;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A program that augments ten pictures and ends: the exact ColorJitter of the canonical jobs, each
 * picture with numbers of its own. Prints how many milliseconds after a given moment the first and
 * the tenth were done.
 */
final class ColdStart {
  private static final int PICTURES = 10;
  private static final Canvas IN = Canvas.hw(256, 256);
  private static final Canvas OUT = Canvas.hw(224, 224);

  private ColdStart() {}

  /**
   * Augments.
   *
   * @param arguments the moment from which to count, in nanoseconds of the epoch
   */
  public static void main(String[] arguments) {
    long began = arguments.length == 0 ? now() : Long.parseLong(arguments[0]);
    long main = now();
    SplittableRandom random = new SplittableRandom(5);
    double first = 0;
    for (int i = 0; i < PICTURES; i++) {
      Image result = augmented(random, picture(random));
      if (result.canvas().equals(IN)) {
        throw new IllegalStateException("nothing was done");
      }
      if (i == 0) {
        first = milliseconds(began);
      }
    }
    System.out.println((main - began) / 1e6 + " " + first + " " + milliseconds(began));
  }

  private static Image picture(SplittableRandom random) {
    byte[] bytes = new byte[IN.height() * IN.width() * 3];
    random.nextBytes(bytes);
    return Image.of(Tensor.of(bytes, IN.height(), IN.width(), 3).transpose(2, 0, 1));
  }

  private static Image augmented(SplittableRandom random, Image picture) {
    Affine map =
        Affine.linear(random.nextDouble(-30, 30), random.nextDouble(0.8, 1.2), 0, 0)
            .about(128, 128)
            .then(Affine.translate(-16, -16));
    double[] factors = {
      random.nextDouble(0.6, 1.4),
      random.nextDouble(0.6, 1.4),
      random.nextDouble(0.6, 1.4),
      random.nextDouble(-0.1, 0.1)
    };
    List<Plan> moved = List.of(new Warp(IN, OUT, map, Interpolation.BILINEAR, Fill.none()));
    return Engine.ENGINE.run(
        Cpu.single(), Sequence.of(PictureJobs.jittered(moved, factors)), picture);
  }

  private static double milliseconds(long since) {
    return (now() - since) / 1e6;
  }

  private static long now() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1_000_000_000 + now.getNano();
  }
}
