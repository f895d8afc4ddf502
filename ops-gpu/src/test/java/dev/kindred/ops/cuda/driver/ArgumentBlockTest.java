// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentBlockTest {
  @Test
  void aKernelReadsWhatWasSetAtTheTimeOfItsLaunch() {
    List<String> read = new ArrayList<>();
    SimulatedDriver.Kernel kernel =
        SimulatedKernel.of(
            32,
            (grid, p, memory) -> {
              memory.at(p.get(JAVA_LONG, 24), 4);
              read.add(
                  "%d %d %s %s"
                      .formatted(
                          p.get(JAVA_INT, 0),
                          p.get(JAVA_LONG, 8),
                          p.get(JAVA_FLOAT, 4),
                          p.get(JAVA_DOUBLE, 16)));
            });
    CudaContext context = new SimulatedDriver(ptx -> Map.of(ptx, kernel)).device().open();
    CudaFunction function = context.load("k").function("k");
    ArgumentBlock block = new ArgumentBlock(32);
    Grid grid = new Grid(1, 1, 1, 1, 1);
    try (CudaStream stream = context.stream();
        DeviceBuffer buffer = stream.allocate(8)) {
      block.set(0, 7).set(4, 1.5f).set(8, 1L << 40).set(16, 2.5).set(24, buffer);
      function.launch(stream, grid, block);
      block.set(0, 8).set(24, buffer, 4);
      function.launch(stream, grid, block);
      stream.await();
    }
    assertThat(read).containsExactly("7 1099511627776 1.5 2.5", "8 1099511627776 1.5 2.5");
  }

  @Test
  void nothingIsWrittenBeyondItsEnd() {
    assertThatThrownBy(() -> new ArgumentBlock(8).set(8, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
