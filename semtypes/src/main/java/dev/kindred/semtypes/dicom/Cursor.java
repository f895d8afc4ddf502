// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.UnreadableFileException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A place in the bytes of a file and the end up to which it may move: the whole file, a sequence or
 * an item. Every step says how many bytes it needs, and fails before anything is taken or
 * allocated. Confined to the thread that parses.
 */
final class Cursor {
  private final String file;
  private final ByteBuffer bytes;
  private final int end;
  private int position;

  /** Where the zeros at the end begin; looked for once, since many elements may ask. */
  private int zerosFrom = -1;

  private Cursor(String file, ByteBuffer bytes, int position, int end) {
    this.file = file;
    this.bytes = bytes;
    this.position = position;
    this.end = end;
  }

  static Cursor over(String file, byte[] bytes, int position, ByteOrder order) {
    return new Cursor(file, ByteBuffer.wrap(bytes).order(order), position, bytes.length);
  }

  String file() {
    return file;
  }

  int position() {
    return position;
  }

  ByteOrder order() {
    return bytes.order();
  }

  boolean atEnd() {
    return position == end;
  }

  /** Whether no byte up to the end is another one. */
  boolean onlyZerosAreLeft() {
    if (zerosFrom < 0) {
      zerosFrom = end;
      while (zerosFrom > position && bytes.get(zerosFrom - 1) == 0) {
        zerosFrom--;
      }
    }
    return position >= zerosFrom;
  }

  int u16(Object what) {
    return bytes.getShort(advance(2, what)) & 0xFFFF;
  }

  long u32(Object what) {
    return bytes.getInt(advance(4, what)) & 0xFFFF_FFFFL;
  }

  Tag tag() {
    int start = advance(4, "the tag of an element");
    return new Tag(bytes.getShort(start) & 0xFFFF, bytes.getShort(start + 2) & 0xFFFF);
  }

  Tag peekTag() {
    Tag next = tag();
    position -= 4;
    return next;
  }

  String ascii(int length, Object what) {
    int start = advance(length, what);
    byte[] text = new byte[length];
    bytes.get(start, text);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** Letters further on, or none where the bytes end before; the place stays. */
  String peekAscii(int distance, int length) {
    if (distance + length > end - position) {
      return "";
    }
    byte[] text = new byte[length];
    bytes.get(position + distance, text);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** A view of the next bytes, not a copy. */
  ByteBuffer slice(long length, Object what) {
    int start = advance(length, what);
    return bytes.slice(start, (int) length).order(bytes.order()).asReadOnlyBuffer().order(order());
  }

  /** A cursor for the next bytes alone; this one steps over them. */
  Cursor within(long length, Object what) {
    int start = advance(length, what);
    return new Cursor(file, bytes, start, start + (int) length);
  }

  /** The same place read in another byte order. */
  Cursor in(ByteOrder order) {
    return new Cursor(file, bytes.duplicate().order(order), position, end);
  }

  /** Moves to where another cursor over the same bytes has come. */
  void follow(Cursor other) {
    position = other.position;
  }

  private int advance(long length, Object what) {
    int start = position;
    if (length > end - start) {
      throw new UnreadableFileException(
          file,
          ("%s at byte %d needs %d bytes, %d are left;"
                  + " the file is cut short or damaged, get it again")
              .formatted(what, start, length, end - start));
    }
    position = start + (int) length;
    return start;
  }
}
