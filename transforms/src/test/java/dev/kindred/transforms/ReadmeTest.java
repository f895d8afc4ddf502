// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README shows code that is compiled and run: it quotes these files word for word. */
class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Path TESTS = Path.of("src", "test", "java", "dev", "kindred", "transforms");

  @ParameterizedTest
  @ValueSource(strings = {"ReadmeExampleTest.java", "elsewhere/Arrow.java"})
  void quotesTheMarkedRegion(String file) throws IOException {
    String source = Files.readString(TESTS.resolve(file));
    String begin = "// region readme\n";
    String region = source.substring(source.indexOf(begin) + begin.length());
    String quoted = region.substring(0, region.indexOf("// endregion")).stripTrailing();
    int margin = quoted.length() - quoted.stripLeading().length();
    assertThat(Files.readString(README)).contains(quoted.indent(-margin));
  }
}
