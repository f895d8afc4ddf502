// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.foreign.Arena;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Memory is given back, each time in a process of its own that may hold 64 MB and uses many times
 * that.
 */
class ScopeTest {
  private static final int MEGABYTE = 1 << 20;

  @TempDir Path folder;

  @Test
  void closingFreesAtOnce() throws Exception {
    assertThat(run(Closing.class, "-XX:+DisableExplicitGC")).containsExactly("2048");
  }

  /** Builds far more than may be held, with no collection that could help. */
  static final class Closing {
    private Closing() {}

    public static void main(String[] arguments) {
      long total = 0;
      for (int i = 0; i < 64; i++) {
        try (Arena arena = Arena.ofConfined()) {
          Tensor tensor = Tensor.build(arena, DType.U8, Shape.of(32, MEGABYTE), memory -> {});
          total += tensor.shape().size(0);
        }
      }
      System.out.println(total);
    }
  }

  @Test
  void forgettingIsSafe() throws Exception {
    assertThat(run(Forgetting.class)).containsExactly("1024 7");
  }

  /** Forgets tensors, views and the copies that views make, and keeps one view of a lost tensor. */
  static final class Forgetting {
    private Forgetting() {}

    public static void main(String[] arguments) {
      Tensor kept = filled(4).transpose(1, 0).slice(0, 5, 6);
      long total = 0;
      for (int i = 0; i < 128; i++) {
        Tensor tensor = filled(4);
        total += tensor.transpose(1, 0).memory().byteSize() / MEGABYTE;
        total += tensor.slice(0, 1, 2).castTo(DType.F32).memory().byteSize() / MEGABYTE;
      }
      System.out.println(total + " " + kept.getLong(0));
    }

    private static Tensor filled(int megabytes) {
      return Tensor.build(DType.U8, Shape.of(megabytes, MEGABYTE), memory -> memory.fill((byte) 7));
    }
  }

  private List<String> run(Class<?> program, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-XX:MaxDirectMemorySize=64m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(options));
    String path = place(Tensor.class) + File.pathSeparator + place(program);
    command.addAll(List.of("-cp", path, program.getName()));
    File output = folder.resolve("output.txt").toFile();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readAllLines(output.toPath());
  }

  private static Path place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
