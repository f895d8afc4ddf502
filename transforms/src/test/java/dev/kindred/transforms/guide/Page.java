// SPDX-License-Identifier: Apache-2.0
package dev.kindred.transforms.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A page of the guide: what it shows is checked against what the examples print. */
enum Page {
  DATA_BLOCK("data-block", "data"),
  GETTING_STARTED("getting-started", "start"),
  MODELS("models", "models"),
  TRANSFORMS("transforms", "transforms");

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

  private final String file;
  private final String word;

  Page(String file, String word) {
    this.file = file;
    this.word = word;
  }

  /** What the marked regions of this page begin with. */
  String word() {
    return word;
  }

  /** The blocks of a language. */
  List<String> blocks(String language) {
    try {
      return BLOCK
          .matcher(Files.readString(Path.of("..", "docs", "guide", file + ".md")))
          .results()
          .filter(block -> block.group(1).equals(language))
          .map(block -> block.group(2).strip())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Requires that the page shows this text. */
  void shows(Object printed) {
    assertThat(blocks("text")).contains(withoutPaths(printed.toString().strip()));
  }

  /** Requires that the page shows the message of what this throws. */
  void showsMessage(ThrowingCallable code) {
    shows(String.valueOf(catchThrowable(code).getMessage()));
  }

  /** Readers have no folders of ours. */
  private static String withoutPaths(String text) {
    return text.replaceAll("(?m)[ \\t]+$", "")
        .replaceAll("(?<![\\w.])(\\.\\./|/)(?:[\\w.-]+/)+", "");
  }
}
