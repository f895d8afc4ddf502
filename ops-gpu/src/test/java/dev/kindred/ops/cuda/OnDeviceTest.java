// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Fill;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Interpolation;
import dev.kindred.ops.PerItem;
import dev.kindred.ops.Plan;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.ops.cuda.driver.CudaException;
import dev.kindred.ops.cuda.driver.SimulatedDriver;
import dev.kindred.ops.map.Affine;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Contrast;
import dev.kindred.ops.pixel.Normalize;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.batch.Batch;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.Mask;
import dev.kindred.semtypes.image.RgbImage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OnDeviceTest {
  private static final Cpu CPU = Cpu.single();
  private static final Canvas CANVAS = Canvas.hw(7, 9);

  private final SimulatedDriver driver = CudaSample.driver(3);
  private final Cuda cuda = Cuda.of(driver.device());

  @AfterEach
  void close() {
    cuda.close();
    assertThat(driver.held()).isEmpty();
  }

  private static RgbImage picture(int seed) {
    return (RgbImage) Image.of(PictureSample.noise(DType.U8, 3, CANVAS, seed));
  }

  @Test
  void aSequenceRunsOnItWithoutTheWayOverTheBus() {
    Sequence plan =
        Sequence.of(
            Geometry.warp(CANVAS, Affine.rotate(20, 4, 3), Interpolation.BILINEAR, Fill.none()),
            new Contrast(1.3),
            Normalize.of(new double[] {0.5}, new double[] {0.25}));
    RgbImage picture = picture(1);
    try (OnDevice<RgbImage> there = cuda.upload(picture);
        OnDevice<RgbImage> after = ENGINE.run(cuda, plan, there);
        OnDevice<RgbImage> bright = ENGINE.run(cuda, new Brightness(0.5), after)) {
      int launched = driver.launches();
      assertThat(launched).as("nobody waited").isZero();
      RgbImage expected = ENGINE.run(CPU, plan, picture);
      assertThat(after.download()).isEqualTo(expected);
      assertThat(bright.download()).isEqualTo(ENGINE.run(CPU, new Brightness(0.5), expected));
      assertThat(there.download()).isEqualTo(picture);
      assertThat(there).hasToString("RgbImage 7×9 (H×W) u8 on cuda (Simulated Card)");
      assertThat(there.bytes()).isEqualTo(189);
    }
    assertThat(cuda.context().usage().deviceBytes()).isZero();
  }

  @Test
  void masksMoveThere() {
    Mask mask = Mask.of(PictureSample.noise(DType.U8, 1, CANVAS, 2).reshape(7, 9));
    for (Geometry plan :
        List.of(
            Geometry.quarterTurns(CANVAS, 1),
            Geometry.crop(CANVAS, 1, 2, Canvas.hw(3, 3)),
            Geometry.resize(CANVAS, CANVAS, Interpolation.BILINEAR, true))) {
      try (OnDevice<Mask> there = cuda.upload(mask);
          OnDevice<Mask> moved = ENGINE.run(cuda, plan, there)) {
        assertThat(moved.download()).isEqualTo(ENGINE.run(CPU, plan, mask));
      }
    }
  }

  @Test
  void aSequenceMovesMasksWithoutLeavingAnythingBehind() {
    Mask mask = Mask.of(PictureSample.noise(DType.U8, 1, CANVAS, 2).reshape(7, 9));
    Sequence plan =
        Sequence.of(
            Geometry.quarterTurns(CANVAS, 1),
            new Brightness(2),
            Geometry.crop(Canvas.hw(9, 7), 1, 2, Canvas.hw(3, 3)));
    try (OnDevice<Mask> there = cuda.upload(mask);
        OnDevice<Mask> moved = ENGINE.run(cuda, plan, there)) {
      assertThat(moved.download()).isEqualTo(ENGINE.run(CPU, plan, mask));
      assertThat(cuda.context().usage().deviceBytes()).isEqualTo(there.bytes() + moved.bytes());
    }
  }

  @Test
  void manyChannelsAreMovedThereToo() {
    Image five = Image.of(PictureSample.noise(DType.I16, 5, CANVAS, 2));
    Geometry plan = Geometry.quarterTurns(CANVAS, 1);
    try (OnDevice<Image> there = cuda.upload(five);
        OnDevice<Image> moved = ENGINE.run(cuda, plan, there)) {
      assertThat(moved.download()).isEqualTo(ENGINE.run(CPU, plan, five));
    }
  }

  @Test
  void aBatchIsOneLaunchAndItemsOfOtherStructureAreGathered() {
    Batch<RgbImage> batch = Batch.of(RgbImage.class, picture(1), picture(2), picture(3));
    List<Plan> alike = List.of(new Brightness(0.5), new Brightness(0.7), new Brightness(1.2));
    List<Plan> mixed = List.of(new Brightness(0.5), Sequence.of(), new Brightness(1.2));
    try (OnDevice<Batch<RgbImage>> there = cuda.upload(batch);
        OnDevice<Batch<RgbImage>> one = ENGINE.run(cuda, PerItem.of(alike), there)) {
      assertThat(one.download()).isEqualTo(ENGINE.run(CPU, PerItem.of(alike), batch));
      assertThat(driver.launches()).isEqualTo(1);
      try (OnDevice<Batch<RgbImage>> two = ENGINE.run(cuda, PerItem.of(mixed), there);
          OnDevice<Batch<RgbImage>> three = ENGINE.run(cuda, new Contrast(0.4), there);
          OnDevice<Batch<RgbImage>> four =
              ENGINE.run(cuda, Sequence.of(new Contrast(0.4), new Brightness(2)), there)) {
        assertThat(four.download())
            .isEqualTo(
                ENGINE.run(CPU, new Brightness(2), ENGINE.run(CPU, new Contrast(0.4), batch)));
        assertThat(two.download()).isEqualTo(ENGINE.run(CPU, PerItem.of(mixed), batch));
        assertThat(three.download()).isEqualTo(ENGINE.run(CPU, new Contrast(0.4), batch));
      }
    }
  }

  @Test
  void itemsThatWouldDifferAreRefused() {
    Batch<RgbImage> batch = Batch.of(RgbImage.class, picture(1), picture(2));
    PerItem plan =
        PerItem.of(List.of(Geometry.crop(CANVAS, 0, 0, Canvas.hw(2, 2)), new Brightness(1.1)));
    try (OnDevice<Batch<RgbImage>> there = cuda.upload(batch)) {
      assertThatThrownBy(() -> ENGINE.run(cuda, plan, there))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "plans for a batch on a card: item 0 becomes u8 3×2×2, item 1 u8 3×7×9; let"
                  + " them become alike, or run the batch on the host");
    }
  }

  @Test
  void useAfterCloseSaysSo() {
    OnDevice<RgbImage> there = cuda.upload(picture(1));
    there.close();
    there.close();

    String said =
        "RgbImage 7×9 (H×W) u8 on cuda (Simulated Card): it is closed; keep it open while it is in"
            + " use, or upload it again";
    assertThatThrownBy(there::download).isInstanceOf(IllegalStateException.class).hasMessage(said);
    assertThatThrownBy(() -> ENGINE.run(cuda, new Brightness(2), there)).hasMessage(said);
  }

  @Test
  void aValueMayBeClosedRightAfterTheRunThatReadsIt() {
    OnDevice<RgbImage> there = cuda.upload(picture(1));
    try (OnDevice<RgbImage> bright = ENGINE.run(cuda, new Brightness(2), there)) {
      there.close();
      assertThat(bright.download()).isEqualTo(ENGINE.run(CPU, new Brightness(2), picture(1)));
    }
  }

  @Test
  void theValueOfAnotherCardIsRefused() {
    SimulatedDriver beside = CudaSample.driver();
    try (Cuda other = Cuda.of(beside.device());
        OnDevice<RgbImage> there = other.upload(picture(1))) {
      assertThatThrownBy(() -> ENGINE.run(cuda, new Brightness(2), there))
          .hasMessageContaining("run it there, or download it and upload it here");
    }
  }

  @Test
  void whatIsNotAKernelIsRefusedByName() {
    try (OnDevice<RgbImage> there = cuda.upload(picture(1))) {
      assertThatThrownBy(() -> ENGINE.run(cuda, Sequence.of(new CpuOnly()), there))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("download the value, run the plan on it and upload the result");
    }
  }

  @Test
  void aFullCardSaysSoAndHoldsNothingMore() {
    SimulatedDriver small = CudaSample.driver().withMemory(200);
    try (Cuda little = Cuda.of(small.device());
        OnDevice<RgbImage> there = little.upload(picture(1))) {
      assertThatThrownBy(() -> ENGINE.run(little, new Brightness(2), there))
          .isInstanceOfSatisfying(CudaException.class, e -> assertThat(e.isOutOfMemory()).isTrue());
      assertThat(little.context().usage().deviceBytes()).isEqualTo(there.bytes());
      assertThat(there.download()).isEqualTo(picture(1));
    }
    assertThat(small.held()).isEmpty();
  }

  @Test
  void whatIsForgottenIsFreedAndReported() throws InterruptedException {
    List<String> reports = new CopyOnWriteArrayList<>();
    Handler handler = collecting(reports);
    Logger logger = Logger.getLogger(OnDevice.class.getName());
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      forget();
      for (int i = 0; i < 200 && cuda.context().usage().deviceBytes() > 0; i++) {
        System.gc();
        Thread.sleep(10);
      }
      assertThat(cuda.context().usage().deviceBytes()).isZero();
      assertThat(reports)
          .containsExactly(
              "RgbImage 5×3 (H×W) u8 on cuda (Simulated Card): it was never closed; its memory is"
                  + " freed now that it was collected, close it when it is done with");
    } finally {
      logger.setUseParentHandlers(true);
      logger.removeHandler(handler);
    }
  }

  private void forget() {
    Image closed = Image.of(PictureSample.noise(DType.U8, 3, Canvas.hw(5, 4), 1));
    Image forgotten = Image.of(PictureSample.noise(DType.U8, 3, Canvas.hw(5, 3), 1));
    cuda.upload(closed).close();
    assertThat(cuda.upload(forgotten).bytes()).isEqualTo(45);
  }

  private static Handler collecting(List<String> reports) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        String said = new SimpleFormatter().formatMessage(record);
        if (said.contains(" 5×")) { // not what another test forgot
          reports.add(said);
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
