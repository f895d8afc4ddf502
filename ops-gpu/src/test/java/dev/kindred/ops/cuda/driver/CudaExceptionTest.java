// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CudaExceptionTest {
  @Test
  void namesTheCallTheCodeAndTheReason() {
    CudaException e = new CudaException("cuInit", 100, "CUDA_ERROR_NO_DEVICE", "no device");

    assertThat(e).hasMessage("cuInit: CUDA_ERROR_NO_DEVICE (100), no device");
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
            "cuStreamSynchronize: CUDA_ERROR_ILLEGAL_ADDRESS (700), simulated; "
                + "restart the process to use the device again");
    assertThatThrownBy(context::stream).hasMessageContaining("restart the process");
    assertThatThrownBy(stream::close).hasMessageContaining("restart the process");
    assertThat(stream).satisfies(CudaStream::close);
  }
}
