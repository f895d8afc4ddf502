// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guide shows only code that is compiled and run: the marked regions of this package. */
class GuideTest {
  private static final Path SOURCES =
      Path.of("src", "test", "java", "dev", "kindred", "transforms", "guide");
  private static final Pattern REGION =
      Pattern.compile("(?ms)^ *// region (\\w+)\\.\\w+\\n(.*?)^ *// endregion$");

  private static List<String> regions(Page page) throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.sorted().flatMap(file -> regions(file, page)).toList();
    }
  }

  private static Stream<String> regions(Path file, Page page) {
    try {
      return REGION
          .matcher(Files.readString(file))
          .results()
          .filter(region -> region.group(1).equals(page.word()))
          .map(region -> region.group(2).stripTrailing().stripIndent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(Page.class)
  void everyPieceOfCodeIsARegionAndEveryRegionIsShown(Page page) throws IOException {
    assertThat(page.blocks("java")).containsExactlyInAnyOrderElementsOf(regions(page));
  }
}
