// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.UnreadableFileException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Takes the stored values of the one frame of a file out of its pixel data (PS3.5 section 8 and
 * annex A).
 */
record StoredPixels(String file, TransferSyntax syntax, DataSet dataSet) {
  /** Stored values [rows, columns], masked and sign-extended. */
  Tensor read(int rows, int columns, StoredBits bits) {
    requireOneGrayFrame();
    if (!syntax.isReadable()) {
      throw new UnreadableFileException(
          file,
          ("its pixels are compressed as %s, which is not read yet; convert the"
                  + " file to explicit VR little endian (1.2.840.10008.1.2.1)")
              .formatted(syntax));
    }
    long cells = (long) rows * columns;
    ByteBuffer bytes = cells(cells, bits.allocated() / 8);
    return switch (bits.dtype()) {
      case U8 -> bytes(bytes, (int) cells, bits, rows, columns);
      case I16, U16 -> shorts(bytes, (int) cells, bits, rows, columns);
      default -> longs(bytes, (int) cells, bits, rows, columns);
    };
  }

  private void requireOneGrayFrame() {
    int frames = dataSet.integer(Attribute.FRAMES).orElse(1);
    if (frames != 1) {
      throw dataSet.bad(
          Attribute.FRAMES,
          "says %d frames, which are not read yet; give a file of one frame".formatted(frames));
    }
    int samples = dataSet.integer(Attribute.SAMPLES_PER_PIXEL).orElse(1);
    if (samples != 1) {
      throw dataSet.bad(
          Attribute.SAMPLES_PER_PIXEL,
          "says %d samples in a monochrome pixel; the file is damaged".formatted(samples));
    }
  }

  /** The cells in their byte order, checked to be enough before anything is allocated. */
  private ByteBuffer cells(long cells, int size) {
    Tag tag = Attribute.PIXEL_DATA.tag();
    Element element = dataSet.element(tag).orElseThrow(() -> dataSet.missing(Attribute.PIXEL_DATA));
    return switch (element) {
      case Element.Value value when syntax != TransferSyntax.RLE -> open(value, cells * size, size);
      case Element.Encapsulated pieces when syntax == TransferSyntax.RLE ->
          new RleFrame(file, joined(pieces)).decode(cells, size);
      default ->
          throw new UnreadableFileException(
              file, "%s does not go with %s; the file is damaged".formatted(element, syntax));
    };
  }

  private ByteBuffer open(Element.Value value, long needed, int size) {
    if (value.bytes().remaining() < needed) {
      throw dataSet.bad(
          Attribute.PIXEL_DATA,
          "has %d bytes where %d are needed; the file is cut short or damaged, get it again"
              .formatted(value.bytes().remaining(), needed));
    }
    boolean swapped =
        size == 1 && value.vr() == Vr.OW && value.bytes().order() == ByteOrder.BIG_ENDIAN;
    return swapped ? swapped(value.bytes()) : value.bytes();
  }

  /** Bytes written as big-endian words: each pair is the other way round. */
  private static ByteBuffer swapped(ByteBuffer words) {
    ByteBuffer bytes = ByteBuffer.allocate(words.remaining() / 2 * 2);
    for (int i = 0; i < bytes.capacity(); i++) {
      bytes.put(i, words.get(i ^ 1));
    }
    return bytes;
  }

  private ByteBuffer joined(Element.Encapsulated pieces) {
    // The first fragment is the offset table; a single frame needs none.
    int length = pieces.fragments().stream().skip(1).mapToInt(ByteBuffer::remaining).sum();
    ByteBuffer all = ByteBuffer.allocate(length);
    pieces.fragments().stream().skip(1).forEach(piece -> all.put(piece.duplicate()));
    return all.flip();
  }

  private static Tensor bytes(ByteBuffer in, int count, StoredBits bits, int rows, int columns) {
    byte[] values = new byte[count];
    for (int i = 0; i < count; i++) {
      values[i] = (byte) bits.value(in.get(i) & 0xFF);
    }
    return Tensor.of(values, rows, columns);
  }

  private static Tensor shorts(ByteBuffer in, int count, StoredBits bits, int rows, int columns) {
    short[] values = new short[count];
    for (int i = 0; i < count; i++) {
      int cell = bits.allocated() == 8 ? in.get(i) & 0xFF : in.getShort(2 * i) & 0xFFFF;
      values[i] = (short) bits.value(cell);
    }
    return Tensor.of(bits.dtype(), values, rows, columns);
  }

  private static Tensor longs(ByteBuffer in, int count, StoredBits bits, int rows, int columns) {
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      values[i] = bits.value(in.getInt(4 * i) & 0xFFFF_FFFFL);
    }
    return Tensor.of(values, rows, columns).castTo(bits.dtype());
  }
}
