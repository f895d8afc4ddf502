// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  private static final Path HOME = Path.of("..");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void showsWhatComesAlong(@TempDir Path folder) {
    Path page = folder.resolve("index.html");
    assertThat(run("--out", page.toString())).isZero();
    assertThat(text(err)).isEmpty();
    assertThat(text(out))
        .contains("(Image, Double)")
        .containsPattern("(?m)^device: (cpu|cuda) .+$")
        .contains("chelsea.png: encoded in ")
        .contains("coffee.jpg: encoded in ")
        .contains("CT_small.dcm: encoded in ")
        .contains("MR_small.dcm: encoded in ")
        .contains("  rotate ")
        .endsWith("page: " + page.toAbsolutePath() + System.lineSeparator());
    assertThat(page).isNotEmptyFile();
  }

  @Test
  void namesAFileItCannotReadAndGoesOn(@TempDir Path folder) throws Exception {
    Path note = Files.writeString(folder.resolve("note.png"), "not a picture");
    Path page = folder.resolve("index.html");
    int status =
        run(
            "--out",
            page.toString(),
            note.toString(),
            folder.resolve("missing.jpg").toString(),
            HOME.resolve("testdata/dicom/CT_small.dcm").toString());
    assertThat(status).isEqualTo(1);
    assertThat(text(err)).contains("not shown: ").contains("note.png").contains("missing.jpg");
    assertThat(text(out)).contains("CT_small.dcm: encoded in ");
    assertThat(page).content().contains("CT_small.dcm").doesNotContain("note.png");
  }

  @Test
  void theSeedDecidesTheDraws(@TempDir Path folder) {
    Path page = folder.resolve("index.html");
    String image = HOME.resolve("testdata/chelsea.png").toString();
    run("--out", page.toString(), "--seed", "1", image);
    String first = draws();
    run("--out", page.toString(), "--seed", "1", image);
    assertThat(draws()).isEqualTo(first);
    run("--out", page.toString(), "--seed", "2", image);
    assertThat(draws()).isNotEqualTo(first);
  }

  @Test
  void argumentsThatMakeNoSenseAreNamed() {
    assertThat(run("--sed", "1")).isEqualTo(2);
    assertThat(run("--seed", "one")).isEqualTo(2);
    assertThat(run("--out")).isEqualTo(2);
    assertThat(text(err))
        .contains("demo: there is no option --sed")
        .contains("demo: --seed one is no whole number")
        .contains("demo: --out needs a value after it")
        .contains("usage: demo ");
  }

  private int run(String... arguments) {
    out.reset();
    return new Demo(HOME, stream(out), stream(err)).run(arguments);
  }

  private String draws() {
    return text(out).lines().filter(line -> line.startsWith("  rotate ")).toList().toString();
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream from) {
    return from.toString(StandardCharsets.UTF_8);
  }
}
