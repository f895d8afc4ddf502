// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.PerItem;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.Warp;
import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.ops.cuda.driver.SimulatedDriver;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.image.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever the batch, the parts it is cut into and the order in which streams run: the bytes are
 * those of the CPU, and nothing is left behind.
 */
class CudaHostProperties {
  private static final Cpu CPU = Cpu.single();

  @Property(tries = 60)
  void batchesHaveTheBytesOfTheCpuAndLeaveNothingBehind(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SimulatedDriver driver = CudaSample.driver(seed);
    try (Cuda cuda = Cuda.of(driver.device(), chunking(random))) {
      for (int call = 0; call < 3; call++) {
        Batch<Image> batch = batch(random);
        PerItem plans = PerItem.of(plans(random, batch));
        assertThat(ENGINE.run(cuda, plans, batch)).isEqualTo(ENGINE.run(CPU, plans, batch));
        assertThat(driver.held()).as("between calls").noneMatch(held -> held.contains("events"));
      }
    }
    assertThat(driver.held()).isEmpty();
  }

  @Property(tries = 25)
  void callsThatComeAgainAreReplayedWithTheirOwnNumbers(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SimulatedDriver driver = CudaSample.driver(seed);
    try (Cuda cuda = Cuda.of(driver.device())) {
      Canvas in = Canvas.hw(1 + random.nextInt(9), 1 + random.nextInt(9));
      for (int call = 0; call < 8; call++) {
        Image image = Image.of(PictureSample.noise(DType.U8, 3, in, random.nextInt()));
        Plan plan =
            Sequence.of(new Contrast(random.nextDouble(2)), new Brightness(random.nextDouble(2)));
        assertThat(ENGINE.run(cuda, plan, image)).isEqualTo(ENGINE.run(CPU, plan, image));
      }
      assertThat(driver.held()).anyMatch(held -> held.contains("replays"));
    }
    assertThat(driver.held()).isEmpty();
  }

  @Property(tries = 40)
  void valuesThatStayOnTheCardHaveTheBytesOfTheCpu(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SimulatedDriver driver = CudaSample.driver(seed);
    try (Cuda cuda = Cuda.of(driver.device(), chunking(random))) {
      Batch<Image> before = batch(random);
      OnDevice<Batch<Image>> there = cuda.upload(before);
      for (int step = 0; step < 3; step++) {
        PerItem plans = PerItem.of(plans(random, before, true));
        Batch<Image> after = ENGINE.run(CPU, plans, before);
        OnDevice<Batch<Image>> next = ENGINE.run(cuda, plans, there);
        if (random.nextBoolean()) {
          assertThat(there.download()).isEqualTo(before);
        }
        there.close();
        assertThat(ENGINE.run(cuda, plans, before)).as("beside it").isEqualTo(after);
        there = next;
        before = after;
      }
      assertThat(there.download()).isEqualTo(before);
      there.close();
      assertThat(cuda.context().usage().deviceBytes()).isZero();
    }
    assertThat(driver.held()).isEmpty();
  }

  static Chunking chunking(SplittableRandom random) {
    long most = 16L << random.nextInt(10);
    return new Chunking(1 + random.nextLong(most), most);
  }

  static Batch<Image> batch(SplittableRandom random) {
    DType dtype = List.of(DType.U8, DType.I16, DType.F32).get(random.nextInt(3));
    Canvas in = Canvas.hw(1 + random.nextInt(9), 1 + random.nextInt(9));
    int channels = random.nextBoolean() ? 3 : 1;
    List<Image> items = new ArrayList<>();
    int count = 1 + random.nextInt(9);
    for (int i = 0; i < count; i++) {
      items.add(Image.of(PictureSample.noise(dtype, channels, in, random.nextInt())));
    }
    return Batch.of(Image.class, items);
  }

  /** Of one structure, mostly; each with a draw of its own. */
  static List<Plan> plans(SplittableRandom random, Batch<Image> batch) {
    return plans(random, batch, random.nextInt(4) > 0);
  }

  private static List<Plan> plans(SplittableRandom random, Batch<Image> batch, boolean alike) {
    long structure = random.nextLong();
    List<Plan> plans = new ArrayList<>();
    for (Image item : batch) {
      SplittableRandom kind = new SplittableRandom(alike ? structure : random.nextLong());
      plans.add(plan(kind, random, item));
    }
    return plans;
  }

  private static Plan plan(SplittableRandom kind, SplittableRandom draw, Image item) {
    List<Plan> steps = new ArrayList<>();
    Canvas canvas = item.canvas();
    int count = kind.nextInt(4);
    for (int i = 0; i < count; i++) {
      switch (kind.nextInt(6)) {
        case 0 -> {
          Canvas out = Canvas.hw(1 + kind.nextInt(9), 1 + kind.nextInt(9));
          steps.add(warp(canvas, out, draw));
          canvas = out;
        }
        case 1 -> steps.add(Geometry.horizontalFlip(canvas));
        case 2 -> steps.add(new Contrast(draw.nextDouble(2)));
        case 3 -> steps.add(new Brightness(draw.nextDouble(2)));
        case 4 -> steps.add(new Saturation(draw.nextDouble(2)));
        default ->
            steps.add(
                Normalize.of(
                    new double[] {draw.nextDouble()}, new double[] {0.1 + draw.nextDouble()}));
      }
    }
    return Sequence.of(steps);
  }

  private static Warp warp(Canvas in, Canvas out, SplittableRandom draw) {
    Affine map =
        Affine.linear(draw.nextDouble(-90, 90), draw.nextDouble(0.5, 2), 3, 0)
            .about(in.width() / 2.0, in.height() / 2.0);
    return new Warp(in, out, map, Interpolation.BILINEAR, Fill.none());
  }
}
