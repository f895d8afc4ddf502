// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda;

import static dev.kindred.ops.Engine.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.ops.Cpu;
import dev.kindred.ops.Geometry;
import dev.kindred.ops.Sequence;
import dev.kindred.ops.cpu.PictureSample;
import dev.kindred.ops.cuda.driver.CudaDriver;
import dev.kindred.ops.cuda.driver.CudaException;
import dev.kindred.ops.cuda.driver.SimulatedDriver;
import dev.kindred.ops.pixel.Brightness;
import dev.kindred.ops.pixel.Saturation;
import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.geometry.Boxes;
import dev.kindred.semtypes.image.Image;
import dev.kindred.semtypes.image.RgbImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CudaOrCpuTest {
  private static final Canvas CANVAS = Canvas.hw(7, 9);
  private static final RgbImage PICTURE =
      (RgbImage) Image.of(PictureSample.noise(DType.U8, 3, CANVAS, 1));
  private static final Cpu CPU = Cpu.single();
  private static final Brightness PLAN = new Brightness(1.3);

  private final List<String> reports = new ArrayList<>();

  private CudaOrCpu over(SimulatedDriver driver) {
    return CudaOrCpu.of(CudaDriver.over(driver), CPU, reports::add);
  }

  @Test
  void whereAllIsWellTheCardWorks() {
    SimulatedDriver driver = CudaSample.driver();
    try (CudaOrCpu device = over(driver)) {
      assertThat(ENGINE.run(device, PLAN, PICTURE)).isEqualTo(ENGINE.run(CPU, PLAN, PICTURE));
      Boxes boxes = Boxes.xyxy(CANVAS, new float[][] {{1, 2, 3, 4}});
      Geometry flip = Geometry.horizontalFlip(CANVAS);
      assertThat(ENGINE.run(device, flip, boxes)).isEqualTo(ENGINE.run(CPU, flip, boxes));
      assertThat(device.name()).isEqualTo("cuda (Simulated Card), else cpu (1 thread)");
      assertThat(device.working()).isInstanceOf(Cuda.class);
      assertThat(driver.launches()).isEqualTo(1);
    }
    assertThat(reports).isEmpty();
    assertThat(driver.held()).isEmpty();
  }

  @Test
  void withoutACardTheProcessorWorksAndTheReasonIsSaid() {
    CudaOrCpu device =
        CudaOrCpu.of(new CudaDriver.Missing("no driver: install one"), CPU, reports::add);

    assertThat(ENGINE.run(device, PLAN, PICTURE)).isEqualTo(ENGINE.run(CPU, PLAN, PICTURE));
    assertThat(device.name()).isEqualTo("cpu (1 thread)");
    assertThat(device.card()).isEmpty();
    assertThat(device.working()).isSameAs(CPU);
    assertThat(reports)
        .containsExactly("cuda: no driver: install one; until then cpu (1 thread) does the work");
    device.close();
  }

  @Test
  void aCardThatDoesNotOpenIsReported() {
    SimulatedDriver refusing = CudaSample.driver().failingAt(1, 999, "CUDA_ERROR_UNKNOWN");
    try (CudaOrCpu device = over(refusing)) {
      assertThat(ENGINE.run(device, PLAN, PICTURE)).isEqualTo(ENGINE.run(CPU, PLAN, PICTURE));
    }
    assertThat(reports)
        .singleElement()
        .asString()
        .startsWith("cuda: cuDevicePrimaryCtxRetain: CUDA_ERROR_UNKNOWN (999), simulated;");
    assertThat(refusing.held()).isEmpty();
  }

  @Test
  void whatDoesNotFitIsDoneByTheProcessorAndSaidOnce() {
    SimulatedDriver driver = CudaSample.driver().withMemory(600);
    RgbImage large = (RgbImage) Image.of(PictureSample.noise(DType.U8, 3, Canvas.hw(20, 20), 1));
    try (CudaOrCpu device = over(driver)) {
      for (int i = 0; i < 3; i++) {
        assertThat(ENGINE.run(device, PLAN, large)).isEqualTo(ENGINE.run(CPU, PLAN, large));
      }
      assertThat(ENGINE.run(device, PLAN, PICTURE)).isEqualTo(ENGINE.run(CPU, PLAN, PICTURE));
      assertThat(driver.launches()).as("the small one").isEqualTo(1);
    }
    assertThat(reports)
        .singleElement()
        .asString()
        .startsWith(
            PLAN
                + " on cuda (Simulated Card): cuMemAllocAsync: CUDA_ERROR_OUT_OF_MEMORY (2),"
                + " simulated; use smaller batches, or close what holds memory on the device;")
        .endsWith("; cpu (1 thread) does such work instead, with the same bytes");
    assertThat(driver.held()).isEmpty();
  }

  @Test
  void aLostCardIsLeftAlone() {
    SimulatedDriver driver = CudaSample.driver();
    try (CudaOrCpu device = over(driver)) {
      assertThat(ENGINE.run(device, PLAN, PICTURE)).isEqualTo(ENGINE.run(CPU, PLAN, PICTURE));
      driver.failingAt(4, CudaException.LAUNCH_FAILED, "CUDA_ERROR_LAUNCH_FAILED");
      assertThat(ENGINE.run(device, PLAN, PICTURE)).isEqualTo(ENGINE.run(CPU, PLAN, PICTURE));
      long calls = driver.calls();
      assertThat(ENGINE.run(device, PLAN, PICTURE)).isEqualTo(ENGINE.run(CPU, PLAN, PICTURE));
      assertThat(driver.calls()).as("nobody asks it any more").isEqualTo(calls);
      assertThat(device.name()).isEqualTo("cpu (1 thread)");
    }
    assertThat(reports)
        .singleElement()
        .asString()
        .contains("CUDA_ERROR_LAUNCH_FAILED (719)", "restart the process")
        .endsWith("; cpu (1 thread) does everything from now on instead, with the same bytes");
    assertThat(driver.held()).isEmpty();
  }

  @Test
  void whatTheCardHasNoKernelForIsDoneByTheProcessor() {
    SimulatedDriver driver = CudaSample.driver();
    try (CudaOrCpu device = over(driver)) {
      for (int i = 0; i < 2; i++) {
        CpuOnly own = new CpuOnly();
        assertThat(ENGINE.run(device, own, PICTURE)).isEqualTo(ENGINE.run(CPU, own, PICTURE));
        Sequence both = Sequence.of(PLAN, own);
        assertThat(ENGINE.run(device, both, PICTURE)).isEqualTo(ENGINE.run(CPU, both, PICTURE));
      }
    }
    assertThat(reports).hasSize(2).allMatch(each -> each.contains("there is no kernel for it; "));
  }

  @Test
  void aStructureWithoutAKernelIsTriedOnTheCardOnce() {
    SimulatedDriver driver = CudaSample.driver();
    try (CudaOrCpu device = over(driver)) {
      Image first = ENGINE.run(device, Sequence.of(PLAN, new CpuOnly()), PICTURE);
      assertThat(driver.launches()).as("of the first step").isEqualTo(1);
      long calls = driver.calls();
      Sequence other = Sequence.of(new Brightness(0.4), new CpuOnly());
      assertThat(ENGINE.run(device, other, PICTURE)).isEqualTo(ENGINE.run(CPU, other, PICTURE));
      assertThat(driver.calls()).as("another draw").isEqualTo(calls);

      Sequence shorter = Sequence.of(PLAN);
      assertThat(ENGINE.run(device, shorter, first)).isEqualTo(ENGINE.run(CPU, shorter, first));
      assertThat(driver.launches()).as("another structure").isEqualTo(2);
    }
    assertThat(reports).hasSize(1);
  }

  @Test
  void whatMakesNoSenseIsRefusedAsOnTheProcessor() {
    SimulatedDriver driver = CudaSample.driver();
    try (CudaOrCpu device = over(driver)) {
      Image five = Image.of(PictureSample.noise(DType.U8, 5, CANVAS, 1));
      assertThatThrownBy(() -> ENGINE.run(device, new Saturation(2), five))
          .hasMessageContaining("saturation of an image of 5 channels");
    }
    assertThat(reports).isEmpty();
  }

  @Test
  void valuesThatStayOnTheCardRunThere() {
    SimulatedDriver driver = CudaSample.driver();
    try (CudaOrCpu device = over(driver);
        OnDevice<RgbImage> there = device.card().orElseThrow().upload(PICTURE);
        OnDevice<RgbImage> bright = ENGINE.run(device, PLAN, there)) {
      assertThat(bright.download()).isEqualTo(ENGINE.run(CPU, PLAN, PICTURE));
    }
  }
}
