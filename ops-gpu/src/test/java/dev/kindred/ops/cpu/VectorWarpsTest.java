// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of the vector form are those of the plain one, however wide vectors are. */
class VectorWarpsTest {

  @Test
  void vectorsGiveTheBytesOfPlainLoops() {
    assumeTrue(Warming.IS_PRESENT, "no Vector API in this process");

    assertThat(VectorWarps.differences()).isEmpty();
  }

  /** The width is a constant of the process, so that the JIT can rely on it. */
  @ParameterizedTest
  @ValueSource(ints = {16, 32, 64})
  void soTheyDoWithVectorsOfSoManyBytes(int bytes) throws Exception {
    assumeTrue(Warming.IS_PRESENT, "no Vector API in this process");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "-XX:MaxVectorSize=" + bytes,
                "-cp",
                System.getProperty("java.class.path"),
                VectorWarps.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());

    assertThat(process.waitFor()).as(said).isZero();
  }
}
