// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.npy;

import dev.kindred.semtypes.read.Source;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands before the elements.
 *
 * @param type such as {@code <f4}
 * @param fortran whether the first axis runs fastest
 * @param data where the elements begin
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record NpyHeader(String type, boolean fortran, long[] shape, long data) {
  static final String MAGIC = "\u0093NUMPY";

  private static final long LONGEST = 1 << 20;
  private static final int MOST_AXES = 64;

  /** A Python dictionary of exactly three keys, in any order. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\s*'(descr|fortran_order|shape)'\\s*:\\s*"
              + "('[^']*'|\"[^\"]*\"|True|False|\\([0-9L,\\s]*\\))\\s*(,|(?=\\}))");

  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  static NpyHeader of(Source source) {
    if (!source.has(0, MAGIC)) {
      throw source.error("no NPY file: it does not begin as one; give what numpy.save wrote");
    }
    MemorySegment start = source.slice(0, 10, "the NPY header");
    int version = start.get(ValueLayout.JAVA_BYTE, 6);
    if (version < 1 || version > 3) {
      throw source.error("NPY version " + version + ", known are 1 to 3; save it again");
    }
    long from = version == 1 ? 10 : 12;
    long length =
        version == 1
            ? start.get(SHORT, 8) & 0xFFFF
            : source.slice(8, 4, "the length of the NPY header").get(INT, 0) & 0xFFFFFFFFL;
    if (length > LONGEST) {
      throw source.error("an NPY header of " + length + " bytes; it is damaged");
    }
    byte[] text = source.slice(from, length, "the NPY header").toArray(ValueLayout.JAVA_BYTE);
    return parsed(source, new String(text, StandardCharsets.UTF_8).strip(), from + length);
  }

  private static NpyHeader parsed(Source source, String text, long data) {
    String type = "";
    String order = "";
    String shape = "";
    Matcher entry = ENTRY.matcher(text);
    int at = text.startsWith("{") ? 1 : text.length();
    int end = Math.max(at, text.length() - 1);
    while (at < end && entry.region(at, text.length()).lookingAt()) {
      String value = entry.group(2);
      switch (entry.group(1)) {
        case "descr" -> type = value;
        case "fortran_order" -> order = value;
        default -> shape = value;
      }
      at = entry.end();
    }
    boolean whole = text.endsWith("}") && text.substring(at, end).isBlank();
    boolean fits = shape.startsWith("(") && (order.equals("True") || order.equals("False"));
    if (!whole || !fits || !(type.startsWith("'") || type.startsWith("\""))) {
      throw source.error(
          "an NPY header that is not {'descr': '…', 'fortran_order': …, 'shape': (…)} of plain"
              + " numbers: "
              + shown(text)
              + "; records are not read, save their fields one by one");
    }
    String name = type.substring(1, type.length() - 1);
    return new NpyHeader(name, order.equals("True"), shape(source, shape), data);
  }

  private static String shown(String text) {
    String plain =
        text.chars()
            .limit(80)
            .mapToObj(c -> c < ' ' || c > '~' ? "·" : Character.toString(c))
            .collect(Collectors.joining());
    return text.length() > 80 ? plain + "…" : plain;
  }

  private static long[] shape(Source source, String text) {
    try {
      long[] sizes =
          Arrays.stream(text.substring(1, text.length() - 1).split(",", -1))
              .map(size -> size.replace("L", "").strip())
              .filter(size -> !size.isEmpty())
              .mapToLong(Long::parseLong)
              .toArray();
      if (sizes.length > MOST_AXES) {
        throw source.error("an NPY array of " + sizes.length + " axes; it is damaged");
      }
      return sizes;
    } catch (NumberFormatException e) {
      throw source.error("an NPY header with the shape " + shown(text) + "; it is damaged", e);
    }
  }
}
