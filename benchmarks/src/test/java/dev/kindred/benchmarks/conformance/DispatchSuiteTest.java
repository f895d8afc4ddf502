// SPDX-License-Identifier: Apache-2.0
package dev.kindred.benchmarks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The dispatch runner makes the classes, runs the calls, and tells a wrong answer from a right one.
 */
class DispatchSuiteTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void passesCallsOnInterfacesSealedAndAbstractTypes() throws IOException {
    assertThat(run("child", 0)).isZero();
    assertThat(printed.toString()).contains("2 passed, 0 failed, 0 skipped");
  }

  @Test
  void failsAWrongExpectation() throws IOException {
    assertThat(run("base", 0)).isEqualTo(1);
    assertThat(printed.toString())
        .contains("FAILED  case calls: expected [Child, null] → base, found child / child / child");
  }

  @Test
  void failsAWrongCountOfAmbiguities() throws IOException {
    assertThat(run("child", 1)).isEqualTo(1);
    assertThat(printed.toString())
        .contains("FAILED  case ambiguities: expected 1 ambiguous pairs, 0 today, found 0, 0");
  }

  private int run(String chosenForChild, int ambiguities) throws IOException {
    Path file = folder.resolve("cases.json");
    Files.writeString(
        file,
        """
        {"format": "dispatch-conformance/1", "cases": [{"id": "case", "tags": [],
          "types": [
            {"name": "Base", "supers": [], "kind": "interface", "permits": ["Child", "Other"]},
            {"name": "Child", "supers": ["Base"], "kind": "class", "final": true},
            {"name": "Other", "supers": ["Base"], "kind": "class", "abstract": true}],
          "methods": [
            {"id": "base", "signature": ["Base", "Any"]},
            {"id": "child", "signature": ["Child", "Child|Null"]},
            {"id": "many", "signature": ["Base..."]}],
          "calls": [
            {"args": ["Child", "null"], "expect": "%s"},
            {"args": ["Other", "null"], "expect": "base"},
            {"args": ["Other"], "expect": "many"},
            {"args": [], "expect": "many"},
            {"args": ["null", "Child"], "expect": "NO_METHOD"}],
          "ambiguities": %d, "ambiguities_known": 0}]}\
        """
            .formatted(chosenForChild, ambiguities));
    Tally tally = new Tally(new PrintStream(printed));
    DispatchSuite.read(file).run(tally);
    return tally.close();
  }
}
