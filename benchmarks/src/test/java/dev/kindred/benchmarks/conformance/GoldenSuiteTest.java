// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The golden runner passes what is right, fails what is wrong, and names what it skips. */
class GoldenSuiteTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void oneRowOfThreePixels() throws IOException {
    Files.write(folder.resolve("row.bin"), new byte[] {1, 2, 3});
    Files.writeString(
        folder.resolve("inputs.json"),
        """
        {"row": {"file": "row.bin", "dtype": "u8", "shape": [1, 1, 3]}}\
        """);
  }

  @Test
  void passesTheRightArray() throws IOException {
    aCase("hflip", new byte[] {3, 2, 1}, "exact");
    assertThat(run()).isZero();
    assertThat(printed()).isEqualTo("1 passed, 0 failed, 0 skipped\n");
  }

  @Test
  void failsOneWrongElement() throws IOException {
    aCase("hflip", new byte[] {3, 2, 2}, "exact");
    assertThat(run()).isEqualTo(1);
    assertThat(printed())
        .contains("FAILED  one: expected exact, found image: 1 of 3 elements off, worst by 1.0")
        .endsWith("0 passed, 1 failed, 0 skipped\n");
  }

  @Test
  void failsAnotherShape() throws IOException {
    aCase("hflip", new byte[] {3, 2}, "exact");
    assertThat(run()).isEqualTo(1);
    assertThat(printed()).contains("shape");
  }

  @Test
  void skipsAndNamesWhatDoesNotExist() throws IOException {
    aCase("fold", new byte[] {3, 2, 1}, "exact");
    assertThat(run()).isZero();
    assertThat(printed())
        .isEqualTo(
            "skipped one: operation fold does not exist yet\n0 passed, 0 failed, 1 skipped\n");
  }

  @Test
  void runsTheNamedOperationsOnly() throws IOException {
    aCase("hflip", new byte[] {9, 9, 9}, "exact");
    Tally tally = new Tally(new PrintStream(printed));
    GoldenSuite.read(folder).run(tally, Set.of("vflip"));
    assertThat(tally.close()).isZero();
    assertThat(printed()).isEqualTo("0 passed, 0 failed, 0 skipped\n");
  }

  @Test
  void lendsNoToleranceWhereExactnessIsAskedFor() throws IOException {
    aCase("hflip", new byte[] {3, 2, 2}, "int");
    Path body = folder.resolve("case.json");
    String loose = "\"int\", \"max_abs\": 1, \"max_mismatch_fraction\": 0.5";
    Files.writeString(body, Files.readString(body).replace("\"int\"", loose));
    assertThat(run()).isZero();
    Tally tally = new Tally(new PrintStream(printed));
    GoldenSuite.read(folder).exactly().run(tally, Set.of());
    assertThat(tally.close()).isEqualTo(1);
  }

  private void aCase(String operation, byte[] expected, String tolerance) throws IOException {
    Files.write(folder.resolve("expected.bin"), expected);
    Files.writeString(
        folder.resolve("index.json"),
        """
        {"cases": [{"id": "one", "op": "%s", "target": "image", "file": "case.json"}]}\
        """
            .formatted(operation));
    Files.writeString(
        folder.resolve("case.json"),
        """
        {"id": "one", "op": "%s", "target": "image", "inputs": {"image": "row"}, "params": {},
         "outputs": {"image": {"file": "expected.bin", "dtype": "u8", "shape": [1, 1, %d]}},
         "tolerance": {"kind": "%s"}}\
        """
            .formatted(operation, expected.length, tolerance));
  }

  private int run() throws IOException {
    Tally tally = new Tally(new PrintStream(printed));
    GoldenSuite.read(folder).run(tally, Set.of());
    return tally.close();
  }

  private String printed() {
    return printed.toString().replace(System.lineSeparator(), "\n");
  }
}
