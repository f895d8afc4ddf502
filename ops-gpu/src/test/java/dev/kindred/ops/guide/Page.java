// SPDX-License-Identifier: Apache-2.0
package dev.kindred.ops.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page of the guide about engines: what it shows is checked against the tests beside. */
final class Page {
  private static final Path FILE = Path.of("..", "docs", "guide", "engines.md");
  private static final Path SOURCE =
      Path.of("src", "test", "java", "dev", "kindred", "ops", "guide", "EnginesTest.java");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
  private static final Pattern REGION =
      Pattern.compile("(?ms)^ *// region \\w+\\n(.*?)^ *// endregion$");

  private Page() {}

  /** The blocks of a language. */
  static List<String> blocks(String language) {
    return BLOCK
        .matcher(read(FILE))
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2).strip())
        .toList();
  }

  /** The marked regions of the tests. */
  static Stream<String> regions() {
    return REGION
        .matcher(read(SOURCE))
        .results()
        .map(region -> region.group(1).stripTrailing().stripIndent());
  }

  /** Requires that the page shows this text. */
  static void shows(Object printed) {
    String text = printed.toString().strip().replaceAll("(?m)[ \\t]+$", "").replace("\r", "");
    assertThat(blocks("text")).contains(text);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
