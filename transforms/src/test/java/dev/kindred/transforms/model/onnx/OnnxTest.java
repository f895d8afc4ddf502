// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.semtypes.DType;
import dev.kindred.semtypes.Tensor;
import dev.kindred.transforms.model.Network;
import dev.kindred.transforms.model.Port;
import dev.kindred.transforms.model.TinyNetworks;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxTest {
  @TempDir Path folder;

  private Network sum() {
    return Onnx.read(TinyNetworks.sum().write(folder.resolve("sum.onnx")), 1);
  }

  private static Tensor four(float... values) {
    return Tensor.of(values, 1, 1, 2, 2);
  }

  @Test
  void portsAreThoseOfTheFile() {
    try (Network network = sum()) {
      assertThat(network.inputs())
          .containsExactly(
              Port.of("a", DType.F32, Port.FREE, 1, Port.FREE, Port.FREE),
              Port.of("b", DType.F32, Port.FREE, 1, Port.FREE, Port.FREE));
      assertThat(network.inputs().getFirst()).hasToString("a f32 [?, 1, ?, ?]");
      assertThat(network.outputs()).extracting(Port::name).containsExactly("sum", "difference");
      assertThat(network.toString()).startsWith("sum.onnx: [a f32 [?, 1, ?, ?], b");
    }
  }

  @Test
  void runsOnTensorsAndOnViewsOfThem() {
    try (Network network = sum()) {
      Tensor wide = Tensor.of(new float[] {1, 9, 2, 9, 3, 9, 4, 9}, 1, 1, 2, 4);
      Tensor view = wide.slice(3, 0, 4, 2);
      Map<String, Tensor> out = network.run(Map.of("a", view, "b", four(10, 20, 30, 40)));
      assertThat(out.keySet()).containsExactly("sum", "difference");
      assertThat(out.get("sum").toFloatArray()).containsExactly(11, 22, 33, 44);
      assertThat(out.get("difference").toFloatArray()).containsExactly(-9, -18, -27, -36);
    }
  }

  @Test
  void answersOutliveTheNetwork() {
    Tensor kept;
    try (Network network = sum()) {
      kept = network.run(Map.of("a", four(1, 2, 3, 4), "b", four(1, 2, 3, 4))).get("sum");
    }
    assertThat(kept.toFloatArray()).containsExactly(2, 4, 6, 8);
  }

  @Test
  void whatDoesNotFitIsSaidWithWhatWould() {
    try (Network network = sum()) {
      Tensor fine = four(1, 2, 3, 4);
      assertThatThrownBy(() -> network.run(Map.of("a", fine)))
          .hasMessage("input \"b\": it is missing; give b f32 [?, 1, ?, ?]");
      assertThatThrownBy(() -> network.run(Map.of("a", fine, "b", fine, "c", fine)))
          .hasMessageStartingWith("input \"c\": the network has no such input; it has [a f32");
      assertThatThrownBy(() -> network.run(Map.of("a", fine, "b", fine.castTo(DType.U8))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(
              "input \"b\": got Tensor u8 1×1×2×2, the network takes b f32 [?, 1, ?, ?]; let the"
                  + " pipeline end with what makes f32");
      assertThatThrownBy(() -> network.run(Map.of("a", fine, "b", fine.reshape(1, 2, 2, 1))))
          .hasMessageEndingWith("its axis of channels must be 1");
      assertThatThrownBy(
              () -> network.run(Map.of("a", fine, "b", Tensor.of(new float[6], 1, 1, 2, 3))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("run sum.onnx on");
    }
  }

  @Test
  void closedNetworksSaySo() {
    Network network = sum();
    network.close();
    network.close();
    Map<String, Tensor> in = Map.of("a", four(1, 2, 3, 4), "b", four(1, 2, 3, 4));
    assertThatThrownBy(() -> network.run(in))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("run sum.onnx: it was closed");
  }

  @Test
  void threadsShareANetworkAndClosingWaitsForThem() throws Exception {
    Network network = sum();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Boolean>> runs =
          IntStream.range(0, 200)
              .mapToObj(i -> threads.submit(() -> isRightOrClosed(network, i)))
              .toList();
      runs.getFirst().get();
      network.close();
      for (Future<Boolean> run : runs) {
        assertThat(run.get()).isTrue();
      }
    }
  }

  private static boolean isRightOrClosed(Network network, int i) {
    try {
      Tensor sum = network.run(Map.of("a", four(i, 2, 3, 4), "b", four(1, 1, 1, 1))).get("sum");
      return sum.getFloat(0) == i + 1;
    } catch (IllegalStateException closed) {
      return closed.getMessage().contains("it was closed");
    }
  }

  @Test
  void filesThatAreMissingOrNoNetworksAreNamed() throws Exception {
    Path missing = folder.resolve("missing.onnx");
    assertThatThrownBy(() -> Onnx.read(missing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("missing.onnx: there is no such file");
    Path text = Files.writeString(folder.resolve("text.onnx"), "no network");
    assertThatThrownBy(() -> Onnx.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("text.onnx");
    assertThatThrownBy(() -> Onnx.read(text, -1)).hasMessageContaining("give 1 or more");
  }

  /** As a user meets it who has Kindred and not ONNX Runtime. */
  @Test
  void withoutTheLibraryTheDependencyIsNamed() throws Exception {
    Path file = TinyNetworks.sum().write(folder.resolve("sum.onnx"));
    URL[] classPath =
        Stream.of(System.getProperty("java.class.path").split(":"))
            .filter(entry -> !entry.contains("onnxruntime"))
            .map(entry -> url(Path.of(entry)))
            .toArray(URL[]::new);
    try (URLClassLoader without =
        new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
      Class<?> onnx = without.loadClass("dev.kindred.transforms.model.onnx.Onnx");
      assertThatThrownBy(() -> onnx.getMethod("read", Path.class).invoke(null, file))
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("add the dependency com.microsoft.onnxruntime:onnxruntime:1.29.0");
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (java.net.MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
