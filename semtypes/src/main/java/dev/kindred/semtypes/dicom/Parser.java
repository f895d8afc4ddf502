// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.UnreadableFileException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Reads a data set out of bytes, explicit or implicit (PS3.5 section 7). Values are views of the
 * input, so a length in the file never decides how much memory is taken.
 *
 * @param explicit whether elements carry their representation
 * @param depth how many sequences are open around this data set
 * @param characters how letters are written, until the data set says otherwise
 */
record Parser(boolean explicit, int depth, CharacterSet characters) {
  /** Real files nest less than ten deep; the limit keeps a hostile one off the stack. */
  private static final int MAX_DEPTH = 64;

  private static final long UNDEFINED = 0xFFFF_FFFFL;

  static Parser of(TransferSyntax syntax) {
    return new Parser(syntax.isExplicit(), 0, CharacterSet.DEFAULT);
  }

  /** All elements up to the end of the cursor. */
  DataSet dataSet(Cursor in) {
    return dataSet(in, () -> !in.atEnd());
  }

  /** All elements of a file; zeros up to its end, with which some writers fill it, are none. */
  DataSet fileDataSet(Cursor in) {
    return dataSet(in, () -> !in.atEnd() && !in.onlyZerosAreLeft());
  }

  /** The elements of the file meta information: those of group 0002. */
  DataSet meta(Cursor in) {
    return dataSet(in, () -> !in.atEnd() && in.peekTag().group() == 0x0002);
  }

  private DataSet dataSet(Cursor in, BooleanSupplier more) {
    TreeMap<Tag, Element> elements = new TreeMap<>();
    Parser parser = this;
    while (more.getAsBoolean()) {
      Element element = parser.element(in);
      put(elements, element, in);
      if (element.tag().equals(Attribute.SPECIFIC_CHARACTER_SET)) {
        List<String> terms = new DataSet(in.file(), characters, elements).texts(element.tag());
        parser = new Parser(explicit, depth, CharacterSet.of(terms));
      }
    }
    return new DataSet(in.file(), parser.characters, elements);
  }

  private static void put(TreeMap<Tag, Element> elements, Element element, Cursor in) {
    Tag tag = element.tag();
    Element before = elements.putIfAbsent(tag, element);
    if (before != null && !tag.isPrivate() && !before.equals(element)) {
      throw new UnreadableFileException(
          in.file(),
          "%s is there twice and differs, again before byte %d; the file is damaged, get it again"
              .formatted(tag, in.position()));
    }
  }

  private Element element(Cursor in) {
    int start = in.position();
    Tag tag = in.tag();
    if (tag.group() == Tag.ITEM.group()) {
      throw new UnreadableFileException(
          in.file(),
          "a sequence delimiter %s at byte %d, outside any sequence; the file is damaged"
              .formatted(tag, start));
    }
    Header header = explicit ? explicitHeader(in, tag) : implicitHeader(in, tag);
    return header.length() == UNDEFINED ? undefined(in, header) : defined(in, header);
  }

  private record Header(Tag tag, Vr vr, long length) {}

  /** What is being read, put in words only for an error: that takes longer than the reading. */
  private record Part(String name, Tag of) {
    @Override
    public String toString() {
      return name + " of " + of;
    }
  }

  private static Header explicitHeader(Cursor in, Tag tag) {
    int start = in.position();
    Part what = new Part("the header", tag);
    String code = in.ascii(2, what);
    if (!isVrCode(code)) {
      throw new UnreadableFileException(
          in.file(),
          "%s at byte %d has no value representation of two letters; the file is damaged or"
                  .formatted(tag, start)
              + " its transfer syntax is not the one it names");
    }
    // A representation newer than this list has a 32-bit length (PS3.5 6.2.1 note).
    Vr vr = Vr.of(code).orElse(Vr.UN);
    if (vr.hasLongLength()) {
      in.u16(what);
      return new Header(tag, vr, in.u32(what));
    }
    return new Header(tag, vr, in.u16(what));
  }

  static boolean isVrCode(String code) {
    return code.length() == 2 && code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
  }

  private static Header implicitHeader(Cursor in, Tag tag) {
    Vr vr = Dictionary.vr(tag);
    return new Header(tag, vr, in.u32(new Part("the length", tag)));
  }

