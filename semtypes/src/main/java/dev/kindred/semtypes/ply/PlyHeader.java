// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.ply;

import dev.kindred.semtypes.UnreadableFileException;
import dev.kindred.semtypes.read.Source;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a file declares.
 *
 * @param comments in their order, without the word
 * @param body where the elements begin
 */
record PlyHeader(PlyEncoding encoding, List<String> comments, List<Element> elements, long body) {
  /** A declared element and how many there are of it. */
  record Element(String name, long count, List<PlyProperty> properties) {}

  private static final int LONGEST = 1 << 20;
  private static final int MOST_DECLARATIONS = 10_000;

  static PlyHeader of(Source source) {
    return new Parser(source).header();
  }

  /** Reads a header line by line. */
  private static final class Parser {
    private final Source source;
    private final List<String> comments = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private PlyEncoding encoding = PlyEncoding.ASCII;
    private boolean hasFormat;
    private long at;
    private int line;

    Parser(Source source) {
      this.source = source;
    }

    PlyHeader header() {
      if (!next().equals("ply")) {
        throw source.error("no PLY file: it does not begin with the line \"ply\"");
      }
      for (String text = next(); !text.equals("end_header"); text = next()) {
        if (line > MOST_DECLARATIONS) {
          throw error("more than " + MOST_DECLARATIONS + " lines of header; it is damaged");
        }
        String[] words = text.split("\\s+", -1);
        switch (words[0]) {
          case "format" -> format(words);
          case "comment" -> comments.add(text.substring("comment".length()).strip());
          case "element" -> element(words);
          case "property" -> property(words);
          case "obj_info", "" -> {}
          default -> throw error("\"" + shown(text) + "\" is no declaration of PLY");
        }
      }
      if (!hasFormat) {
        throw error("no line \"format\" in the header; it is damaged");
      }
      List<Element> all =
          elements.stream()
              .map(each -> new Element(each.name, each.count, List.copyOf(each.properties)))
              .toList();
      return new PlyHeader(encoding, List.copyOf(comments), all, at);
    }

    private String next() {
      long end = at;
      while (end < source.size() && end < LONGEST && byteAt(end) != '\n' && byteAt(end) != '\r') {
        end++;
      }
      if (end >= Math.min(source.size(), LONGEST)) {
        throw error("the header ends before \"end_header\"; it is cut short or damaged");
      }
      byte[] text = source.slice(at, end - at, "the header").toArray(ValueLayout.JAVA_BYTE);
      boolean two = byteAt(end) == '\r' && end + 1 < source.size() && byteAt(end + 1) == '\n';
      at = end + (two ? 2 : 1);
      line++;
      return new String(text, StandardCharsets.ISO_8859_1).strip();
    }

    private byte byteAt(long offset) {
      return source.memory().get(ValueLayout.JAVA_BYTE, offset);
    }

    private void format(String[] words) {
      encoding =
          PlyEncoding.named(words.length == 3 ? words[1] : "")
              .orElseThrow(() ->
                  error("the format is not ascii, binary_little_endian or binary_big_endian 1.0"));
      hasFormat = true;
    }

    private void element(String[] words) {
      try {
        long count = Long.parseLong(words.length == 3 ? words[2] : "");
        if (count < 0) {
          throw error("a count of " + count + "; it is damaged");
        }
        elements.add(new Element(words[1], count, new ArrayList<>()));
      } catch (NumberFormatException e) {
        throw error("an element without a name and a count; it is damaged");
      }
    }

    private void property(String[] words) {
      boolean list = words.length == 5 && words[1].equals("list");
      if (elements.isEmpty() || (!list && words.length != 3)) {
        throw error("a property without element, type or name; it is damaged");
      }
      PlyType count = list ? type(words[2]) : null;
      if (count != null && !count.isInteger()) {
        throw error("a list whose length is no whole number; it is damaged");
      }
      PlyProperty property =
          new PlyProperty(words[words.length - 1], type(words[words.length - 2]), count);
      List<PlyProperty> properties = elements.getLast().properties;
      if (properties.stream().anyMatch(each -> each.name().equals(property.name()))) {
        throw error("the property " + shown(property.name()) + " stands there twice");
      }
      properties.add(property);
    }

    private PlyType type(String name) {
      return PlyType.named(name)
          .orElseThrow(() -> error("the type " + shown(name) + " is unknown"));
    }

    private UnreadableFileException error(String reason) {
      return source.error("PLY header, line " + line + ": " + reason);
    }

    private static String shown(String text) {
      return text.chars()
          .limit(40)
          .mapToObj(letter -> letter < ' ' || letter > '~' ? "·" : Character.toString(letter))
          .collect(Collectors.joining());
    }
  }
}
