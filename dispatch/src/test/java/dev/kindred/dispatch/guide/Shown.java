// SPDX-License-Identifier: Apache-2.0
package dev.kindred.dispatch.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the guide shows: checked against what the examples print. */
final class Shown {
  private static final Path GUIDE = Path.of("..", "docs", "guide", "dispatch.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

  private Shown() {}

  /** Returns the blocks of a language. */
  static List<String> blocks(String language) {
    try {
      return BLOCK
          .matcher(Files.readString(GUIDE))
          .results()
          .filter(block -> block.group(1).equals(language))
          .map((MatchResult block) -> block.group(2).strip())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Requires that the guide shows this text, lines of source aside. */
  static void text(Object printed) {
    assertThat(blocks("text")).contains(withoutLines(printed.toString().strip()));
  }

  /** Requires that the guide shows the message of what this throws. */
  static void message(ThrowingCallable code) {
    text(String.valueOf(catchThrowable(code).getMessage()));
  }

  private static String withoutLines(String text) {
    return text.replaceAll("(?m)[ \\t]+$", "").replaceAll("\\.java:\\d+", ".java");
  }
}
