// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.PropertyDefaults;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The processor with vectors of every width and with none, each in a process of its own: the width
 * is a constant there, so that the JIT can rely on it.
 */
class VectorContractTest {

  /** What each process tries. */
  @PropertyDefaults(tries = 15)
  static final class Narrow extends CpuContractTest {}

  /** A machine that has no vectors as wide as asked takes the widest that it has. */
  @ParameterizedTest
  @ValueSource(ints = {0, 16, 32, 64})
  void holdsWithVectorsOfSoManyBytes(int bytes) throws Exception {
    assumeTrue(
        ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
        "no Vector API in this process");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "-Dkindred.vector=" + (bytes == 0 ? "off" : "on"),
                "-cp",
                System.getProperty("java.class.path")));
    if (bytes > 0) {
      command.add(1, "-XX:MaxVectorSize=" + bytes);
    }
    command.addAll(List.of(ContractRun.class.getName(), Narrow.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());

    assertThat(process.waitFor()).as(said).isZero();
  }
}
