// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.yolo;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.read.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One line: a class and its numbers. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record YoloLine(Source source, int number, String label, double[] numbers) {
  /** A line written with 4 digits can leave the picture by as much. */
  private static final double ROUNDING = 1e-4;

  private static final double ARITHMETIC = 1e-12;

  /** The lines of a file that are not empty. */
  static List<YoloLine> lines(Source source, List<String> names) {
    List<YoloLine> lines = new ArrayList<>();
    int number = 0;
    for (String line : new String(source.bytes(), StandardCharsets.UTF_8).lines().toList()) {
      number++;
      if (!line.isBlank()) {
        lines.add(of(source, number, line.strip().split("\\s+", -1), names));
      }
    }
    return lines;
  }

  private static YoloLine of(Source source, int number, String[] words, List<String> names) {
    double[] numbers = new double[words.length - 1];
    int at = 0;
    try {
      int kind = Integer.parseInt(words[0]);
      if (kind < 0 || kind >= names.size()) {
        throw source.error(
            "line %d: class %d, there are names for 0 to %d; give all names"
                .formatted(number, kind, names.size() - 1));
      }
      for (at = 1; at < words.length; at++) {
        numbers[at - 1] = Double.parseDouble(words[at]);
        if (!Double.isFinite(numbers[at - 1])) {
          throw source.error("line %d: number %d is not finite".formatted(number, at + 1));
        }
      }
      return new YoloLine(source, number, names.get(kind), numbers);
    } catch (NumberFormatException e) {
      throw source.error(
          "line %d: number %d is none; a line is a class from 0 and shares of the picture"
              .formatted(number, at + 1),
          e);
    }
  }

  /** Left, top, right and bottom as shares, as they are written; the first four numbers tell. */
  private double[] written() {
    if (numbers[2] < 0 || numbers[3] < 0) {
      throw error("a box of %s by %s".formatted(numbers[2], numbers[3]));
    }
    return new double[] {
      numbers[0] - numbers[2] / 2,
      numbers[1] - numbers[3] / 2,
      numbers[0] + numbers[2] / 2,
      numbers[1] + numbers[3] / 2
    };
  }

  /** Left, top, right and bottom as shares, cut to the picture. */
  double[] edges() {
    return Arrays.stream(written()).map(edge -> cut(edge, "an edge")).toArray();
  }

  /** Whether the box lies outside the picture by more than the arithmetic of doubles explains. */
  boolean isCut() {
    return Arrays.stream(written()).anyMatch(edge -> edge < -ARITHMETIC || edge > 1 + ARITHMETIC);
  }

  /** A share that rounding may have put outside the picture. */
  double cut(double share, String what) {
    if (!(share >= -ROUNDING && share <= 1 + ROUNDING)) {
      throw error(
          "%s at %s, outside the picture, which is 0 to 1; were pixels written?"
              .formatted(what, share));
    }
    return Math.clamp(share, 0, 1);
  }

  UnreadableFileException error(String reason) {
    return source.error("line " + number + ": " + reason);
  }
}
