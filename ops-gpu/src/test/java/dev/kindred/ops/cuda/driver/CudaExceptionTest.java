// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CudaExceptionTest {
  @Test
  void namesTheCallTheCodeAndTheReason() {
    CudaException e = new CudaException("cuInit", 100, "CUDA_ERROR_NO_DEVICE", "no device");

    assertThat(e)
        .hasMessage(
            "cuInit: CUDA_ERROR_NO_DEVICE (100), no device; check that the card is visible:"
                + " nvidia-smi, CUDA_VISIBLE_DEVICES, a container's --gpus");
    assertThat(e.name()).isEqualTo("CUDA_ERROR_NO_DEVICE");
    assertThat(e.isOutOfMemory() || e.isContextLost()).isFalse();
  }

  @Test
  void aLostContextShowsAtTheNextWaitAndAtEveryCallAfter() {
    SimulatedDriver.Kernel astray =
        SimulatedKernel.of(8, (grid, parameter, memory) -> memory.at(16, 4));
    CudaContext context = new SimulatedDriver(ptx -> Map.of(ptx, astray)).device().open();
    CudaStream stream = context.stream();
    CudaFunction function = context.load("astray").function("astray");

    function.launch(stream, new Grid(1, 1, 1, 1, 1), new ArgumentBlock(8));
    assertThatThrownBy(stream::await)
        .isInstanceOfSatisfying(CudaException.class, e -> assertThat(e.isContextLost()).isTrue())
        .hasMessage(
            "cuStreamSynchronize: CUDA_ERROR_ILLEGAL_ADDRESS (700), 4 bytes at 0x10: no such"
                + " memory; restart the process to use the device again");
    assertThatThrownBy(context::stream).hasMessageContaining("restart the process");
  }

  @Test
  void whatALostContextHeldIsGoneAndCloses() {
    for (int code : new int[] {214, 220, 700, 702, 709, 719}) {
      SimulatedDriver driver = new SimulatedDriver();
      CudaContext context = driver.device().open();
      CudaStream stream = context.stream();
      DeviceBuffer buffer = stream.allocate(8);
      PinnedBuffer pinned = context.pinned(8);
      driver.failingAt(1, code, "CUDA_ERROR_OF_SOME_KIND");
      assertThatThrownBy(stream::await)
          .isInstanceOfSatisfying(
              CudaException.class, e -> assertThat(e.isContextLost()).as("%d", code).isTrue());
      for (AutoCloseable each : List.of(buffer, pinned, stream, context)) {
        assertThat(each).satisfies(AutoCloseable::close);
      }
      assertThat(driver.held()).isEmpty();
    }
  }
}
