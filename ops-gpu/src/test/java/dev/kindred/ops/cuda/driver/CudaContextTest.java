// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CudaContextTest {
  private final SimulatedDriver driver = new SimulatedDriver();
  private final CudaContext context = driver.device().open();

  @Test
  void everythingComesBackWhenItIsClosed() {
    try (CudaStream stream = context.stream();
        CudaEvent event = context.event();
        PinnedBuffer pinned = context.pinned(64);
        DeviceBuffer buffer = stream.allocate(64)) {
      stream.copy(pinned.memory(), buffer);
      stream.record(event);
      stream.await();
      assertThat(context.usage()).isEqualTo(new CudaContext.Usage(4, 64));
      assertThat(context.memory().free()).isEqualTo(context.memory().total() - 64);
    }
    assertThat(context.usage()).isEqualTo(new CudaContext.Usage(0, 0));
    context.close();
    assertThat(driver.held()).isEmpty();
  }

  @Test
  void closingTwiceIsHarmless() {
    CudaStream stream = context.stream();
    DeviceBuffer buffer = stream.allocate(8);
    CudaEvent event = context.event();
    for (AutoCloseable each : List.of(buffer, event, stream, context)) {
      assertThat(each).satisfies(AutoCloseable::close, AutoCloseable::close);
    }
    assertThat(context.usage()).isEqualTo(new CudaContext.Usage(0, 0));
    assertThat(driver.held()).isEmpty();
  }

  @Test
  void whatIsForgottenIsFreed() throws InterruptedException {
    forget();
    for (int i = 0; i < 100 && context.usage().resources() > 0; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(context.usage()).isEqualTo(new CudaContext.Usage(0, 0));
    context.close();
    assertThat(driver.held()).isEmpty();
  }

  @SuppressWarnings("MustBeClosedChecker") // forgotten on purpose
  private void forget() {
    CudaStream stream = context.stream();
    for (int i = 0; i < 8; i++) {
      stream.fill(stream.allocate(1024), (byte) i);
    }
    PinnedBuffer pinned = context.pinned(16);
    CudaEvent event = context.event();
    assertThat(context.usage().deviceBytes()).isEqualTo(8 * 1024);
    assertThat(pinned.bytes()).isEqualTo(16);
    stream.record(event);
  }

  @Test
  void theDeviceStaysUntilItsLastResourceIsClosed() {
    CudaStream stream = context.stream();
    DeviceBuffer buffer = stream.allocate(8);
    context.close();

    assertThat(driver.held()).contains("1 contexts");
    assertThatThrownBy(() -> stream.fill(buffer, (byte) 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("context on device 0: it is closed; open the device again");
    buffer.close();
    stream.close();
    assertThat(driver.held()).isEmpty();
  }

  @Test
  void buffersMayOutliveTheirStream() {
    CudaStream stream = context.stream();
    DeviceBuffer buffer = stream.allocate(8);
    stream.close();
    try (CudaStream other = context.stream()) {
      other.fill(buffer, (byte) 1);
    }
    buffer.close();
    context.close();

    assertThat(driver.held()).isEmpty();
  }

  @Test
  void anyThreadMayUseIt() {
    try (CudaStream stream = context.stream()) {
      CompletableFuture.runAsync(
              () -> {
                try (DeviceBuffer buffer = stream.allocate(8)) {
                  stream.fill(buffer, (byte) 1);
                  stream.await();
                }
              })
          .join();
    }
    context.close();
    assertThat(driver.held()).isEmpty();
  }

  @Test
  void aDeviceThatRefusesIsNotHeld() {
    SimulatedDriver refusing =
        new SimulatedDriver().failing("cuMemPoolSetAttribute", 999, "CUDA_ERROR_UNKNOWN");

    assertThatThrownBy(() -> refusing.device().open())
        .hasMessage("cuMemPoolSetAttribute: CUDA_ERROR_UNKNOWN (999), simulated");
    assertThat(refusing.held()).isEmpty();
  }

  @Test
  void aModuleThatDoesNotCompileCarriesTheLog() {
    SimulatedDriver strict =
        new SimulatedDriver(ptx -> {
          throw new IllegalArgumentException("ptxas, line 4: 'oops'");
        });
    CudaContext refused = strict.device().open();

    assertThatThrownBy(() -> refused.load("oops"))
        .isInstanceOfSatisfying(
            CudaException.class, e -> assertThat(e.code()).isEqualTo(CudaException.INVALID_PTX))
        .hasMessageContaining("cuModuleLoadDataEx")
        .hasMessageContaining("line 4");
    refused.close();
    assertThat(strict.held()).isEmpty();
  }

  @Test
  void aKernelKeepsItsModule() throws InterruptedException {
    SimulatedDriver.Kernel nothing = SimulatedKernel.of(8, (grid, parameter, memory) -> {});
    SimulatedDriver able = new SimulatedDriver(ptx -> Map.of(ptx, nothing));
    CudaContext other = able.device().open();
    CudaFunction function = other.load("kernel").function("kernel");
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(2);
    }
    try (CudaStream stream = other.stream()) {
      function.launch(stream, new Grid(1, 1, 1, 1, 1), new ArgumentBlock(8));
      assertThat(able.launches()).as("before anyone waits").isZero();
      stream.await();
    }
    assertThat(able.launches()).isEqualTo(1);
    assertThat(function.registers()).isEqualTo(4);
    assertThatThrownBy(() -> other.load("kernel").function("other"))
        .hasMessageContaining("CUDA_ERROR_NOT_FOUND");
  }
}
