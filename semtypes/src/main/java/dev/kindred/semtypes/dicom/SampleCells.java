// SPDX-License-Identifier: Apache-2.0
package dev.kindred.semtypes.dicom;

import dev.kindred.semtypes.Shape;
import dev.kindred.semtypes.Tensor;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The cells of one frame, in their byte order, and the values in them (PS3.5 section 8). */
final class SampleCells {
  private final ByteBuffer cells;
  private final StoredBits bits;
  private final int samples;
  private final int pixels;
  private final boolean planar;
  private final Shape shape;

  SampleCells(ByteBuffer cells, PixelLayout layout) {
    this.cells = cells.slice().order(cells.order());
    this.bits = layout.bits();
    this.samples = layout.samples();
    this.pixels = Math.toIntExact(layout.pixels());
    this.planar = layout.planar() || samples == 1;
    this.shape =
        samples == 1
            ? Shape.of(layout.rows(), layout.columns())
            : Shape.of(samples, layout.rows(), layout.columns());
  }

  /** Masked and sign-extended, each sample in a plane of its own. */
  Tensor values() {
    return switch (bits.dtype()) {
      case U8 -> bytes();
      case I16, U16 -> shorts();
      default -> longs();
    };
  }

  /** The number of the cell of a place in the planes. */
  private int cell(int index) {
    return planar ? index : index % pixels * samples + index / pixels;
  }

  private Tensor bytes() {
    byte[] values = new byte[pixels * samples];
    if (planar && bits.fillsCell()) {
      cells.get(0, values);
      return Tensor.of(values, shape.toArray());
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) bits.value(cells.get(cell(i)) & 0xFF);
    }
    return Tensor.of(values, shape.toArray());
  }

  private Tensor shorts() {
    boolean narrow = bits.allocated() == Byte.SIZE;
    if (planar && bits.fillsCell() && !narrow && cells.order() == ByteOrder.LITTLE_ENDIAN) {
      // As a tensor has them.
      MemorySegment all = MemorySegment.ofBuffer(cells).asSlice(0, 2L * pixels * samples);
      return Tensor.build(bits.dtype(), shape, memory -> memory.copyFrom(all));
    }
    short[] values = new short[pixels * samples];
    if (planar && bits.fillsCell() && !narrow) {
      cells.asShortBuffer().get(values);
      return Tensor.of(bits.dtype(), values, shape.toArray());
    }
    for (int i = 0; i < values.length; i++) {
      int at = cell(i);
      int cell = narrow ? cells.get(at) & 0xFF : cells.getShort(2 * at) & 0xFFFF;
      values[i] = (short) bits.value(cell);
    }
    return Tensor.of(bits.dtype(), values, shape.toArray());
  }

  private Tensor longs() {
    long[] values = new long[pixels * samples];
    boolean wide = bits.allocated() == Long.SIZE;
    for (int i = 0; i < values.length; i++) {
      int at = cell(i);
      values[i] = bits.value(wide ? cells.getLong(8 * at) : cells.getInt(4 * at) & 0xFFFF_FFFFL);
    }
    return Tensor.of(values, shape.toArray()).castTo(bits.dtype());
  }

  /** Bytes written as big-endian words: each pair is the other way round. */
  static ByteBuffer swapped(ByteBuffer words) {
    ByteBuffer bytes = ByteBuffer.allocate(words.remaining() / 2 * 2);
    for (int i = 0; i < bytes.capacity(); i++) {
      bytes.put(i, words.get(words.position() + (i ^ 1)));
    }
    return bytes.order(ByteOrder.LITTLE_ENDIAN);
  }
}
