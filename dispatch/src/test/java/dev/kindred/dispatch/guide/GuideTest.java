// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide shows only code that is compiled and run: the marked regions of this package. */
class GuideTest {
  private static final Path SOURCES =
      Path.of("src", "test", "java", "dev", "kindred", "dispatch", "guide");
  private static final Pattern REGION =
      Pattern.compile("(?ms)^ *// region \\w+\\n(.*?)^ *// endregion$");

  private static List<String> regions() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.sorted().flatMap(GuideTest::regions).toList();
    }
  }

  private static Stream<String> regions(Path file) {
    try {
      return REGION
          .matcher(Files.readString(file))
          .results()
          .map(region -> region.group(1).stripTrailing().stripIndent());
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  @Test
  void everyPieceOfCodeIsARegionAndEveryRegionIsShown() throws IOException {
    assertThat(Shown.blocks("java")).containsExactlyInAnyOrderElementsOf(regions());
  }
}
