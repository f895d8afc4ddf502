// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The attributes of PS3.6: for each tag its keyword and the representation that an implicit syntax
 * leaves out. Groups that repeat (overlays in 60xx, curves in 50xx) count as one.
 */
final class Dictionary {
  private static final String FILE = "dictionary.tsv";

  private record Entry(Vr vr, String keyword) {}

  private static final Map<Integer, Entry> BY_TAG = new HashMap<>(8192);
  private static final Map<String, Entry> REPEATING = new HashMap<>();
  private static final Map<String, Tag> BY_KEYWORD = new HashMap<>(8192);

  static {
    try (InputStream in = Objects.requireNonNull(Dictionary.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      lines.lines().forEach(Dictionary::add);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Dictionary() {}

  private static void add(String line) {
    String[] columns = line.split("\t", -1);
    Entry entry = new Entry(Vr.valueOf(columns[1]), columns[2]);
    if (columns[0].contains("x")) {
      REPEATING.put(columns[0], entry);
      return;
    }
    int number = Integer.parseUnsignedInt(columns[0], 16);
    BY_TAG.put(number, entry);
    BY_KEYWORD.put(columns[2], new Tag(number >>> 16, number & 0xFFFF));
  }

  /** How the value of a tag is written; UN where this list does not know it. */
  static Vr vr(Tag tag) {
    if (tag.element() == 0 || tag.isPrivate()) {
      // Group lengths; and the reservations of private blocks (PS3.5 7.8.1).
      boolean reservation = tag.isPrivate() && tag.element() >= 0x10 && tag.element() <= 0xFF;
      return tag.element() == 0 ? Vr.UL : reservation ? Vr.LO : Vr.UN;
    }
    return entry(tag).map(Entry::vr).orElse(Vr.UN);
  }

  static Optional<String> keyword(Tag tag) {
    return tag.isPrivate() ? Optional.empty() : entry(tag).map(Entry::keyword);
  }

  static Optional<Tag> tag(String keyword) {
    return Optional.ofNullable(BY_KEYWORD.get(keyword));
  }

  private static Optional<Entry> entry(Tag tag) {
    Entry entry = BY_TAG.get(tag.group() << 16 | tag.element());
    if (entry == null && isRepeating(tag)) {
      String group = tag.group() >> 8 == 0x60 ? "60xx" : "50xx";
      entry = REPEATING.get(group + String.format(Locale.ROOT, "%04x", tag.element()));
    }
    return Optional.ofNullable(entry);
  }

  private static boolean isRepeating(Tag tag) {
    int family = tag.group() >> 8;
    return (family == 0x50 || family == 0x60) && (tag.group() & 0xFF) <= 0x1E;
  }
}
