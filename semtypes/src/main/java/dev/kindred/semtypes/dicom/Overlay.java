// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.Canvas;
import dev.kindred.semtypes.Tensor;
import dev.kindred.semtypes.image.Mask;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plane of single bits over the picture (PS3.3 C.9.2): graphics, or a region of interest. Kept in
 * an element of its own, or by old files in bits of the pixel cells that no value uses.
 *
 * @param group the group of its elements, 0x6000 to 0x601E
 * @param region whether it is a region of interest (type R) rather than graphics (type G)
 * @param row where its first row lies in the picture, from 0; may be outside
 * @param column where its first column lies in the picture, from 0; may be outside
 * @param bits u8 [rows, columns] of 0 and 1
 */
public record Overlay(int group, boolean region, int row, int column, Tensor bits) {
  private static final int FIRST_GROUP = 0x6000;
  private static final int LAST_GROUP = 0x601E;
  private static final int ROWS = 0x0010;
  private static final int COLUMNS = 0x0011;
  private static final int TYPE = 0x0040;
  private static final int ORIGIN = 0x0050;
  private static final int BIT_POSITION = 0x0102;
  private static final int DATA = 0x3000;

  /** The overlay as a mask over a picture: 1 where a bit is set, cut where it is outside. */
  public Mask mask(Canvas canvas) {
    byte[] labels = new byte[Math.multiplyExact(canvas.height(), canvas.width())];
    long rows = bits.shape().size(0);
    long columns = bits.shape().size(1);
    for (int y = Math.max(0, row); y < canvas.height() && y - row < rows; y++) {
      for (int x = Math.max(0, column); x < canvas.width() && x - column < columns; x++) {
        labels[y * canvas.width() + x] =
            (byte) bits.getLong((long) (y - row) * columns + (x - column));
      }
    }
    return Mask.of(Tensor.of(labels, canvas.height(), canvas.width()));
  }

  /** The overlays of a file, over its first frame. */
  static List<Overlay> read(DataSet dataSet, TransferSyntax syntax) {
    List<Overlay> all = new ArrayList<>();
    for (int group = FIRST_GROUP; group <= LAST_GROUP; group += 2) {
      read(dataSet, syntax, group).ifPresent(all::add);
    }
    return all;
  }

  private static Optional<Overlay> read(DataSet dataSet, TransferSyntax syntax, int group) {
    Tag rowsTag = new Tag(group, ROWS);
    Tag columnsTag = new Tag(group, COLUMNS);
    if (dataSet.integer(rowsTag).isEmpty() || dataSet.integer(columnsTag).isEmpty()) {
      return Optional.empty();
    }
    int rows = PixelLayout.positive(dataSet, rowsTag, dataSet.requiredInteger(rowsTag));
    int columns = PixelLayout.positive(dataSet, columnsTag, dataSet.requiredInteger(columnsTag));
    boolean region = dataSet.text(new Tag(group, TYPE)).orElse("G").startsWith("R");
    long[] origin = dataSet.integers(new Tag(group, ORIGIN));
    int row = origin.length == 2 ? (int) origin[0] - 1 : 0;
    int column = origin.length == 2 ? (int) origin[1] - 1 : 0;
    return plane(dataSet, syntax, group, rows, columns)
        .map(bits -> new Overlay(group, region, row, column, bits));
  }

  private static Optional<Tensor> plane(
      DataSet dataSet, TransferSyntax syntax, int group, int rows, int columns) {
    Optional<Element.Value> data = dataSet.value(new Tag(group, DATA));
    long cells = (long) rows * columns;
    if (data.isPresent()) {
      return Optional.of(packed(dataSet, data.get(), cells).reshape(rows, columns));
    }
    int bit = dataSet.integer(new Tag(group, BIT_POSITION)).orElse(0);
    Optional<Element.Value> pixels = dataSet.value(Attribute.PIXEL_DATA);
    return bit == 0 || syntax.isEncapsulated() || pixels.isEmpty()
        ? Optional.empty()
        : Optional.of(embedded(dataSet, pixels.get(), bit, cells).reshape(rows, columns));
  }

  private static Tensor packed(DataSet dataSet, Element.Value data, long cells) {
    boolean swapped = data.vr() == Vr.OW && data.bytes().order() == ByteOrder.BIG_ENDIAN;
    ByteBuffer bytes = swapped ? SampleCells.swapped(data.bytes()) : data.bytes();
    if ((long) bytes.remaining() * Byte.SIZE < cells) {
      throw dataSet.bad(
          data.tag(),
          "has %d bytes for %d bits; the file is cut short or damaged, get it again"
              .formatted(bytes.remaining(), cells));
    }
    byte[] bits = new byte[(int) cells];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = (byte) (bytes.get(i / Byte.SIZE) >> (i % Byte.SIZE) & 1);
    }
    return Tensor.of(bits);
  }

  private static Tensor embedded(DataSet dataSet, Element.Value pixels, int bit, long cells) {
    StoredBits cell = StoredBits.read(dataSet);
    int size = cell.allocated() / Byte.SIZE;
    ByteBuffer bytes = pixels.bytes();
    if (bit >= cell.allocated() || (size != 1 && size != 2) || bytes.remaining() < cells * size) {
      throw dataSet.bad(
          pixels.tag(),
          "has no overlay in bit %d of %d cells; the file is damaged".formatted(bit, cells));
    }
    byte[] bits = new byte[(int) cells];
    for (int i = 0; i < bits.length; i++) {
      int value = size == 1 ? bytes.get(i) : bytes.getShort(2 * i);
      bits[i] = (byte) (value >> bit & 1);
    }
    return Tensor.of(bits);
  }

  /** For example {@code overlay 6000, 484×484 (H×W), region}. */
  @Override
  public String toString() {
    return "overlay %04X, %s%s".formatted(group, bits.shape(), region ? ", region" : "");
  }
}
