// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.UnreadableFileException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a file or of one item of a sequence, ascending by tag. Immutable. Prints how many
 * there are and never what they say.
 */
public final class DataSet {
  private final String file;
  private final SortedMap<Tag, Element> elements;

  DataSet(String file, SortedMap<Tag, Element> elements) {
    this.file = file;
    this.elements = Collections.unmodifiableSortedMap(new TreeMap<>(elements));
  }

  /** All elements, private ones too, ascending by tag. */
  public Collection<Element> elements() {
    return elements.values();
  }

  /** The element of a tag, if it is there. */
  public Optional<Element> element(Tag tag) {
    return Optional.ofNullable(elements.get(tag));
  }

  /**
   * The text of an element without its padding; empty where the element is absent, empty or no
   * plain value. Letters beyond ASCII are read as Latin-1 whatever character set the file names.
   */
  public Optional<String> text(Tag tag) {
    return value(tag).map(DataSet::asText).filter(text -> !text.isEmpty());
  }

  Optional<String> text(Attribute attribute) {
    return text(attribute.tag());
  }

  /** The parts of a text of several values; none where the element is absent or empty. */
  List<String> texts(Attribute attribute) {
    return text(attribute)
        .map(all -> Arrays.stream(all.split("\\\\", -1)).map(String::strip).toList())
        .orElse(List.of());
  }

  /** The numbers of a decimal string element. */
  List<Double> decimals(Attribute attribute) {
    return texts(attribute).stream().map(text -> decimal(attribute, text)).toList();
  }

  OptionalDouble decimal(Attribute attribute) {
    return decimals(attribute).stream().mapToDouble(Double::doubleValue).findFirst();
  }

  private double decimal(Attribute attribute, String text) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
      throw notNumber(attribute, null);
    } catch (NumberFormatException notANumber) {
      throw notNumber(attribute, notANumber);
    }
  }

  /** The first number of an element of unsigned shorts or of an integer string. */
  OptionalInt integer(Attribute attribute) {
    if (attribute.vr() == Vr.IS) {
      return texts(attribute).stream().mapToInt(text -> integer(attribute, text)).findFirst();
    }
    int[] all = shorts(attribute);
    return all.length == 0 ? OptionalInt.empty() : OptionalInt.of(all[0]);
  }

  private int integer(Attribute attribute, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw notNumber(attribute, notANumber);
    }
  }

  int requiredInteger(Attribute attribute) {
    return integer(attribute).orElseThrow(() -> missing(attribute));
  }

  /** The unsigned 16-bit numbers of an element, or none. */
  int[] shorts(Attribute attribute) {
    ByteBuffer bytes =
        value(attribute.tag()).map(Element.Value::bytes).orElse(ByteBuffer.allocate(0));
    int[] all = new int[bytes.remaining() / 2];
    for (int i = 0; i < all.length; i++) {
      all[i] = bytes.getShort(2 * i) & 0xFFFF;
    }
    return all;
  }

  Optional<Element.Value> value(Tag tag) {
    return elements.get(tag) instanceof Element.Value value ? Optional.of(value) : Optional.empty();
  }

  /** The items of a sequence; none where it is absent. */
  List<DataSet> items(Attribute attribute) {
    return elements.get(attribute.tag()) instanceof Element.Sequence sequence
        ? sequence.items()
        : List.of();
  }

  UnreadableFileException missing(Attribute attribute) {
    return new UnreadableFileException(
        file,
        "%s is absent or empty; a slice needs it, so this file is no image or is damaged"
            .formatted(attribute.tag()));
  }

  /** The error of an element that is there and is wrong. */
  UnreadableFileException bad(Attribute attribute, String finding) {
    return new UnreadableFileException(file, badText(attribute, finding));
  }

  private UnreadableFileException notNumber(
      Attribute attribute, @Nullable NumberFormatException cause) {
    String text = badText(attribute, "is not a number; the file is damaged");
    return cause == null
        ? new UnreadableFileException(file, text)
        : new UnreadableFileException(file, text, cause);
  }

  private String badText(Attribute attribute, String finding) {
    String place = value(attribute.tag()).map(value -> " at byte " + value.offset()).orElse("");
    return "%s%s %s".formatted(attribute.tag(), place, finding);
  }

  private static String asText(Element.Value value) {
    String text = StandardCharsets.ISO_8859_1.decode(value.bytes()).toString();
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return text.substring(0, end).stripLeading();
  }

  @Override
  public String toString() {
    return "DataSet of " + elements.size() + " elements";
  }
}