  private Element undefined(Cursor in, Header header) {
    Tag tag = header.tag();
    if (!header.vr().mayBeUndefined() && explicit) {
      throw new UnreadableFileException(
          in.file(),
          "%s before byte %d has representation %s and no length; the file is damaged"
              .formatted(tag, in.position(), header.vr()));
    }
    if (tag.equals(Attribute.PIXEL_DATA)) {
      return fragments(in, tag);
    }
    if (header.vr() == Vr.UN && explicit) {
      // What a sender did not know it wrote as implicit little endian (PS3.5 6.2.2 note 2).
      Cursor inside = in.in(ByteOrder.LITTLE_ENDIAN);
      Element sequence = new Parser(false, depth, characters).openSequence(inside, tag);
      in.follow(inside);
      return sequence;
    }
    return openSequence(in, tag);
  }

  private Element defined(Cursor in, Header header) {
    Tag tag = header.tag();
    Vr vr = header.vr();
    boolean disguised = vr == Vr.UN && explicit;
    if (disguised) {
      vr = Dictionary.vr(tag);
    }
    if (vr == Vr.SQ) {
      Cursor inside = in.within(header.length(), tag);
      return disguised
          ? new Parser(false, depth, characters)
              .closedSequence(inside.in(ByteOrder.LITTLE_ENDIAN), tag)
          : closedSequence(inside, tag);
    }
    int offset = in.position();
    ByteBuffer bytes = in.slice(header.length(), tag);
    return new Element.Value(tag, vr, disguised ? littleEndian(bytes) : bytes, offset);
  }

  private static ByteBuffer littleEndian(ByteBuffer bytes) {
    return bytes.order(ByteOrder.LITTLE_ENDIAN);
  }

  private Element closedSequence(Cursor in, Tag tag) {
    List<DataSet> items = new ArrayList<>();
    while (!in.atEnd()) {
      // Some writers close even a sequence whose length they gave.
      if (in.peekTag().equals(Tag.SEQUENCE_END)) {
        break;
      }
      items.add(item(in, tag));
    }
    return new Element.Sequence(tag, items);
  }

  private Element openSequence(Cursor in, Tag tag) {
    List<DataSet> items = new ArrayList<>();
    while (!in.peekTag().equals(Tag.SEQUENCE_END)) {
      items.add(item(in, tag));
    }
    in.tag();
    in.u32(new Part("the end", tag));
    return new Element.Sequence(tag, items);
  }

  private DataSet item(Cursor in, Tag sequence) {
    int start = in.position();
    long length = itemLength(in, sequence);
    Parser inner = deeper(in, sequence);
    if (length != UNDEFINED) {
      return inner.dataSet(in.within(length, "an item of " + sequence)).at(start);
    }
    DataSet elements = inner.dataSet(in, () -> !in.peekTag().equals(Tag.ITEM_END));
    in.tag();
    in.u32(new Part("the end of an item", sequence));
    return elements;
  }

  private static long itemLength(Cursor in, Tag sequence) {
    int start = in.position();
    Tag found = in.tag();
    if (!found.equals(Tag.ITEM)) {
      throw new UnreadableFileException(
          in.file(),
          "%s at byte %d holds %s, not an item; the file is damaged"
              .formatted(sequence, start, found));
    }
    return in.u32(new Part("the length of an item", sequence));
  }

  private Parser deeper(Cursor in, Tag sequence) {
    if (depth == MAX_DEPTH) {
      throw new UnreadableFileException(
          in.file(),
          "%s at byte %d is nested more than %d deep; the file is damaged"
              .formatted(sequence, in.position(), MAX_DEPTH));
    }
    return new Parser(explicit, depth + 1, characters);
  }

  private static Element fragments(Cursor in, Tag tag) {
    int offset = in.position();
    List<ByteBuffer> fragments = new ArrayList<>();
    while (!in.peekTag().equals(Tag.SEQUENCE_END)) {
      long length = itemLength(in, tag);
      fragments.add(in.slice(length, "a fragment of " + tag));
    }
    in.tag();
    in.u32(new Part("the end", tag));
    return new Element.Encapsulated(tag, fragments, offset);
  }
}
