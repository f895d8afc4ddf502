// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OperationTableTest {
  private static final Path PAGE = Path.of("..", "docs", "guide", "operations.md");

  /** With the property {@code kindred.guide.write} the page is written, otherwise compared. */
  @Test
  void thePageSaysWhatTheRegistryDoes() throws IOException {
    String page = new OperationTable().page();
    if (Boolean.getBoolean("kindred.guide.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("run this test with -Dkindred.guide.write=true to write the page anew")
        .isEqualTo(page);
  }
}
