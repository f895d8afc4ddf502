// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.filter.GaussianBlur;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.geometry.Points;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.RgbImage;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerItemTest {
  private static final Canvas CANVAS = Canvas.hw(40, 31);
  private static final Engine ENGINE = Engine.ENGINE;

  @Test
  void everyItemGoesByItsOwnPlan() {
    Batch<RgbImage> batch = pictures(7);
    PerItem plan = plans(7);
    List<RgbImage> expected = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      expected.add(ENGINE.run(Cpu.single(), plan.plans().get(i), batch.get(i)));
    }

    for (int threads = 1; threads <= 3; threads++) {
      Batch<RgbImage> result = ENGINE.run(new Cpu(threads), plan, batch);
      assertThat(result.items()).isEqualTo(expected);
      assertThat(result.stacked().shape()).isEqualTo(Shape.of(7, 3, 40, 31));
    }
  }

  @Test
  void stackingCopiesNothing() {
    Batch<RgbImage> result = ENGINE.run(Cpu.all(), plans(3), pictures(3));

    assertThat(result.get(1).pixels().memory().address())
        .isEqualTo(result.stacked().memory().address() + result.stacked().memory().byteSize() / 3);
  }

  @Test
  void resultsGoWhereTheCallerSays() {
    try (Arena arena = Arena.ofShared()) {
      MemorySegment block = arena.allocate(10_000_000, 64);
      Cpu cpu = new Cpu(2).into(SegmentAllocator.slicingAllocator(block));

      Batch<RgbImage> result = ENGINE.run(cpu, plans(5), pictures(5));

      assertThat(result.stacked().memory().address()).isEqualTo(block.address());
      assertThat(result.items()).isEqualTo(ENGINE.run(Cpu.single(), plans(5), pictures(5)).items());
    }
  }

  @Test
  void onePlanServesAllItemsAndAllTypes() {
    Geometry flip = Geometry.horizontalFlip(CANVAS);
    Points point = Points.xy(CANVAS, new float[][] {{1, 2}});
    Batch<Points> points = Batch.of(Points.class, point, point);

    assertThat(ENGINE.run(Cpu.single(), flip, points).get(1))
        .isEqualTo(ENGINE.run(Cpu.single(), flip, point));
    assertThat(ENGINE.run(Cpu.single(), flip, pictures(2)).get(1))
        .isEqualTo(ENGINE.run(Cpu.single(), flip, pictures(2).get(1)));
    assertThat(ENGINE.run(Cpu.single(), Sequence.of(flip, flip), pictures(2)))
        .isEqualTo(pictures(2));
  }

  @Test
  void raggedResultsAreAllowed() {
    PerItem plan =
        PerItem.of(
            List.of(
                Geometry.crop(CANVAS, 0, 0, Canvas.hw(3, 4)),
                Geometry.crop(CANVAS, 0, 0, Canvas.hw(5, 4))));

    assertThat(ENGINE.run(Cpu.all(), plan, pictures(2)).isRagged()).isTrue();
  }

  @Test
  void refusesAnotherCountOfPlans() {
    assertThatThrownBy(() -> ENGINE.run(Cpu.all(), plans(2), pictures(3)))
        .hasMessageContaining("2 plans for a batch of 3: draw one plan per item");
  }

  private static PerItem plans(int count) {
    List<Plan> plans = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Geometry turn =
          Geometry.warp(
              CANVAS, Affine.rotate(9.0 * i, 15, 20), Interpolation.BILINEAR, Fill.none());
      Plan third = i % 2 == 0 ? new Contrast(0.5) : GaussianBlur.of(0.8);
      plans.add(
          Sequence.of(
              turn,
              new Brightness(1 + 0.1 * i),
              third,
              Normalize.of(new double[] {0.5}, new double[] {0.25})));
    }
    return PerItem.of(plans);
  }

  private static Batch<RgbImage> pictures(int count) {
    List<RgbImage> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] values = new byte[3 * CANVAS.height() * CANVAS.width()];
      for (int j = 0; j < values.length; j++) {
        values[j] = (byte) (j * 31 + i * 17 + j / 7);
      }
      pictures.add((RgbImage) Image.of(Tensor.of(values, 3, CANVAS.height(), CANVAS.width())));
    }
    return Batch.of(RgbImage.class, pictures);
  }
}
