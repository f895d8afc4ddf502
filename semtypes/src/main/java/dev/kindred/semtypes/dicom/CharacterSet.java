// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the letters of a data set are written (PS3.3 C.12.1.1.2, PS3.5 6.1): one set for the whole
 * text, or ISO 2022, where escapes change the set of the lower and of the upper half of the bytes.
 *
 * <p>What a file writes wrongly is still read: unknown names and bytes beyond ASCII without a set
 * as Latin-1, letters that a set lacks as U+FFFD.
 *
 * @param whole the set of every byte, or null for ISO 2022
 * @param upper the set of bytes from 0x80 before any escape
 */
record CharacterSet(@Nullable Charset whole, Charset upper) {
  static final CharacterSet DEFAULT = new CharacterSet(null, StandardCharsets.ISO_8859_1);

  private static final byte ESCAPE = 0x1B;

  /** Repertoires of the upper half by the number that their terms carry. */
  private static final Map<String, String> UPPER =
      Map.ofEntries(
          Map.entry("100", "ISO-8859-1"),
          Map.entry("101", "ISO-8859-2"),
          Map.entry("109", "ISO-8859-3"),
          Map.entry("110", "ISO-8859-4"),
          Map.entry("144", "ISO-8859-5"),
          Map.entry("127", "ISO-8859-6"),
          Map.entry("126", "ISO-8859-7"),
          Map.entry("138", "ISO-8859-8"),
          Map.entry("148", "ISO-8859-9"),
          Map.entry("203", "ISO-8859-15"),
          Map.entry("13", "JIS_X0201"),
          Map.entry("166", "TIS-620"),
          Map.entry("149", "EUC-KR"),
          Map.entry("58", "GB2312"));

  private static final Map<String, String> WHOLE =
      Map.of("ISOIR192", "UTF-8", "GB18030", "GB18030", "GBK", "GBK");

  /** What follows an escape, and the set it calls: of the lower half or of the upper one. */
  private enum Shift {
    JIS_X0208("$B", "x-JIS0208", true),
    JIS_X0208_OLD("$@", "x-JIS0208", true),
    JIS_X0212("$(D", "JIS_X0212-1990", true),
    ASCII("(B", "US-ASCII", true),
    JIS_ROMAN("(J", "US-ASCII", true),
    JIS_KATAKANA(")I", "JIS_X0201", false),
    KOREAN("$)C", "EUC-KR", false),
    CHINESE("$)A", "GB2312", false),
    LATIN_1("-A", "ISO-8859-1", false),
    LATIN_2("-B", "ISO-8859-2", false),
    LATIN_3("-C", "ISO-8859-3", false),
    LATIN_4("-D", "ISO-8859-4", false),
    CYRILLIC("-L", "ISO-8859-5", false),
    ARABIC("-G", "ISO-8859-6", false),
    GREEK("-F", "ISO-8859-7", false),
    HEBREW("-H", "ISO-8859-8", false),
    LATIN_5("-M", "ISO-8859-9", false),
    LATIN_9("-b", "ISO-8859-15", false),
    THAI("-T", "TIS-620", false);

    final String code;
    final Charset set;
    final boolean lower;

    Shift(String code, String set, boolean lower) {
      this.code = code;
      this.set = named(set);
      this.lower = lower;
    }

    static @Nullable Shift at(byte[] bytes, int start) {
      for (Shift shift : values()) {
        if (isAt(shift.code, bytes, start)) {
          return shift;
        }
      }
      return null;
    }

    private static boolean isAt(String code, byte[] bytes, int start) {
      for (int i = 0; i < code.length(); i++) {
        if (start + i >= bytes.length || bytes[start + i] != code.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  /** A set that the running JDK may have been linked without: then Latin-1 stands for it. */
  private static Charset named(String name) {
    return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
  }

  /** Of the values of SpecificCharacterSet, in their order; spellings seen in real files too. */
  static CharacterSet of(List<String> terms) {
    if (terms.isEmpty()) {
      return DEFAULT;
    }
    String first = terms.getFirst().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    String whole = WHOLE.get(first);
    if (whole != null) {
      return new CharacterSet(named(whole), StandardCharsets.ISO_8859_1);
    }
    String number = first.replaceFirst("^ISO(2022)?IR", "");
    return new CharacterSet(
        null,
        Optional.ofNullable(UPPER.get(number))
            .map(CharacterSet::named)
            .orElse(StandardCharsets.ISO_8859_1));
  }

  String decode(ByteBuffer value) {
    byte[] bytes = new byte[value.remaining()];
    value.duplicate().get(bytes);
    return whole == null ? decode(bytes) : new String(bytes, whole);
  }

  private String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    Charset low = StandardCharsets.US_ASCII;
    Charset high = upper;
    for (int at = 0; at < bytes.length; ) {
      Shift shift = bytes[at] == ESCAPE ? Shift.at(bytes, at + 1) : null;
      if (shift != null) {
        low = shift.lower ? shift.set : low;
        high = shift.lower ? high : shift.set;
        at += 1 + shift.code.length();
        continue;
      }
      int end = run(bytes, at, low.equals(StandardCharsets.US_ASCII));
      text.append(new String(bytes, at, end - at, bytes[at] < 0 ? high : low));
      if (end - at == 1 && isDelimiter(bytes[at])) {
        high = upper;
      }
      at = end;
    }
    return text.toString();
  }

  /** The end of the bytes of one half; an ASCII delimiter stands alone, for it undoes escapes. */
  private static int run(byte[] bytes, int start, boolean ascii) {
    int end = start + 1;
    if (ascii && isDelimiter(bytes[start])) {
      return end;
    }
    while (end < bytes.length
        && (bytes[end] < 0) == (bytes[start] < 0)
        && bytes[end] != ESCAPE
        && !(ascii && isDelimiter(bytes[end]))) {
      end++;
    }
    return end;
  }

  private static boolean isDelimiter(byte letter) {
    return letter == '\\' || letter == '^' || letter == '=' || (letter >= '\t' && letter <= '\r');
  }

  /** The bytes of a text, if this set has every letter of it. */
  Optional<byte[]> encode(String text) {
    if (text.chars().allMatch(letter -> letter < 0x80)) {
      return Optional.of(text.getBytes(StandardCharsets.US_ASCII));
    }
    Charset set = whole == null ? upper : whole;
    return set.newEncoder().canEncode(text) ? Optional.of(text.getBytes(set)) : Optional.empty();
  }
}
