// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes small DICOM files for tests, element by element, in any syntax and length form. */
final class Part10Sample {
  static final Path FILES = Path.of("../testdata/dicom");
  static final int UNDEFINED = -1;

  private final TransferSyntax syntax;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  Part10Sample(TransferSyntax syntax) {
    this.syntax = syntax;
  }

  /** A monochrome slice of words, all but the pixels. */
  static Part10Sample slice(int rows, int columns, int allocated, int stored, boolean signed) {
    return slice(TransferSyntax.EXPLICIT_LITTLE_ENDIAN, rows, columns)
        .shorts(Attribute.BITS_ALLOCATED, allocated)
        .shorts(Attribute.BITS_STORED, stored)
        .shorts(Attribute.HIGH_BIT, stored - 1)
        .shorts(Attribute.PIXEL_REPRESENTATION, signed ? 1 : 0);
  }

  static Part10Sample slice(TransferSyntax syntax, int rows, int columns) {
    return new Part10Sample(syntax)
        .text(Attribute.PHOTOMETRIC, "MONOCHROME2")
        .shorts(Attribute.ROWS, rows)
        .shorts(Attribute.COLUMNS, columns);
  }

  Part10Sample text(Tag tag, String text) {
    return text(tag, Dictionary.vr(tag), text);
  }

  Part10Sample text(Tag tag, Vr vr, String text) {
    return value(tag, vr, padded(text).getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String padded(String text) {
    return text.length() % 2 == 0 ? text : text + " ";
  }

  Part10Sample shorts(Tag tag, int... values) {
    return value(tag, Dictionary.vr(tag), words(values));
  }

  Part10Sample pixels(int... words) {
    return shorts(Attribute.PIXEL_DATA, words);
  }

  byte[] words(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(syntax.byteOrder());
    for (int value : values) {
      bytes.putShort((short) value);
    }
    return bytes.array();
  }

  Part10Sample value(Tag tag, Vr vr, byte[] bytes) {
    return header(tag, vr, bytes.length).raw(bytes);
  }

  /** A tag, its representation where the syntax has them, and a length. */
  Part10Sample header(Tag tag, Vr vr, int length) {
    tag(tag);
    if (!syntax.isExplicit()) {
      return number(length, 4);
    }
    raw(vr.name().getBytes(StandardCharsets.US_ASCII));
    return vr.hasLongLength() ? number(0, 2).number(length, 4) : number(length, 2);
  }

  Part10Sample tag(Tag tag) {
    return number(tag.group(), 2).number(tag.element(), 2);
  }

  Part10Sample item(int length) {
    return tag(Tag.ITEM).number(length, 4);
  }

  Part10Sample delimiter(Tag tag) {
    return tag(tag).number(0, 4);
  }

  /** A sequence of one item whose elements are those of another sample; lengths given or open. */
  Part10Sample sequence(Tag tag, Vr vr, boolean open, Part10Sample item) {
    byte[] inside = item.body.toByteArray();
    if (open) {
      header(tag, vr, UNDEFINED).item(UNDEFINED).raw(inside);
      return delimiter(Tag.ITEM_END).delimiter(Tag.SEQUENCE_END);
    }
    return header(tag, vr, inside.length + 8).item(inside.length).raw(inside);
  }

  Part10Sample number(int value, int bytes) {
    ByteBuffer buffer = ByteBuffer.allocate(4).order(syntax.byteOrder()).putInt(0, value);
    int start = syntax.byteOrder() == ByteOrder.BIG_ENDIAN ? 4 - bytes : 0;
    body.write(buffer.array(), start, bytes);
    return this;
  }

  Part10Sample raw(byte[] bytes) {
    body.writeBytes(bytes);
    return this;
  }

  /** The whole file: preamble, meta information, data set. */
  byte[] bytes() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[128]);
    file.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
    Part10Sample meta = new Part10Sample(TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    meta.text(Attribute.TRANSFER_SYNTAX, syntax.uid());
    file.writeBytes(meta.body.toByteArray());
    file.writeBytes(syntax.isDeflated() ? deflated(body.toByteArray()) : body.toByteArray());
    return file.toByteArray();
  }

  private static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(out, new Deflater(9, true))) {
      deflater.write(bytes);
    } catch (java.io.IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toByteArray();
  }

  DicomFile file() {
    return DicomFile.parse("sample.dcm", bytes());
  }
}
