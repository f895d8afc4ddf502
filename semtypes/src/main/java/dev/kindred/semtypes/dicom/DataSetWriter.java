// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes data sets as bytes, the reverse of {@link Parser} (PS3.5 section 7). Sequences and items
 * are closed by delimiters; group lengths, retired and soon wrong, are left out.
 */
final class DataSetWriter {
  private static final int UNDEFINED = -1;
  private static final int LONGEST_SHORT = 0xFFFE;

  private final boolean explicit;
  private final ByteOrder order;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private DataSetWriter(TransferSyntax syntax) {
    this.explicit = syntax.isExplicit();
    this.order = syntax.byteOrder();
  }

  static byte[] bytes(DataSet dataSet, TransferSyntax syntax) {
    DataSetWriter writer = new DataSetWriter(syntax);
    writer.write(dataSet);
    return writer.out.toByteArray();
  }

  private void write(DataSet dataSet) {
    int cell = dataSet.integer(Attribute.BITS_ALLOCATED).orElse(Short.SIZE) / Byte.SIZE;
    for (Element element : dataSet.elements()) {
      switch (element) {
        case Element.Value value when value.tag().element() == 0 -> {}
        case Element.Value value -> write(value, cell);
        case Element.Sequence(Tag tag, List<DataSet> items) -> write(tag, items);
        case Element.Encapsulated pieces -> write(pieces);
      }
    }
  }

  private void write(Element.Value value, int cell) {
    ByteBuffer bytes = value.bytes();
    int length = bytes.remaining();
    int even = length + length % 2;
    boolean tooLong = explicit && !value.vr().hasLongLength() && even > LONGEST_SHORT;
    header(value.tag(), tooLong ? Vr.UN : value.vr(), even);
    byte[] raw = new byte[even];
    bytes.get(raw, 0, length);
    if (even > length) {
      raw[length] = (byte) (value.vr().isNumber() || value.vr() == Vr.UI ? 0 : ' ');
    }
    if (bytes.order() != order) {
      boolean pixels = value.tag().equals(Attribute.PIXEL_DATA) && value.vr() == Vr.OW;
      reverse(raw, pixels ? Math.max(cell, 2) : value.vr().unit());
    }
    out.writeBytes(raw);
  }

  private static void reverse(byte[] bytes, int unit) {
    for (int at = 0; at + unit <= bytes.length; at += unit) {
      for (int i = 0; i < unit / 2; i++) {
        byte low = bytes[at + i];
        bytes[at + i] = bytes[at + unit - 1 - i];
        bytes[at + unit - 1 - i] = low;
      }
    }
  }

  private void write(Tag tag, List<DataSet> items) {
    header(tag, Vr.SQ, UNDEFINED);
    for (DataSet item : items) {
      item(UNDEFINED);
      write(item);
      delimiter(Tag.ITEM_END);
    }
    delimiter(Tag.SEQUENCE_END);
  }

  private void write(Element.Encapsulated pieces) {
    header(pieces.tag(), Vr.OB, UNDEFINED);
    for (ByteBuffer piece : pieces.fragments()) {
      byte[] raw = new byte[piece.remaining() + piece.remaining() % 2];
      piece.duplicate().get(raw, 0, piece.remaining());
      item(raw.length);
      out.writeBytes(raw);
    }
    delimiter(Tag.SEQUENCE_END);
  }

  private void header(Tag tag, Vr vr, int length) {
    tag(tag);
    if (!explicit) {
      number(length, 4);
      return;
    }
    out.writeBytes(vr.name().getBytes(StandardCharsets.US_ASCII));
    if (vr.hasLongLength()) {
      number(0, 2);
      number(length, 4);
    } else {
      number(length, 2);
    }
  }

  private void tag(Tag tag) {
    number(tag.group(), 2);
    number(tag.element(), 2);
  }

  private void item(int length) {
    tag(Tag.ITEM);
    number(length, 4);
  }

  private void delimiter(Tag tag) {
    tag(tag);
    number(0, 4);
  }

  private void number(int value, int bytes) {
    ByteBuffer buffer = ByteBuffer.allocate(4).order(order).putInt(0, value);
    out.write(buffer.array(), order == ByteOrder.BIG_ENDIAN ? 4 - bytes : 0, bytes);
  }
}
