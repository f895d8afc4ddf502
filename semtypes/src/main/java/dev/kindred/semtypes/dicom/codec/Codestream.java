// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom.codec;

import dev.kindred.semtypes.UnreadableFileException;

/**
 * The bytes of one frame, read from front to back, and the errors that name a place in them. For
 * the decoders only; not for several threads at once.
 */
public final class Codestream {
  private final String file;
  private final String codec;
  private final byte[] bytes;
  private int at;

  /**
   * Stands at the first byte.
   *
   * @param file what to call the file in an error
   * @param codec what to call the codec
   */
  public Codestream(String file, String codec, byte[] bytes) {
    this.file = file;
    this.codec = codec;
    this.bytes = bytes;
  }

  /** All of them, not a copy; they stay as they are. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many bytes there are. */
  public int length() {
    return bytes.length;
  }

  /** The index of the byte that is read next. */
  public int at() {
    return at;
  }

  /** Goes to an index, at most {@link #length}. */
  public void moveTo(int index) {
    at = index;
  }

  /** How many bytes are left. */
  public int remaining() {
    return bytes.length - at;
  }

  /** The next byte, unsigned. */
  public int u8() {
    if (at >= bytes.length) {
      throw damaged("it ends early");
    }
    return bytes[at++] & 0xFF;
  }

  /** The next two bytes, big-endian and unsigned. */
  public int u16() {
    return u8() << 8 | u8();
  }

  /** The next four bytes, big-endian; more than an int holds is an error. */
  public int u31() {
    int value = u16() << 16 | u16();
    if (value < 0) {
      throw damaged("the number %d".formatted(value & 0xFFFF_FFFFL));
    }
    return value;
  }

  /** A marker of the JPEG family: the byte behind 0xFF, which may be repeated. */
  public int marker() {
    int value = u8();
    if (value != 0xFF) {
      at--;
      throw damaged("byte %02X where a marker is needed".formatted(value));
    }
    while (value == 0xFF) {
      value = u8();
    }
    return value;
  }

  /** Reads the length of a marker's segment, and gives the index behind the segment. */
  public int segmentEnd() {
    int start = at;
    int length = u16();
    if (length < 2 || length > bytes.length - start) {
      at = start;
      throw damaged(
          "a segment of %d bytes where %d are left".formatted(length, bytes.length - start));
    }
    return start + length;
  }

  /** What is wrong with the bytes here. */
  public UnreadableFileException damaged(String found) {
    return unread(found, "the file is cut short or damaged, get it again");
  }

  /** What cannot be read here, and what to do about it. */
  public UnreadableFileException unread(String found, String remedy) {
    return new UnreadableFileException(file, reason(found, remedy));
  }

  /** The same where something was thrown. */
  public UnreadableFileException damaged(String found, Throwable cause) {
    return new UnreadableFileException(
        file, reason(found, "the file is cut short or damaged, get it again"), cause);
  }

  private String reason(String found, String remedy) {
    return "decode %s frame: at byte %d of %d: %s; %s"
        .formatted(codec, at, bytes.length, found, remedy);
  }
}
