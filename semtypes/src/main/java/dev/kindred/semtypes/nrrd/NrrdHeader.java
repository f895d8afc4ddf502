// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.nrrd;

import dev.kindred.semtypes.read.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text before the data: fields by their standard names, and key/value pairs. */
final class NrrdHeader {
  private static final String MAGIC = "NRRD000";

  /** Longer headers are damaged files: each line is a field. */
  private static final int LONGEST = 1 << 20;

  /** The most axes an array has. */
  static final int MOST_AXES = 16;

  private static final Pattern VECTOR = Pattern.compile("none|\\(([^()]{1,400}+)\\)");
  private static final Pattern VECTORS =
      Pattern.compile("(?:\\s*+(?:none|\\([^()]{1,400}+\\))){0," + MOST_AXES + "}\\s*+");

  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "datafile", "data file",
          "lineskip", "line skip",
          "byteskip", "byte skip",
          "centerings", "centers",
          "sampleunits", "sample units",
          "oldmin", "old min",
          "oldmax", "old max");

  private final Source source;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final long end;

  private NrrdHeader(Source source) {
    this.source = source;
    this.end = parse();
  }

  static boolean isHeader(Source source) {
    return source.has(0, MAGIC);
  }

  static NrrdHeader of(Source source) {
    return new NrrdHeader(source);
  }

  /** Reads lines to the first empty one; gives where the data begin. */
  private long parse() {
    byte[] head = source.head(LONGEST);
    int at = 0;
    while (at < head.length) {
      int stop = at;
      while (stop < head.length && head[stop] != '\n') {
        stop++;
      }
      int length = stop > at && head[stop - 1] == '\r' ? stop - at - 1 : stop - at;
      if (length == 0) {
        return Math.min(stop + 1L, head.length);
      }
      line(new String(head, at, length, StandardCharsets.UTF_8), at);
      at = stop + 1;
    }
    if (source.size() > LONGEST) {
      throw source.error(
          "its header is longer than %d bytes without an empty line; the file is damaged"
              .formatted(LONGEST));
    }
    return head.length;
  }

  private void line(String line, int at) {
    if (line.startsWith("#") || at == 0) {
      return;
    }
    int key = line.indexOf(":=");
    int field = line.indexOf(": ");
    if (key >= 0 && (field < 0 || key < field)) {
      keys.put(unescaped(line.substring(0, key)), unescaped(line.substring(key + 2)));
    } else if (field > 0 || line.endsWith(":")) {
      int colon = field > 0 ? field : line.length() - 1;
      String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      fields.put(OTHER_NAMES.getOrDefault(name, name), line.substring(colon + 1).strip());
    } else {
      throw source.error(
          "line at byte %d of the header is neither \"field: value\" nor \"key:=value\"; the file is damaged"
              .formatted(at));
    }
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        plain.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** Where the data begin, in a file that holds both. */
  long end() {
    return end;
  }

  /** The key/value pairs. */
  Map<String, String> keys() {
    return keys;
  }

  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  String required(String name) {
    return field(name)
        .orElseThrow(() -> source.error("has no field \"" + name + "\"; the file is damaged"));
  }

  /** The words of a field; those in quotes without them. */
  List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : field(name).orElse("").split("\\s+", -1)) {
      if (!word.isEmpty()) {
        words.add(word.replace("\"", ""));
      }
    }
    return words;
  }

  /** A whole number, or another where there is no such field. */
  long whole(String name, long otherwise) {
    return field(name).isPresent() ? whole(name, required(name)) : otherwise;
  }

  long whole(String name, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw source.error(
          "field \"%s\" is no whole number where one is needed; the file is damaged"
              .formatted(name),
          e);
    }
  }

  double number(String name, String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw source.error(
          "field \"%s\" is no number where one is needed; the file is damaged".formatted(name), e);
    }
  }

  /** The vectors of a field such as {@code (1,0,0) none (0,1,0)}: no numbers for {@code none}. */
  List<double[]> vectors(String name) {
    List<double[]> vectors = new ArrayList<>();
    String text = field(name).orElse("");
    if (!VECTORS.matcher(text).matches()) {
      throw source.error(
          "field \"%s\" is not up to %d vectors such as (1,0,0); the file is damaged"
              .formatted(name, MOST_AXES));
    }
    for (Matcher each = VECTOR.matcher(text); each.find(); ) {
      String numbers = each.group(1);
      vectors.add(numbers == null ? new double[0] : vector(name, numbers));
    }
    return vectors;
  }

  private double[] vector(String name, String numbers) {
    String[] parts = numbers.split(",", -1);
    double[] vector = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      vector[i] = number(name, parts[i]);
    }
    return vector;
  }
}
