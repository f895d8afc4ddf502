// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cuda.driver;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The binding to C, against a stub of the library where there is a compiler for it. */
class LibCudaTest {
  @Test
  void passesWhatTheLibraryTakes(@TempDir Path folder) throws Exception {
    Path gcc = Path.of("/usr/bin/gcc");
    assumeTrue(Files.isExecutable(gcc), "this machine has no gcc");
    Path source = folder.resolve("stub.c");
    try (InputStream in = LibCudaTest.class.getResourceAsStream("stub.c")) {
      Files.copy(Objects.requireNonNull(in), source);
    }
    String library = folder.resolve("libcuda.so.1").toString();
    String made =
        output(new ProcessBuilder(gcc + "", "-shared", "-fPIC", "-o", library, source.toString()));
    assumeTrue(Files.exists(Path.of(library)), made);

    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Using.class.getName());
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("LD_LIBRARY_PATH", folder.toString());
    assertThat(output(process)).contains("alive 0").endsWith("all is well\n");
  }

  private static String output(ProcessBuilder process) throws IOException, InterruptedException {
    Process started = process.redirectErrorStream(true).start();
    String said = new String(started.getInputStream().readAllBytes());
    started.waitFor();
    return said;
  }

  /** What the test above runs in a process of its own. */
  static final class Using {
    private Using() {}

    public static void main(String[] arguments) {
      CudaDriver driver = ((CudaDriver.Found) CudaDriver.find()).driver();
      assertThat(driver.version()).isEqualTo("12.4");
      CudaDevice device = driver.devices().getFirst();
      assertThat(device).hasToString("C stub 0 (device 0)");
      assertThat(device.computeCapability()).isEqualTo(90);
      try (CudaContext context = device.open()) {
        assertThat(context.canRecord()).isTrue();
        assertThat(context.memory()).isEqualTo(new DriverCalls.MemoryInfo(1L << 40, 1L << 41));
        memory(context);
        kernels(context);
      }
      System.out.println("all is well");
    }

    private static void memory(CudaContext context) {
      try (CudaStream stream = context.stream();
          CudaStream other = context.stream();
          CudaEvent event = context.event();
          PinnedBuffer pinned = context.pinned(8);
          DeviceBuffer first = stream.allocate(8);
          DeviceBuffer second = stream.allocate(8)) {
        for (int i = 0; i < 8; i++) {
          pinned.memory().set(JAVA_BYTE, i, (byte) i);
        }
        stream.copy(pinned.memory(), first);
        stream.fill(second, (byte) 9);
        stream.copy(first, 2, second, 5, 3);
        stream.record(event);
        other.await(event);
        event.await();
        assertThat(event.microsecondsTo(event)).isEqualTo(1500);
        stream.copy(second, pinned.memory());
        stream.await();
        assertThat(pinned.memory().toArray(JAVA_BYTE)).containsExactly(9, 9, 9, 9, 9, 2, 3, 4);
        try (CudaGraph graph = stream.capture(() -> stream.copy(first, 6, start(pinned)))) {
          assertThat(pinned.memory().get(JAVA_BYTE, 0)).isEqualTo((byte) 9);
          stream.replay(graph);
          stream.await();
          assertThat(pinned.memory().toArray(JAVA_BYTE)).containsExactly(6, 7, 9, 9, 9, 2, 3, 4);
        }
        assertThatThrownBy(() -> stream.allocate(2 << 20))
            .hasMessageStartingWith(
                "cuMemAllocAsync: CUDA_ERROR_OUT_OF_MEMORY (2), from C; use smaller batches");
      }
    }

    private static MemorySegment start(PinnedBuffer buffer) {
      return buffer.memory().asSlice(0, 2);
    }

    private static void kernels(CudaContext context) {
      assertThatThrownBy(() -> context.load("oops")).hasMessageContaining("line 4: oops");
      try (CudaModule module = context.load("a kernel");
          CudaStream stream = context.stream();
          DeviceBuffer to = stream.allocate(5);
          PinnedBuffer pinned = context.pinned(5)) {
        CudaFunction function = module.function("kernel");
        assertThat(function.registers()).isEqualTo(41);
        function.launch(stream, new Grid(2, 3, 4, 5, 6), new ArgumentBlock(8).set(0, to));
        stream.copy(to, pinned.memory());
        stream.await();
        assertThat(Stream.of(pinned.memory().toArray(JAVA_BYTE)))
            .containsExactly(new byte[] {2, 3, 4, 5, 6});
      }
    }
  }
}
