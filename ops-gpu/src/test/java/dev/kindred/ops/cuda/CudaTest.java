// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.ops.cuda.driver.CudaDriver;
import dev.kindred.ops.cuda.driver.CudaException;
import dev.kindred.ops.cuda.driver.SimulatedDriver;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.image.Image;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CudaTest {
  private static final Image SMALL = Image.of(PictureSample.noise(DType.U8, 3, Canvas.hw(7, 9), 1));
  private static final Brightness PLAN = new Brightness(1.3);

  @Test
  void withoutACardThereIsNoDevice() {
    assumeTrue(CudaDriver.find() instanceof CudaDriver.Missing, "this machine has a card");

    assertThat(Cuda.find()).isEmpty();
  }

  @Test
  void namesItsCard() {
    try (Cuda cuda = Cuda.of(CudaSample.driver().device())) {
      assertThat(cuda.name()).isEqualTo("cuda (Simulated Card)");
    }
  }

  @Test
  void givesEverythingBack() {
    SimulatedDriver driver = CudaSample.driver();
    try (Cuda cuda = Cuda.of(driver.device())) {
      ENGINE.run(cuda, PLAN, SMALL);
      assertThat(cuda.context().usage().deviceBytes()).as("between calls").isZero();
    }
    assertThat(driver.held()).isEmpty();
  }

  @Test
  void aKernelIsCompiledOnceAndAWorkerUsedAgain() {
    SimulatedDriver driver = CudaSample.driver();
    try (Cuda cuda = Cuda.of(driver.device())) {
      ENGINE.run(cuda, PLAN, SMALL);
      long resources = cuda.context().usage().resources();
      ENGINE.run(cuda, new Brightness(0.5), SMALL);

      assertThat(cuda.context().usage().resources()).isEqualTo(resources);
      assertThat(driver.launches()).isEqualTo(2);
    }
  }

  @Test
  void smallCallsThatComeAgainAreReplayedWhereTheDriverCan() {
    for (int version : new int[] {11_020, 11_040}) {
      SimulatedDriver driver = CudaSample.driver().withVersion(version);
      try (Cuda cuda = Cuda.of(driver.device())) {
        for (int i = 0; i < 6; i++) {
          Brightness plan = new Brightness(0.2 * i);
          assertThat(ENGINE.run(cuda, plan, SMALL))
              .isEqualTo(ENGINE.run(Cpu.single(), plan, SMALL));
        }
        assertThat(driver.held().contains("1 replays")).isEqualTo(version == 11_040);
        assertThat(driver.launches()).isEqualTo(6);
      }
      assertThat(driver.held()).isEmpty();
    }
  }

  @Test
  void fewGraphsAreKept() {
    SimulatedDriver driver = CudaSample.driver();
    try (Cuda cuda = Cuda.of(driver.device())) {
      for (int size = 1; size <= 12; size++) {
        Image image = Image.of(PictureSample.noise(DType.U8, 1, Canvas.hw(size, 2), 1));
        for (int i = 0; i < 5; i++) {
          ENGINE.run(cuda, PLAN, image);
        }
      }
      assertThat(driver.held()).contains("8 replays");
    }
    assertThat(driver.held()).isEmpty();
  }

  @Test
  void threadsWorkSideBySide() {
    SimulatedDriver driver = CudaSample.driver();
    Image expected = ENGINE.run(Cpu.single(), PLAN, SMALL);
    try (Cuda cuda = Cuda.of(driver.device())) {
      List<Image> results =
          IntStream.range(0, 16).parallel().mapToObj(i -> ENGINE.run(cuda, PLAN, SMALL)).toList();
      assertThat(results).allSatisfy(r -> assertThat(r.pixels()).isEqualTo(expected.pixels()));
    }
    assertThat(driver.held()).isEmpty();
  }

  @Test
  void outOfMemoryLeavesNothingBehindAndTheNextCallWorks() {
    SimulatedDriver driver = CudaSample.driver().withMemory(600);
    Image large = Image.of(PictureSample.noise(DType.U8, 3, Canvas.hw(20, 20), 1));
    try (Cuda cuda = Cuda.of(driver.device())) {
      assertThatThrownBy(() -> ENGINE.run(cuda, PLAN, large))
          .isInstanceOfSatisfying(CudaException.class, e -> assertThat(e.isOutOfMemory()).isTrue());
      assertThat(cuda.context().usage().deviceBytes()).isZero();
      assertThat(ENGINE.run(cuda, PLAN, SMALL).canvas()).isEqualTo(SMALL.canvas());
    }
    assertThat(driver.held()).isEmpty();
  }

  @Test
  void aClosedCardRefusesWork() {
    Cuda cuda = Cuda.of(CudaSample.driver().device());
    cuda.close();
    cuda.close();

    assertThatThrownBy(() -> ENGINE.run(cuda, PLAN, SMALL))
        .hasMessage("context on device 0: it is closed; open the device again");
  }
}
